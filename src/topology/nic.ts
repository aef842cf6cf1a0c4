import { JsonObject } from './json';
import { Network } from './network';
import { Place } from './place';

/** How an interface is wired, in KubeVirt's words; `none` where it says nothing, `several` where it says too much. */
export type NicBinding =
  | { readonly kind: 'masquerade' | 'bridge' | 'sriov' | 'passtBinding' | 'slirp' | 'macvtap' | 'passt' | 'none' | 'several' }
  | { readonly kind: 'plugin'; readonly plugin: string };

/** What a Multus name leads to. */
export type Attachment =
  | { readonly kind: 'network'; readonly network: Network }
  /** The input has the name in another namespace only. */
  | { readonly kind: 'elsewhere'; readonly network: Network }
  /** The input does not have it: it may be on the cluster. */
  | { readonly kind: 'external' };

/** What an interface is on. */
export type NicNetwork =
  | { readonly kind: 'pod'; readonly vmNetworkCidr?: string; readonly vmIpv6NetworkCidr?: string }
  | { readonly kind: 'multus'; readonly networkName: string; readonly isDefault: boolean; readonly attachment: Attachment }
  /** A claim, no source, several sources, or no network of the interface's name at all. */
  | { readonly kind: 'other' };

/** An interface of a VM. */
export interface Nic {
  readonly name: string;
  readonly binding: NicBinding;
  readonly network: NicNetwork;
  readonly macAddress?: string;
  readonly model?: string;
  /** `up`, `down`, `absent`; undefined: up. */
  readonly state?: string;
  readonly config: JsonObject;
  /** The entry of `interfaces`. */
  readonly place: Place;
  /** The entry of `networks`, if there is one. */
  readonly networkPlace?: Place;
}
