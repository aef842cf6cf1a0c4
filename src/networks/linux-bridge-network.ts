import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { ChainableAttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedVmNetwork } from './named-network';
import { IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { optionalInstance, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { Ipam } from '../values/ipam';
import { ILinuxBridge } from '../values/linux-bridge';
import { mtu, optionalVlanId } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** The bridge plugin's two names. */
export enum BridgePlugin {
  /** The CNI project's own. */
  BRIDGE = 'bridge',
  /** The copy that OpenShift Virtualization and cluster-network-addons-operator ship; the same program. */
  CNV_BRIDGE = 'cnv-bridge',
}

/** Properties for `LinuxBridgeNetwork`. */
export interface LinuxBridgeNetworkProps extends ChainableAttachmentProps {
  /** The bridge on the nodes: a `BondedBridgeNode`, or `LinuxBridge.named('br0')` for one made elsewhere. */
  readonly bridge: ILinuxBridge;

  /**
   * VLAN of the guest's untagged frames, 1–4094. The bridge must filter VLANs, or the plugin sets it without effect.
   *
   * @default - the bridge's own untagged VLAN
   */
  readonly vlan?: number;

  /**
   * VLANs that the guest may tag itself.
   *
   * @default - none
   */
  readonly vlanTrunk?: VlanSet;

  /**
   * Keeps the bridge's untagged VLAN on the guest's port beside `vlan` or `vlanTrunk`. Untagged frames then leak into it.
   *
   * @default false
   */
  readonly preserveDefaultVlan?: boolean;

  /**
   * Drops what the guest sends under another MAC than its own. Needs nftables on the nodes; turn it off for guests that bond or bridge.
   *
   * @default true
   */
  readonly macSpoofCheck?: boolean;

  /**
   * Keeps guests on one node from talking to each other; they reach the uplink only. Needs plugins 1.7 or newer.
   *
   * @default false
   */
  readonly portIsolation?: boolean;

  /**
   * Sends frames back out of the port they came in by.
   *
   * @default false
   */
  readonly hairpinMode?: boolean;

  /**
   * Sets the bridge itself promiscuous. Excludes `hairpinMode`.
   *
   * @default false
   */
  readonly promiscuousMode?: boolean;

  /**
   * MTU of the pod's interface in bytes, which the guest takes over.
   *
   * @default - the bridge's, if it is known; else the plugin's
   */
  readonly mtu?: number;

  /**
   * Who gives the pod's interface an address.
   *
   * @default Ipam.none()
   */
  readonly ipam?: Ipam;

  /**
   * Schedules VMs only where bridge-marker has seen the bridge, by its resource `bridge.network.kubevirt.io/<bridge>`.
   * Without it a node that lacks the bridge gets an empty one without uplink.
   *
   * @default false
   * @see https://github.com/kubevirt/bridge-marker/blob/0.13.0/pkg/marker/marker.go
   */
  readonly requireBridge?: boolean;

  /**
   * Which of the bridge plugin's names to write.
   *
   * @default BridgePlugin.BRIDGE
   */
  readonly plugin?: BridgePlugin;
}

/**
 * A VLAN, a trunk or the untagged network of a Linux bridge, for VMs.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go
 * @example
 * const vlan25 = new LinuxBridgeNetwork(chart, 'Vlan25', {
 *   bridge: LinuxBridge.named('br0'),
 *   vlan: 25,
 * });
 */
export class LinuxBridgeNetwork extends MultusNetwork implements IVmNetwork {
  /**
   * A bridge network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('LinuxBridgeNetwork.named', attributes, Binding.bridge());
  }

  public readonly apiObject: ApiObject;

  /** Bridge binding. */
  public readonly vmBinding: Binding = Binding.bridge();

  /** The network's MTU, or the bridge's. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: LinuxBridgeNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    if (props.bridge?.bridgeName === undefined) refuse(this, 'bridge', props.bridge, 'a BondedBridgeNode, or LinuxBridge.named(…)');
    const bridge = interfaceName(this, 'bridge', props.bridge.bridgeName);
    const tagged = props.vlan !== undefined || props.vlanTrunk !== undefined;
    this.guestMtu = mtu(this, 'mtu', props.mtu) ?? props.bridge.bridgeMtu;
    if (props.hairpinMode && props.promiscuousMode) conflict(this, 'hairpinMode and promiscuousMode cannot both be on', 'leave one out');

    const config = {
      type: oneOf(this, 'plugin', props.plugin, { ...BridgePlugin }) ?? BridgePlugin.BRIDGE,
      bridge,
      vlan: optionalVlanId(this, 'vlan', props.vlan),
      vlanTrunk: optionalInstance(this, 'vlanTrunk', props.vlanTrunk, VlanSet, 'VlanSet.parse(…), VlanSet.of(…)')?._spans.map(({ min, max }) => (min === max ? { id: min } : { minID: min, maxID: max })),
      preserveDefaultVlan: props.preserveDefaultVlan ?? (tagged ? false : undefined),
      macspoofchk: props.macSpoofCheck ?? true,
      portIsolation: props.portIsolation,
      hairpinMode: props.hairpinMode,
      promiscMode: props.promiscuousMode,
      mtu: this.guestMtu,
      ipam: (optionalInstance(this, 'ipam', props.ipam, Ipam, 'Ipam.none(), Ipam.dhcp(), …') ?? Ipam.none())._config,
    };
    this.apiObject = attachmentDefinition(this, props, () => config, props.requireBridge ? `bridge.network.kubevirt.io/${bridge}` : undefined);
  }
}
