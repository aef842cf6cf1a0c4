import { App, Chart } from 'cdk8s';
import { BalanceSlbMigration, BootDisk, MigrationPhase, NetworkedVirtualMachine, OldVmBridge, OvnLocalnetNetwork } from 'cdk8s-vmnet';

const HOSTS = ['worker-01', 'worker-02', 'worker-03'];

/** From br-vmdata to an Open vSwitch bond that nodes and VMs share, one node at a time: an App for each phase, as commits of a repository would be. */
export const MIGRATION_PHASES: { readonly [phase: string]: (app: App) => BalanceSlbMigration } = Object.fromEntries(
  MigrationPhase.all(HOSTS).map((phase) => [`leave-br-vmdata-${phase.name}`, (app: App) => leaveBrVmdata(app, phase)]),
);

function leaveBrVmdata(app: App, phase: MigrationPhase): BalanceSlbMigration {
  app.node.setContext('vmnet:cluster', 'prod-1');
  const migration = new BalanceSlbMigration(app, 'vm-network', {
    phase,
    namespace: 'vms',
    physicalNetworkName: 'vmnet',
    ports: ['ens33', 'ens34'],
    mtu: 9000,
    nodeNetwork: {
      vlan: 100,
      gateway: '10.0.100.1',
      nameservers: ['10.0.100.2'],
      hosts: HOSTS.map((hostname, i) => ({ hostname, addresses: [`10.0.100.1${i + 1}/24`] })),
    },
    oldBridge: OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond0' }),
    announcement: { name: 'services', oldInterface: 'bond0.100' },
  });
  // Written once, and the same in every phase.
  const vms = new Chart(app, 'vms', { namespace: 'vms' });
  const vlan224 = new OvnLocalnetNetwork(vms, 'Vlan224', { metadata: { name: 'vlan224' }, physicalNetwork: migration, vlan: 224 });
  const vlan300 = new OvnLocalnetNetwork(vms, 'Vlan300', { metadata: { name: 'vlan300' }, physicalNetwork: migration, vlan: 300 });
  const bootDisk = BootDisk.containerImage('quay.io/containerdisks/fedora:43');
  new NetworkedVirtualMachine(vms, 'Web', { metadata: { name: 'web' }, bootDisk }).attach(vlan224);
  new NetworkedVirtualMachine(vms, 'Db', { metadata: { name: 'db' }, bootDisk }).attach(vlan300);
  return migration;
}
