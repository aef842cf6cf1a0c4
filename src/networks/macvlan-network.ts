import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { ChainableAttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedNetwork } from './named-network';
import { IAttachableNetwork, NetworkAttributes } from '../values/attachable-network';
import { optionalInstance } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { Ipam } from '../values/ipam';
import { mtu, optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';

/** How a macvlan interface treats its neighbours on the same NIC. */
export enum MacvlanMode {
  /** They talk to each other directly. */
  BRIDGE = 'bridge',
  /** Their frames go out to the switch, which must send them back. */
  VEPA = 'vepa',
  /** They do not hear each other. */
  PRIVATE = 'private',
  /** The pod takes the NIC over: one pod a node. */
  PASSTHRU = 'passthru',
}

/** Properties for `MacvlanNetwork`. */
export interface MacvlanNetworkProps extends ChainableAttachmentProps {
  /**
   * NIC, bond or VLAN interface of the node that the pods share.
   *
   * @default - the interface with the node's default route
   */
  readonly master?: string;

  /**
   * How pods on one node treat each other.
   *
   * @default MacvlanMode.BRIDGE
   */
  readonly mode?: MacvlanMode;

  /**
   * MTU in bytes, at most the master's.
   *
   * @default - the master's
   */
  readonly mtu?: number;

  /**
   * Who gives the pod's interface an address.
   *
   * @default Ipam.none()
   */
  readonly ipam?: Ipam;

  /**
   * Takes `master` from the pod's own network namespace instead of the node's.
   *
   * @default false
   */
  readonly linkInContainer?: boolean;

  /**
   * Broadcast and multicast frames that may wait in the queue; -1 broadcasts at once.
   *
   * @default - the kernel's 1000
   */
  readonly broadcastQueueLength?: number;
}

/**
 * Pods directly on a NIC or bond, without a bridge. The node itself cannot talk to them.
 *
 * No core binding of KubeVirt works on macvlan (it delivers only frames for the pod's own MAC, and the guest has another), so
 * `vm.attach()` does not take it: use a `LinuxBridgeNetwork` or a `MacvtapNetwork` for VMs, or name the binding with `vm.attachWithBinding()`.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go
 * @see https://github.com/kubevirt/kubevirt/issues/5483
 */
export class MacvlanNetwork extends MultusNetwork {
  /**
   * A macvlan network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IAttachableNetwork {
    return new NamedNetwork('MacvlanNetwork.named', attributes);
  }

  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: MacvlanNetworkProps = {}) {
    super(scope, id);
    const config = {
      type: 'macvlan',
      master: props.master === undefined ? undefined : interfaceName(this, 'master', props.master),
      mode: oneOf(this, 'mode', props.mode, { ...MacvlanMode }) ?? MacvlanMode.BRIDGE,
      mtu: mtu(this, 'mtu', props.mtu),
      linkInContainer: props.linkInContainer,
      bcqueuelen: optionalWholeNumber(this, 'broadcastQueueLength', props.broadcastQueueLength, -1, 2 ** 31 - 1),
      ipam: (optionalInstance(this, 'ipam', props.ipam, Ipam, 'Ipam.none(), Ipam.dhcp(), …') ?? Ipam.none())._config,
    };
    this.apiObject = attachmentDefinition(this, props, () => config);
  }
}
