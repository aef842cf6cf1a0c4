import { App, Chart } from 'cdk8s';
import {
  Binding, BondedBridgeNode, BootDisk, LinuxBridge, LinuxBridgeNetwork, MacvlanNetwork, NetworkAssertions, NetworkChecks,
  NetworkedVirtualMachine, PrimaryNetwork, Uplink, VlanSet,
} from '../../src';

/** Two charts: the networks' has a VMN214 (warning), the VMs' a VMN402 (error). */
function twoCharts() {
  const app = new App();
  app.node.setContext('vmnet:cluster', 'test');
  const platform = new Chart(app, 'platform', { namespace: 'vms' });
  new LinuxBridgeNetwork(platform, 'Trunk', { metadata: { name: 'trunk' }, bridge: LinuxBridge.named('br0'), vlan: 25, preserveDefaultVlan: true });
  const lan = new MacvlanNetwork(platform, 'Lan', { metadata: { name: 'lan' }, master: 'eth1' });
  const tenant = new Chart(app, 'tenant', { namespace: 'vms' });
  const vm = new NetworkedVirtualMachine(tenant, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.none() });
  vm.attachWithBinding(lan, Binding.bridge());
  const empty = new Chart(app, 'tenant-2');
  return { app, platform, tenant, empty, vm };
}

describe('NetworkAssertions', () => {
  it('of a chart are about what the chart writes, with the networks of other charts', () => {
    const { platform, tenant, empty } = twoCharts();
    NetworkAssertions.fromChart(tenant).hasFinding('VMN402');
    NetworkAssertions.fromChart(tenant).hasNoFinding('VMN214');
    NetworkAssertions.fromChart(platform).hasFinding('VMN214');
    NetworkAssertions.fromChart(platform).hasNoFinding('VMN402');
    NetworkAssertions.fromChart(empty).hasNoFindings();
  });

  it('of an App are about all of it', () => {
    const { app } = twoCharts();
    const assertions = NetworkAssertions.fromApp(app);
    assertions.hasFinding('VMN214');
    assertions.hasFinding('VMN402');
    expect(() => assertions.hasNoFindings()).toThrow(/^expected no findings; found:\n\nVMN214 warning: [^]*\n\nVMN402 error: /);
  });

  it('show what is found as people read it', () => {
    const { tenant } = twoCharts();
    expect(() => NetworkAssertions.fromChart(tenant).hasNoFinding('VMN402')).toThrow(new RegExp([
      '^expected no finding VMN402; found:\n',
      'VMN402 error: interface "lan" of VM "vms/web" uses bridge binding on macvlan network "vms/lan"',
      '    at       tenant/Web \\(test/synth/network-assertions\\.test\\.ts:\\d+:\\d+\\): VirtualMachine vms/web spec\\.template[^]*',
      '    fix      use a bridge network',
    ].join('\n')));
    expect(() => NetworkAssertions.fromChart(tenant).hasFinding('VMN214')).toThrow(/^expected a finding VMN214; found:\n\nVMN402 error/);
  });

  it('say so if nothing is found', () => {
    const { empty } = twoCharts();
    expect(() => NetworkAssertions.fromChart(empty).hasFinding('VMN402')).toThrow(new Error('expected a finding VMN402; nothing is found'));
  });

  it('do not count what is acknowledged, and check as the App is configured', () => {
    const { app, tenant, vm } = twoCharts();
    NetworkChecks.of(vm).acknowledge('VMN402', 'tried on purpose');
    NetworkAssertions.fromChart(tenant).hasNoFindings();
    vm.attach(LinuxBridgeNetwork.named({ networkName: 'made-elsewhere' }));
    NetworkAssertions.fromApp(app).hasNoFinding('VMN106');
    NetworkChecks.of(app).configure({ closedWorld: true });
    NetworkAssertions.fromApp(app).hasFinding('VMN106');
  });

  it('refuse a code that no check has, which nothing would ever find', () => {
    const assertions = NetworkAssertions.fromApp(new App());
    expect(() => assertions.hasNoFinding('VMN4O2')).toThrow('NetworkAssertions.hasNoFinding: code is "VMN4O2"; allowed: the code of a check, such as "VMN402"');
    expect(() => assertions.hasFinding('vmn402')).toThrow('NetworkAssertions.hasFinding: code is "vmn402"');
  });
});

describe('reach', () => {
  const app = new App();
  app.node.setContext('vmnet:cluster', 'test');
  const chart = new Chart(app, 'shop', { namespace: 'vms' });
  const uplink = new BondedBridgeNode(chart, 'Uplink', { uplink: Uplink.nic('eth1'), mtu: 1500, vlans: VlanSet.parse('25,26') });
  const network = (vlan: number) => new LinuxBridgeNetwork(chart, `Vlan${vlan}`, { metadata: { name: `vlan${vlan}` }, bridge: uplink, vlan });
  const [vlan25, vlan26] = [network(25), network(26)];
  const vm = (name: string, on: LinuxBridgeNetwork, address: string) => {
    const made = new NetworkedVirtualMachine(chart, name, { metadata: { name }, bootDisk: BootDisk.none(), primaryNetwork: PrimaryNetwork.none() });
    made.attach(on, { addresses: [address] });
  };
  vm('web', vlan25, '10.0.0.1/24');
  vm('db', vlan25, '10.0.0.2/24');
  vm('other', vlan26, '10.0.0.3/24');
  const assertions = NetworkAssertions.fromChart(chart);

  it('of two VMs on one VLAN is asserted, by name or by address', () => {
    assertions.reaches('vms/web', 'vms/db');
    assertions.reaches('10.0.0.1', '10.0.0.2');
    expect(() => assertions.doesNotReach('vms/web', 'vms/db')).toThrow(/^expected that vms\/web does not reach vms\/db:\n\nvms\/web -> vms\/db: yes\n/);
  });

  it('of two VMs on two VLANs is denied, with what stops it', () => {
    assertions.doesNotReach('vms/web', 'vms/other');
    expect(() => assertions.reaches('vms/web', 'vms/other')).toThrow(/^expected that vms\/web reaches vms\/other:\n\nvms\/web -> vms\/other: no\n[^]*stops: /);
  });

  it('of what is no endpoint is refused', () => {
    expect(() => assertions.reaches('vms/web', 'vms/nobody')).toThrow('NetworkAssertions.reaches: "vms/nobody" is no endpoint here: the input has "vms/db", "vms/other", "vms/web"');
  });
});
