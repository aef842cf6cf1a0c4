import { Construct } from 'constructs';
import { VlanCarrier } from './vlan-carrier';
import { CatalogueVlan, VlanCatalogue } from './vlan-catalogue';
import { LinuxBridgeNetwork } from '../networks/linux-bridge-network';
import { OvnLocalnetNetwork } from '../networks/ovn-localnet-network';
import { OvsBridgeNetwork } from '../networks/ovs-bridge-network';
import { IVmNetwork } from '../values/attachable-network';
import { instance, optionalList, requiredProps } from '../values/given';
import { dnsLabel } from '../values/kube-names';
import { refuse } from '../values/refuse';
import { VlanSet } from '../values/vlan-set';

/** Properties for `VlanNetworks`. */
export interface VlanNetworksProps {
  /** The site's VLANs. */
  readonly catalogue: VlanCatalogue;

  /** What carries them to the VMs. */
  readonly carrier: VlanCarrier;

  /**
   * The VLANs that become networks, by their names in the catalogue.
   *
   * @default - all of the catalogue
   */
  readonly vlans?: string[];

  /**
   * Namespace of the networks.
   *
   * @default - the chart's
   */
  readonly namespaceName?: string;
}

/** VLANs of a catalogue as networks in one namespace, each called as in the catalogue. */
export class VlanNetworks extends Construct {
  /** Ids of the VLANs that are networks here. */
  public readonly vlanSet: VlanSet;

  private readonly networks: ReadonlyMap<string, IVmNetwork>;

  constructor(scope: Construct, id: string, props: VlanNetworksProps) {
    super(scope, id);
    requiredProps(this, props);
    const catalogue = instance(this, 'catalogue', props.catalogue, VlanCatalogue, 'VlanCatalogue.of(…)');
    const carrier = instance(this, 'carrier', props.carrier, VlanCarrier, 'VlanCarrier.linuxBridge(…), VlanCarrier.physicalNetwork(…), …');
    const namespace = props.namespaceName === undefined ? undefined : dnsLabel(this, 'namespaceName', props.namespaceName);
    const names = chosen(this, catalogue, props.vlans);
    this.vlanSet = VlanSet.of(...names.map((name) => catalogue.vlan(name).vlan));
    this.networks = new Map(names.map((name) => [name, network(this, carrier, catalogue.vlan(name), { name, namespace })]));
  }

  /**
   * The network of a VLAN, for `attach`.
   *
   * @param name of the VLAN in the catalogue
   * @throws if it is no network here
   */
  public network(name: string): IVmNetwork {
    return this.networks.get(name) ?? refuse(this, 'name', name, `a VLAN that is a network here: ${[...this.networks.keys()].join(', ')}`);
  }
}

function chosen(owner: Construct, catalogue: VlanCatalogue, vlans: string[] | undefined): readonly string[] {
  const names = optionalList(owner, 'vlans', vlans, 'a list of names in the catalogue') ?? catalogue.names;
  if (names.length === 0) refuse(owner, 'vlans', names, 'at least one VLAN of the catalogue');
  for (const [i, name] of names.entries()) {
    if (!catalogue.names.includes(name)) refuse(owner, 'vlans', name, `names in the catalogue: ${catalogue.names.join(', ')}`);
    if (names.indexOf(name) !== i) refuse(owner, 'vlans', names, `each VLAN once; "${name}" stands there twice`);
  }
  return names;
}

interface Named {
  readonly name: string;
  readonly namespace?: string;
}

function network(scope: Construct, { _carrier: carrier }: VlanCarrier, entry: CatalogueVlan, metadata: Named): IVmNetwork {
  const props = { metadata, ...entry };
  switch (carrier.kind) {
    case 'linux-bridge': return new LinuxBridgeNetwork(scope, metadata.name, { ...props, bridge: carrier.bridge });
    case 'physical-network': return new OvnLocalnetNetwork(scope, metadata.name, { ...props, physicalNetwork: carrier.physicalNetwork });
    case 'ovs-bridge': return new OvsBridgeNetwork(scope, metadata.name, { ...props, bridge: carrier.bridge });
  }
}
