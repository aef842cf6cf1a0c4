import { App, Chart } from 'cdk8s';
import { BondedBridgeNode, BondMode, BootDisk, Diagram, LinuxBridgeNetwork, NetworkChecks, NetworkedVirtualMachine, Uplink, VlanSet } from '../../src';

function shop(): App {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'vms' });
  const bridge = new BondedBridgeNode(chart, 'Uplink', { uplink: Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP }), vlans: VlanSet.parse('10,20') });
  const networks = [10, 20, 30].map((vlan) => new LinuxBridgeNetwork(chart, `Vlan${vlan}`, { metadata: { name: `vlan${vlan}` }, bridge, vlan }));
  for (const [i, network] of networks.entries()) {
    const vm = new NetworkedVirtualMachine(chart, `Vm${i}`, { metadata: { name: `vm${i}` }, bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
    vm.attach(network);
  }
  return app;
}

describe('Diagram', () => {
  it('draws what the App writes, with what the checks find', () => {
    const text = Diagram.of(shop()).mermaid();
    expect(text).toMatch(/^flowchart LR\n {2}subgraph g1\["nodes with #34;node-role#46;kubernetes#46;io\/worker#34;"\]\n/);
    expect(text).toContain('["vms/vlan30<br/>Linux bridge network<br/>VLAN 30<br/>✖ VMN202"]');
    expect(text).toContain('["vms/vm2<br/>VM<br/>pod network: default #40;masquerade#41;"]');
  });

  it('draws the same from anywhere in the App, each time', () => {
    const app = shop();
    const [chart = app] = app.node.children;
    expect(Diagram.of(chart).svg()).toBe(Diagram.of(app).svg());
  });

  it('does not mark what somebody said is meant', () => {
    const app = shop();
    NetworkChecks.of(app).acknowledge('VMN202', 'the switch is changed on Friday');
    expect(Diagram.of(app).mermaid()).not.toContain('VMN202');
  });

  it('draws one VLAN, one namespace, one VM', () => {
    const app = shop();
    expect(Diagram.of(app, { vlan: 10 }).dot()).not.toContain('vlan20');
    expect(Diagram.of(app, { vm: 'vms/vm1' }).dot()).not.toContain('vlan10');
    expect(Diagram.of(app, { namespaceName: 'vms' }).dot()).toBe(Diagram.of(app).dot());
  });

  it('makes a page that stands alone', () => {
    const page = Diagram.of(shop()).html();
    expect(page).toMatch(/^<!doctype html>\n/);
    expect(page).not.toMatch(/(?:src|href)=/);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/@import|url\(/);
  });

  it.each([
    [{ vlan: 0 }, 'Diagram.of: vlan is 0; allowed: a whole number from 1 to 4094'],
    [{ vlan: 10.5 }, 'Diagram.of: vlan is 10.5; allowed: a whole number from 1 to 4094'],
    [{ vm: '' }, 'Diagram.of: vm is ""; allowed: a name'],
    [{ namespaceName: 7 as unknown as string }, 'Diagram.of: namespaceName is 7; allowed: a name'],
  ])('refuses %j', (options, message) => {
    expect(() => Diagram.of(new App(), options)).toThrow(new Error(message));
  });
});
