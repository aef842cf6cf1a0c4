import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { INamespaceSelector } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { MultusNetwork } from './multus-network';
import { namespaceSelector } from './namespace-selector';
import { OvnTopology } from './ovn-topology';
import { attachedUdn, udnBinding } from './udn-binding';
import { clusterObject } from '../manifests/cluster-object';
import { IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { requiredProps } from '../values/given';

/** Properties for `ClusterUserDefinedNetwork`. */
export interface ClusterUserDefinedNetworkProps {
  /**
   * Name, labels and annotations. A namespace is refused: the object belongs to the whole cluster.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /** Namespaces that share the network, such as `kplus.Namespaces.select(…)`. */
  readonly namespaces: INamespaceSelector;

  /** How the network spans the nodes, and its role. A VLAN of the data centre is an `OvnLocalnetNetwork`. */
  readonly topology: OvnTopology;
}

/**
 * One network inside OVN's overlay for several namespaces. OVN-Kubernetes makes an attachment of the same name in each.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go
 */
export class ClusterUserDefinedNetwork extends MultusNetwork implements IVmNetwork {
  public readonly apiObject: ApiObject;

  /** Bridge binding for a secondary network, the plugin `l2bridge` for a primary one. */
  public readonly vmBinding: Binding;

  /** The network's MTU, where it is given. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: ClusterUserDefinedNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    this.vmBinding = udnBinding(this, props.topology);
    this.guestMtu = props.topology._mtu;
    this.apiObject = clusterObject(this, 'k8s.ovn.org/v1', 'ClusterUserDefinedNetwork', props.metadata, {
      namespaceSelector: namespaceSelector(this, props.namespaces),
      network: props.topology._toKube(),
    });
  }

  /** Undefined: each of the namespaces has its own attachment. */
  public override get networkNamespace(): string | undefined {
    return undefined;
  }

  /**
   * How someone in `workloadNamespace` must spell a secondary network.
   *
   * @param workloadNamespace the VM's or pod's namespace, if it is known
   * @throws if the network is primary: nothing attaches to it, its namespaces are on it
   */
  public override networkNameFrom(workloadNamespace?: string): string {
    return attachedUdn(this, this.vmBinding, super.networkNameFrom(workloadNamespace));
  }
}
