import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { MultusNetwork } from './multus-network';
import { OvnTopology } from './ovn-topology';
import { attachedUdn, udnBinding } from './udn-binding';
import { IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { requiredProps } from '../values/given';
import { metadata } from '../values/kube-names';

/** Properties for `UserDefinedNetwork`. */
export interface UserDefinedNetworkProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /** How the network spans the nodes, and its role. */
  readonly topology: OvnTopology;
}

/**
 * A tenant's own network inside OVN's overlay. As the primary network of its namespace it replaces the cluster's for every pod there,
 * which needs a label that the namespace got when it was created (see `NetworkNamespace`), and VMs ask for it with `PrimaryNetwork.userDefined()`.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/udn.go
 * @example
 * new UserDefinedNetwork(chart, 'Tenant', {
 *   topology: OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.1.0/24'] }),
 * });
 */
export class UserDefinedNetwork extends MultusNetwork implements IVmNetwork {
  public readonly apiObject: ApiObject;

  /** Bridge binding for a secondary network, the plugin `l2bridge` for a primary one. */
  public readonly vmBinding: Binding;

  /** The network's MTU, where it is given. */
  public readonly guestMtu?: number;

  constructor(scope: Construct, id: string, props: UserDefinedNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    this.vmBinding = udnBinding(this, props.topology);
    this.guestMtu = props.topology._mtu;
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'UserDefinedNetwork',
      metadata: metadata(this, props.metadata),
      spec: props.topology._toKube(),
    });
  }

  /**
   * How someone in `workloadNamespace` must spell a secondary network.
   *
   * @param workloadNamespace the VM's or pod's namespace, if it is known
   * @throws if the network is primary: nothing attaches to it, its namespace is on it
   */
  public override networkNameFrom(workloadNamespace?: string): string {
    return attachedUdn(this, this.vmBinding, super.networkNameFrom(workloadNamespace));
  }
}
