import { App, Chart } from 'cdk8s';
import {
  BootDisk, CniVersion, LocalnetBridgeMapping, NetworkedVirtualMachine, NodeInterface, NodeNetworkPolicy, NodeSelector, OvnLocalnetNetwork,
  OvsBondedBridgeNode,
} from 'cdk8s-vmnet';
import { FEDORA } from './sizes';

/** "OVS Balance-SLB with VM Localnet Support": an Open vSwitch bond for nodes and VMs, VLANs by localnet, while br-vmdata is being left. */
export function balanceSlbLocalnet(app: App): Chart {
  app.node.setContext('vmnet:cluster', 'lab');
  const chart = new Chart(app, 'openshift-ovs-balance-slb-localnet', { namespace: 'default' });
  const bond = new OvsBondedBridgeNode(chart, 'Bond', {
    metadata: { name: 'br-phy-nodes' },
    ports: ['ens33', 'ens34'],
    physicalNetworkName: 'vmnet',
    mtu: 9000,
    nodeNetwork: {
      vlan: 100,
      hosts: [
        { hostname: 'ocp-worker-01', addresses: ['10.132.254.21/24'] },
        { hostname: 'ocp-worker-02', addresses: ['10.132.254.22/24'] },
        { hostname: 'ocp-worker-03', addresses: ['10.132.254.23/24'] },
      ],
      gateway: '10.132.254.10',
      nameservers: ['10.132.254.102', '10.132.254.103'],
    },
  });
  new LocalnetBridgeMapping(chart, 'NewCluster', {
    metadata: { name: 'vmnet-bridge-mapping' },
    physicalNetworkName: bond.physicalNetworkName,
    bridge: bond,
  });
  migrated(chart, NodeSelector.labels({ 'balance-slb-migrated': 'true' }));

  const vlan224 = vlan(chart, bond, 'vlan224', 224, 'default');
  const production = vlan(chart, bond, 'vlan100-production', 100, 'openshift-cnv');
  vlan(chart, bond, 'vlan200-development', 200, 'openshift-cnv');
  const management = vlan(chart, bond, 'vlan300-management', 300, 'openshift-cnv');

  const bootDisk = BootDisk.containerImage(FEDORA);
  new NetworkedVirtualMachine(chart, 'Example', { metadata: { name: 'vm-example' }, bootDisk })
    .attach(vlan224, { name: 'vlan224-net' });
  const multi = new NetworkedVirtualMachine(chart, 'Multi', { metadata: { name: 'vm-multi-network' }, bootDisk });
  multi.attach(production, { name: 'production-net' });
  multi.attach(management, { name: 'management-net' });
  return chart;
}

/** The same cluster's end of the migration: the policy that named one node after the other now names every worker. */
export function balanceSlbFinished(app: App): Chart {
  const chart = new Chart(app, 'openshift-ovs-balance-slb-localnet-finished');
  migrated(chart, NodeSelector.role('worker'));
  return chart;
}

/** Takes the old bridge away and maps its network to the new one. */
function migrated(chart: Chart, nodes: NodeSelector): void {
  new NodeNetworkPolicy(chart, 'Migrated', {
    metadata: { name: 'br-vmdata-migrated' },
    nodes,
    interfaces: [NodeInterface.absent('br-vmdata', 'ovs-bridge')],
    bridgeMappings: [{ physicalNetworkName: 'vmnet', bridgeName: 'br-phy' }],
  });
}

function vlan(chart: Chart, physicalNetwork: OvsBondedBridgeNode, name: string, id: number, namespace: string): OvnLocalnetNetwork {
  return new OvnLocalnetNetwork(chart, name, {
    metadata: { name, namespace },
    configName: name,
    cniVersion: CniVersion.V0_4_0,
    physicalNetwork,
    vlan: id,
  });
}
