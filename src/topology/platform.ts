import { CiliumSettings } from './cilium';
import { ClusterNetwork } from './cluster-network';
import { JsonObject } from './json';
import { MacPool } from './mac-pool';
import { MacvtapPlugin } from './macvtap-plugin';
import { Attachment } from './nic';
import { Manifest, Place } from './place';

/** A binding plugin, as KubeVirt's configuration registers it. */
export interface BindingPluginSettings {
  readonly domainAttachmentType?: string;
  readonly networkAttachmentDefinition?: string;
  readonly downwardApi?: string;
  readonly isMigratable: boolean;
  readonly migrationMethod?: string;
  readonly place: Place;
}

/** KubeVirt's configuration, as one object states it. Others write to it too (server-side apply), so what is undefined may be stated elsewhere. */
export interface KubeVirtSettings {
  readonly kind: 'KubeVirt' | 'HyperConverged';
  readonly name: string;
  readonly place: Place;
  readonly defaultNetworkInterface?: string;
  readonly permitBridgeInterfaceOnPodNetwork?: boolean;
  /** The part that holds the two above. */
  readonly networkPlace: Place;
  /** Undefined: the object lists none. */
  readonly bindings?: ReadonlyMap<string, BindingPluginSettings>;
  /** Gates that the object switches on; undefined: it does not say. */
  readonly featureGates?: readonly string[];
  readonly disabledFeatureGates: readonly string[];
  readonly evictionStrategy?: string;
  /** The network of live migrations, on which KubeVirt's own DaemonSet has a pod on each node; undefined: the pod network. */
  readonly migrationNetwork?: { readonly networkName: string; readonly attachment: Attachment; readonly place: Place };
}

/** A configuration of the cluster network addons operator. */
export interface NetworkAddons {
  readonly manifest: Manifest;
  readonly spec: JsonObject;
  readonly place: Place;
}

/** Settings of the whole cluster. */
export interface Platform {
  readonly kubevirts: readonly KubeVirtSettings[];
  readonly networkAddons: readonly NetworkAddons[];
  readonly macPools: readonly MacPool[];
  readonly ciliums: readonly CiliumSettings[];
  readonly clusterNetworks: readonly ClusterNetwork[];
  readonly macvtapPlugins: readonly MacvtapPlugin[];
}
