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
import { mtu, optionalVlanId } from '../values/numbers';
import { IOvsBridge } from '../values/ovs-bridge';
import { conflict, refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** Properties for `OvsBridgeNetwork`. */
export interface OvsBridgeNetworkProps extends ChainableAttachmentProps {
  /** The bridge on the nodes: an `OvsBondedBridgeNode`, or `OvsBridge.named('br1')` for one made elsewhere. */
  readonly bridge: IOvsBridge;

  /**
   * VLAN of the guest's untagged frames, 1–4094. Excludes `vlanTrunk`, under which the plugin ignores it.
   *
   * @default - none: the port carries every VLAN tagged
   */
  readonly vlan?: number;

  /**
   * VLANs that the guest may tag itself.
   *
   * @default - all, unless `vlan` is given
   */
  readonly vlanTrunk?: VlanSet;

  /**
   * MTU in bytes.
   *
   * @default - the plugin's
   */
  readonly mtu?: number;

  /**
   * Who gives the pod's interface an address.
   *
   * @default Ipam.none()
   */
  readonly ipam?: Ipam;

  /**
   * Schedules VMs only where ovs-cni's marker has seen the bridge, by its resource `ovs-cni.network.kubevirt.io/<bridge>`.
   *
   * @default false
   */
  readonly requireBridge?: boolean;
}

/**
 * A VLAN or trunk of an Open vSwitch bridge, by ovs-cni.
 *
 * @see https://github.com/k8snetworkplumbingwg/ovs-cni/blob/v0.39.0/pkg/types/types.go
 */
export class OvsBridgeNetwork extends MultusNetwork implements IVmNetwork {
  /**
   * An ovs-cni network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('OvsBridgeNetwork.named', attributes, Binding.bridge());
  }

  public readonly apiObject: ApiObject;

  /** Bridge binding. */
  public readonly vmBinding: Binding = Binding.bridge();

  /** The network's MTU, where it is given. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: OvsBridgeNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    if (props.bridge?.ovsBridgeName === undefined) refuse(this, 'bridge', props.bridge, 'an OvsBondedBridgeNode, or OvsBridge.named(…)');
    const bridge = interfaceName(this, 'bridge', props.bridge.ovsBridgeName);
    if (props.vlan !== undefined && props.vlanTrunk !== undefined) conflict(this, 'vlan and vlanTrunk exclude each other: ovs-cni ignores vlan beside a trunk', 'leave one out');
    this.guestMtu = mtu(this, 'mtu', props.mtu);
    const config = {
      type: 'ovs',
      bridge,
      vlan: optionalVlanId(this, 'vlan', props.vlan),
      trunk: optionalInstance(this, 'vlanTrunk', props.vlanTrunk, VlanSet, 'VlanSet.parse(…), VlanSet.of(…)')?._spans.map(({ min, max }) => (min === max ? { id: min } : { minID: min, maxID: max })),
      mtu: this.guestMtu,
      ipam: (optionalInstance(this, 'ipam', props.ipam, Ipam, 'Ipam.none(), Ipam.dhcp(), …') ?? Ipam.none())._config,
    };
    this.apiObject = attachmentDefinition(this, props, () => config, props.requireBridge ? `ovs-cni.network.kubevirt.io/${bridge}` : undefined);
  }
}
