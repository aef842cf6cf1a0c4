import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { AttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedVmNetwork } from './named-network';
import { ovnAttachment } from './ovn-attachment';
import { commaList, insideSubnets, ovnSubnets } from './ovn-subnets';
import { IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { mtu } from '../values/numbers';
import { conflict } from '../values/refuse';

/** Properties for `OvnLayer2Network`. */
export interface OvnLayer2NetworkProps extends AttachmentProps {
  /**
   * Subnets that OVN hands addresses out of, at most one IPv4 and one IPv6.
   *
   * @default - none: the guests see to their own addresses, and there is no port security for them
   */
  readonly subnets?: string[];

  /**
   * Parts of the subnets that are never handed out, with prefix length even for one address.
   *
   * @default - none
   */
  readonly excludeSubnets?: string[];

  /**
   * Keeps a VM's address over restarts and migrations. Needs `subnets`.
   *
   * @default - true with subnets, else not written
   */
  readonly allowPersistentIps?: boolean;

  /**
   * MTU in bytes; the overlay's header must still fit into the nodes' own.
   *
   * @default - OVN-Kubernetes' own, 1400 unless the cluster says otherwise
   */
  readonly mtu?: number;
}

/**
 * A network between VMs on all nodes, inside OVN's overlay: no switch knows of it. Secondary; the primary network of a namespace is a `UserDefinedNetwork`.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/cni/types/types.go
 */
export class OvnLayer2Network extends MultusNetwork implements IVmNetwork {
  /**
   * A layer 2 network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('OvnLayer2Network.named', attributes, Binding.bridge());
  }

  public readonly apiObject: ApiObject;

  /** Bridge binding. */
  public readonly vmBinding: Binding = Binding.bridge();

  /** The network's MTU, where it is given. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: OvnLayer2NetworkProps = {}) {
    super(scope, id);
    const subnets = ovnSubnets(this, 'subnets', props.subnets);
    if (props.allowPersistentIps && subnets.length === 0) conflict(this, 'allowPersistentIps needs subnets', 'give subnets, or leave allowPersistentIps out');
    this.guestMtu = mtu(this, 'mtu', props.mtu);
    this.apiObject = ovnAttachment(this, props, {
      topology: 'layer2',
      subnets: commaList(props.subnets),
      excludeSubnets: commaList(insideSubnets(this, 'excludeSubnets', props.excludeSubnets, subnets)),
      allowPersistentIPs: props.allowPersistentIps ?? (subnets.length > 0 ? true : undefined),
      mtu: this.guestMtu,
    });
  }
}
