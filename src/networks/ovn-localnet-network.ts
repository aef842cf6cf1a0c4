import { ApiObject } from 'cdk8s';
import { INamespaceSelector } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedVmNetwork } from './named-network';
import { namespaceSelector } from './namespace-selector';
import { ovnAttachment } from './ovn-attachment';
import { ovnMtu } from './ovn-mtu';
import { commaList, givenList, insideSubnets, ovnSubnets } from './ovn-subnets';
import { clusterObject } from '../manifests/cluster-object';
import { IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { requiredProps } from '../values/given';
import { optionalVlanId } from '../values/numbers';
import { IPhysicalNetwork } from '../values/physical-network';
import { physicalNetworkName } from '../values/physical-network-name';
import { conflict, refuse } from '../values/refuse';

/** Properties for `OvnLocalnetNetwork`. */
export interface OvnLocalnetNetworkProps extends AttachmentProps {
  /** What the nodes' bridge mapping offers: an `OvsBondedBridgeNode`, a `LocalnetBridgeMapping`, or `PhysicalNetwork.named('physnet')`. */
  readonly physicalNetwork: IPhysicalNetwork;

  /**
   * VLAN of the guest's frames on the wire, 1–4094. Localnet is access only: the guest cannot tag by itself.
   *
   * @default - untagged
   */
  readonly vlan?: number;

  /**
   * MTU in bytes, 576–65536.
   *
   * @default - the physical network's if it is known; else OVN-Kubernetes' own, 1400 or 1500
   */
  readonly mtu?: number;

  /**
   * Subnets that OVN hands addresses out of, at most one IPv4 and one IPv6. OVN then drops what a guest sends from another address.
   *
   * @default - none: the physical network's DHCP server or the guest itself sees to addresses
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
   * Namespaces that share the network, such as `kplus.Namespaces.select(…)`. Given, one ClusterUserDefinedNetwork is rendered, and
   * OVN-Kubernetes makes the attachment in each of them. `configName` and `cniVersion` are then OVN-Kubernetes' own business.
   *
   * @default - a NetworkAttachmentDefinition in one namespace
   */
  readonly namespaces?: INamespaceSelector;
}

/**
 * A VLAN of the data centre for VMs, through OVN's bridge mapping on the nodes.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/cni/types/types.go
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go
 */
export class OvnLocalnetNetwork extends MultusNetwork implements IVmNetwork {
  /**
   * A localnet network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('OvnLocalnetNetwork.named', attributes, Binding.bridge());
  }

  public readonly apiObject: ApiObject;

  /** Bridge binding. */
  public readonly vmBinding: Binding = Binding.bridge();

  /** The network's MTU, or the physical network's. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: OvnLocalnetNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    const subnets = ovnSubnets(this, 'subnets', props.subnets);
    if (props.allowPersistentIps && subnets.length === 0) conflict(this, 'allowPersistentIps needs subnets', 'give subnets, or leave allowPersistentIps out');
    if (props.physicalNetwork?.physicalNetworkName === undefined) {
      refuse(this, 'physicalNetwork', props.physicalNetwork, 'an OvsBondedBridgeNode, a LocalnetBridgeMapping, or PhysicalNetwork.named(…)');
    }
    const given = {
      physicalNetworkName: physicalNetworkName(this, 'physicalNetwork', props.physicalNetwork.physicalNetworkName),
      vlan: optionalVlanId(this, 'vlan', props.vlan),
      mtu: ovnMtu(this, props.mtu ?? props.physicalNetwork.physicalMtu, subnets),
      excludeSubnets: insideSubnets(this, 'excludeSubnets', props.excludeSubnets, subnets),
      persistent: props.allowPersistentIps ?? subnets.length > 0,
    };
    this.guestMtu = given.mtu;
    this.apiObject = props.namespaces === undefined ? this.attachment(props, given) : this.clusterNetwork(props, props.namespaces, given);
  }

  /** Namespace of the attachment; undefined where it is not known here, or where `namespaces` have one each. */
  public override get networkNamespace(): string | undefined {
    return this.apiObject.kind === 'ClusterUserDefinedNetwork' ? undefined : super.networkNamespace;
  }

  private attachment(props: OvnLocalnetNetworkProps, given: Localnet): ApiObject {
    return ovnAttachment(this, props, {
      topology: 'localnet',
      physicalNetworkName: given.physicalNetworkName,
      vlanID: given.vlan,
      mtu: given.mtu,
      subnets: commaList(props.subnets),
      excludeSubnets: commaList(given.excludeSubnets),
      allowPersistentIPs: props.allowPersistentIps ?? (given.persistent ? true : undefined),
    });
  }

  private clusterNetwork(props: OvnLocalnetNetworkProps, namespaces: INamespaceSelector, given: Localnet): ApiObject {
    const foreign = props.configName !== undefined ? 'configName' : props.cniVersion !== undefined ? 'cniVersion' : undefined;
    if (foreign !== undefined) conflict(this, `${foreign} belongs to a NetworkAttachmentDefinition, but namespaces ask for a ClusterUserDefinedNetwork`, `leave out ${foreign} or namespaces`);
    const subnets = givenList(props.subnets);
    const ipam = given.persistent ? { lifecycle: 'Persistent' } : subnets === undefined ? { mode: 'Disabled' } : undefined;
    return clusterObject(this, 'k8s.ovn.org/v1', 'ClusterUserDefinedNetwork', props.metadata, {
      namespaceSelector: namespaceSelector(this, namespaces),
      network: {
        topology: 'Localnet',
        localnet: {
          role: 'Secondary',
          physicalNetworkName: given.physicalNetworkName,
          vlan: given.vlan === undefined ? undefined : { mode: 'Access', access: { id: given.vlan } },
          mtu: given.mtu,
          subnets,
          excludeSubnets: given.excludeSubnets,
          ipam,
        },
      },
    });
  }
}

interface Localnet {
  readonly physicalNetworkName: string;
  readonly vlan?: number;
  readonly mtu?: number;
  readonly excludeSubnets?: readonly string[];
  readonly persistent: boolean;
}
