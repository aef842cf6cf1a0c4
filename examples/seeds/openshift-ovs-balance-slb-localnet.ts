import { App, Chart } from 'cdk8s';
import {
  BalanceSlbMigration, BootDisk, CniVersion, IPhysicalNetwork, MigrationOrder, MigrationPhase, NetworkedVirtualMachine, OldVmBridge,
  OvnLocalnetNetwork,
} from 'cdk8s-vmnet';
import { FEDORA } from './sizes';

const HOSTS = ['ocp-worker-01', 'ocp-worker-02', 'ocp-worker-03'];
const CLUSTER = {
  namespace: 'default',
  physicalNetworkName: 'vmnet',
  ports: ['ens33', 'ens34'],
  mtu: 9000,
  nodeNetwork: {
    vlan: 100,
    hosts: HOSTS.map((hostname, i) => ({ hostname, addresses: [`10.132.254.2${i + 1}/24`] })),
    gateway: '10.132.254.10',
    nameservers: ['10.132.254.102', '10.132.254.103'],
  },
};
const MIGRATION = {
  ...CLUSTER,
  oldBridge: OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond0' }),
  order: MigrationOrder.byLabel('balance-slb-migrated'),
};

/** "OVS Balance-SLB with VM Localnet Support": an Open vSwitch bond for nodes and VMs, VLANs by localnet, while br-vmdata is being left. */
export function balanceSlbLocalnet(app: App): Chart {
  app.node.setContext('vmnet:cluster', 'lab');
  const chart = new BalanceSlbMigration(app, 'openshift-ovs-balance-slb-localnet', { ...MIGRATION, phase: MigrationPhase.migrated(HOSTS) });
  const vlan224 = vlan(chart, chart, 'vlan224', 224, 'default');
  const production = vlan(chart, chart, 'vlan100-production', 100, 'openshift-cnv');
  vlan(chart, chart, 'vlan200-development', 200, 'openshift-cnv');
  const management = vlan(chart, chart, 'vlan300-management', 300, 'openshift-cnv');

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
  return new BalanceSlbMigration(app, 'openshift-ovs-balance-slb-localnet-finished', { ...MIGRATION, phase: MigrationPhase.finished() });
}

/** A new cluster, which never had br-vmdata. */
export function balanceSlbNewCluster(app: App): Chart {
  return new BalanceSlbMigration(app, 'openshift-ovs-balance-slb-localnet-new-cluster', { ...CLUSTER, phase: MigrationPhase.finished() });
}

function vlan(chart: Chart, physicalNetwork: IPhysicalNetwork, name: string, id: number, namespace: string): OvnLocalnetNetwork {
  return new OvnLocalnetNetwork(chart, name, {
    metadata: { name, namespace },
    configName: name,
    cniVersion: CniVersion.V0_4_0,
    physicalNetwork,
    vlan: id,
  });
}
