import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { AttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedVmNetwork } from './named-network';
import { IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { requiredProps } from '../values/given';
import { mtu } from '../values/numbers';
import { refuse } from '../values/refuse';
import { resourceName } from '../values/resource-name';

/** Properties for `MacvtapNetwork`. */
export interface MacvtapNetworkProps extends AttachmentProps {
  /**
   * What the macvtap device plugin offers: the `name` of an entry of its ConfigMap (see `MacvtapDevicePluginConfig`),
   * or a NIC's name where it exposes all of them.
   */
  readonly lowerDeviceResource: string;

  /**
   * MTU in bytes.
   *
   * @default - the lower device's
   */
  readonly mtu?: number;

  /**
   * Lets the guest send and receive under other MACs than its own.
   *
   * @default false
   */
  readonly promiscuousMode?: boolean;
}

/**
 * A VM directly on a NIC by macvtap: the node cannot talk to it, the guest has its own MAC on the wire.
 *
 * KubeVirt dropped its core binding in 1.3; the binding plugin `macvtap` must be registered in the KubeVirt CR
 * (`KubeVirtNetworkConfiguration`), and the macvtap device plugin must run on the nodes. No IPAM reaches the guest.
 *
 * @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/cni/plugin.go
 */
export class MacvtapNetwork extends MultusNetwork implements IVmNetwork {
  /**
   * A macvtap network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('MacvtapNetwork.named', attributes, Binding.macvtap());
  }

  public readonly apiObject: ApiObject;

  /** The binding plugin `macvtap`. */
  public readonly vmBinding: Binding = Binding.macvtap();

  /** The network's MTU, where it is given. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: MacvtapNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    this.guestMtu = mtu(this, 'mtu', props.mtu);
    if (typeof props.lowerDeviceResource !== 'string') refuse(this, 'lowerDeviceResource', props.lowerDeviceResource, 'the name of a device, such as "eth1"');
    const resource = resourceName(this, 'lowerDeviceResource', `macvtap.network.kubevirt.io/${props.lowerDeviceResource}`);
    const config = { type: 'macvtap', mtu: this.guestMtu, promiscMode: props.promiscuousMode };
    this.apiObject = attachmentDefinition(this, props, () => config, resource);
  }
}
