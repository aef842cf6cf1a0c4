import { Construct } from 'constructs';
import { VlanCarrier } from './vlan-carrier';
import { VlanCatalogue } from './vlan-catalogue';
import { VlanNetworks } from './vlan-networks';
import { MacPoolMode, NetworkNamespace } from '../networks/network-namespace';
import { IVmNetwork } from '../values/attachable-network';
import { requiredProps } from '../values/given';
import { dnsLabel } from '../values/kube-names';
import { refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** Properties for `Tenant`. */
export interface TenantProps {
  /** Name of the tenant's namespace. */
  readonly namespaceName: string;

  /** The site's VLANs. */
  readonly catalogue: VlanCatalogue;

  /** What carries them to the VMs. */
  readonly carrier: VlanCarrier;

  /** The VLANs that the tenant may use, by their names in the catalogue. */
  readonly allowedVlans: string[];

  /**
   * Labels of the namespace beside those that networks look for.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Gives the namespace a primary user-defined network in place of the cluster's; see `NetworkNamespace`.
   *
   * @default false
   */
  readonly primaryUserDefinedNetwork?: boolean;

  /**
   * kubemacpool for the VMs of the namespace.
   *
   * @default - not labelled: kubemacpool allocates, unless its own mode says otherwise
   */
  readonly vmMacPool?: MacPoolMode;
}

/**
 * A tenant: a namespace, and in it a network for each VLAN that he may use. Where Multus isolates namespaces his VMs reach no others;
 * elsewhere that is a matter of who may write what in which namespace.
 *
 * @see https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.2.2/docs/configuration.md#namespace-isolation
 *
 * @example
 * const vlans = VlanCatalogue.of({ frontend: { vlan: 25 }, storage: { vlan: 100 } });
 * const carrier = VlanCarrier.linuxBridge(LinuxBridge.named('br0'));
 * const shop = new Tenant(chart, 'Shop', { namespaceName: 'shop', catalogue: vlans, carrier, allowedVlans: ['frontend'] });
 * shop.network('frontend');
 */
export class Tenant extends Construct {
  /** Name of the namespace. */
  public readonly namespaceName: string;

  /** The namespace. */
  public readonly networkNamespace: NetworkNamespace;

  /** Ids of the VLANs that the tenant may use. */
  public readonly allowedVlans: VlanSet;

  private readonly networks: VlanNetworks;

  constructor(scope: Construct, id: string, props: TenantProps) {
    super(scope, id);
    requiredProps(this, props);
    this.namespaceName = dnsLabel(this, 'namespaceName', props.namespaceName);
    if (!Array.isArray(props.allowedVlans)) refuse(this, 'allowedVlans', props.allowedVlans, 'a list of names in the catalogue');
    this.networkNamespace = new NetworkNamespace(this, 'Namespace', {
      metadata: { name: this.namespaceName, labels: props.labels },
      primaryUserDefinedNetwork: props.primaryUserDefinedNetwork,
      vmMacPool: props.vmMacPool,
    });
    this.networks = new VlanNetworks(this, 'Networks', {
      catalogue: props.catalogue,
      carrier: props.carrier,
      vlans: props.allowedVlans,
      namespaceName: this.namespaceName,
    });
    this.allowedVlans = this.networks.vlanSet;
  }

  /**
   * The tenant's network of a VLAN, for `attach`.
   *
   * @param name of the VLAN in the catalogue
   * @throws if the tenant may not use it
   */
  public network(name: string): IVmNetwork {
    return this.networks.network(name);
  }
}
