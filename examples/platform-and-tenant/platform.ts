import { Chart } from 'cdk8s';
import {
  Aggregation, BondedBridgeNode, BondMode, Ipam, LinuxBridgeNetwork, MacvlanNetwork, NetworkNamespace, NodeSelector, SriovNetwork, SriovNodePolicy,
  SriovRendering, Uplink, VlanSet,
} from 'cdk8s-vmnet';
import { Construct } from 'constructs';

/** The platform team's chart: what the nodes have, and the networks that tenants may use. */
export class PlatformChart extends Chart {
  public readonly frontend: LinuxBridgeNetwork;
  public readonly storage: SriovNetwork;
  public readonly monitoring: MacvlanNetwork;

  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'networks' });
    new NetworkNamespace(this, 'Namespace', { metadata: { name: 'networks' } });

    const uplink = new BondedBridgeNode(this, 'Uplink', {
      uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }),
      vlans: VlanSet.parse('10,20,25-100'),
      mtu: 9000,
      nodes: NodeSelector.role('worker'),
      switchPort: { vlans: VlanSet.parse('10,20,25-100'), mtu: 9216, aggregation: Aggregation.LACP },
    });
    this.frontend = new LinuxBridgeNetwork(this, 'Frontend', { metadata: { name: 'frontend' }, bridge: uplink, vlan: 25, mtu: 1500 });

    const fast = new SriovNodePolicy(this, 'Fast', {
      metadata: { name: 'fast', namespace: 'sriov-network-operator' },
      pool: 'fast',
      pfNames: ['ens1f0'],
      numVfs: 8,
      mtu: 9000,
      nodes: NodeSelector.labels({ 'feature.node.kubernetes.io/network-sriov.capable': 'true' }),
    });
    this.storage = new SriovNetwork(this, 'Storage', {
      metadata: { name: 'storage' },
      resource: fast,
      vlan: 100,
      rendering: SriovRendering.operatorManaged('sriov-network-operator'),
    });

    this.monitoring = new MacvlanNetwork(this, 'Monitoring', {
      metadata: { name: 'monitoring' },
      master: 'eth4',
      ipam: Ipam.whereabouts('10.40.0.0/24', { gateway: '10.40.0.1', exclude: ['10.40.0.1/32'] }),
    });
  }
}
