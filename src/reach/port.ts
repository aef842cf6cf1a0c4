import { Alike } from './alike';
import { Hop } from './answer';
import { Cidr } from '../values/ip';

/** Where an endpoint's frames come to what carries them. */
export type Port = PortTraits & (
  /** Nothing comes in or goes out. */
  | { readonly kind: 'stopped'; readonly why: string }
  | { readonly kind: 'unknown'; readonly what: string }
  /** A network of OVN that spans the cluster. */
  | { readonly kind: 'overlay'; readonly ovnName: string; readonly isRouted: boolean }
  /** The cluster's own. */
  | { readonly kind: 'pod network' }
  /** Beyond the switch. */
  | { readonly kind: 'outside'; readonly vlan: number }
  | { readonly kind: 'placed'; readonly places: readonly Alike[]; readonly carrier: Carrier }
);

/** What every port has, whatever it is on. */
export interface PortTraits {
  /** From the endpoint inwards. */
  readonly hops: readonly Hop[];
  readonly mtu?: number;
  /**
   * Its MTU binds what it sends; larger packets that come from the wire it may well take: no MTU is asked for on the way up through a macvlan, a VLAN
   * interface or a bridge's own.
   *
   * @see https://github.com/torvalds/linux/blob/5847994d1dfc4e217cc700b6b454709ff8afd80a/drivers/net/macvlan.c#L438-L519
   */
  readonly takesLarger?: boolean;
  /** Its MTU may be less than what is stated. */
  readonly mayHaveLess?: boolean;
  /** Addresses with their networks; undefined: not known, or not all. */
  readonly subnets?: readonly Cidr[];
  /** Next hops that the guest has on this interface. */
  readonly gateways: readonly string[];
  /** Policies that may keep frames away. */
  readonly policies: readonly string[];
}

/** What a network does on its own node. */
export interface Carrier {
  /** The bridge does not let isolated ports talk to each other. */
  readonly isIsolated: boolean;
  /** A macvlan's. */
  readonly mode?: string;
  /** Localnet networks of one name are one switch of OVN. */
  readonly ovnName?: string;
}
