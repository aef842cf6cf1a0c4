import { App, Chart, Size } from 'cdk8s';
import { BondedBridgeNode, BondMode, BootDisk, LinuxBridge, LinuxBridgeNetwork, NetworkChecks, NetworkedVirtualMachine, NodeSelector, PrimaryNetwork, Reachability, Uplink, VlanSet } from '../../src';

const chart = () => new Chart(new App(), 'shop', { namespace: 'shop' });

function vmOn(scope: Chart, id: string, network: LinuxBridgeNetwork, address: string): void {
  const vm = new NetworkedVirtualMachine(scope, id, {
    metadata: { name: id },
    bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43'),
    memory: Size.gibibytes(2),
    primaryNetwork: PrimaryNetwork.none(),
  });
  vm.attach(network, { addresses: [address] });
}

describe('the reachability of an App', () => {
  const scope = chart();
  const uplink = new BondedBridgeNode(scope, 'Uplink', {
    uplink: Uplink.bond('bond0', { mode: BondMode.ACTIVE_BACKUP, ports: ['eth2', 'eth3'] }),
    vlans: VlanSet.parse('25,26'),
    mtu: 9000,
    nodes: NodeSelector.role('worker'),
    switchPort: { vlans: VlanSet.parse('25,26') },
  });
  const [vlan25, vlan26] = [25, 26].map((vlan) => new LinuxBridgeNetwork(scope, `Vlan${vlan}`, { metadata: { name: `vlan${vlan}` }, bridge: uplink, vlan, mtu: 9000 }));
  if (vlan25 === undefined || vlan26 === undefined) throw new Error('two networks');
  vmOn(scope, 'web', vlan25, '10.25.0.1/24');
  vmOn(scope, 'db', vlan25, '10.25.0.2/24');
  vmOn(scope, 'other', vlan26, '10.26.0.1/24');

  it('is answered for two endpoints, with the way and the MTU', () => {
    const answer = Reachability.of(scope).between('shop/web', '10.25.0.2');
    expect(answer).toMatchObject({ answer: 'yes', assumptions: [], mtu: 9000, mtuLimitedBy: '"bond0"', fullSizePackets: 'yes' });
    expect(answer.hops.map(({ kind, name }) => `${kind} ${name.replace(/:.*/, '')}`)).toEqual([
      'interface shop/web', 'network shop/vlan25', `bridge ${uplink.bridgeName}`, 'device bond0', 'switch switch', 'device bond0', `bridge ${uplink.bridgeName}`,
      'network shop/vlan25', 'interface shop/db',
    ]);
    expect(answer.text).toContain('shop/web -> shop/db:');
  });

  it('says why not', () => {
    expect(Reachability.of(scope).between('web', 'other')).toMatchObject({
      answer: 'no', reason: 'VLAN 25 and VLAN 26 are different segments, which only a router could join',
    });
  });

  it('of all interfaces is a matrix of those that are alike', () => {
    const { groups, cells, text } = Reachability.of(scope).matrix();
    expect(groups.map(({ network, segment, interfaces }) => [network, segment, interfaces.length])).toEqual([
      ['shop/vlan25', 'VLAN 25 of the switches', 2], ['shop/vlan26', 'VLAN 26 of the switches', 1],
    ]);
    expect(cells.map(({ oneGroup, otherGroup, answer }) => [oneGroup, otherGroup, answer])).toEqual([[0, 0, 'yes'], [0, 1, 'no']]);
    expect(text).toContain('1-2  no: VLAN 25 and VLAN 26');
  });

  it('takes the App for all there is if its checks do', () => {
    const alone = chart();
    const network = new LinuxBridgeNetwork(alone, 'Net', { bridge: LinuxBridge.named('br9'), vlan: 25 });
    vmOn(alone, 'web', network, '10.25.0.1/24');
    expect(Reachability.of(alone).between('web', 'outside:25').answer).toBe('unknown');
    NetworkChecks.of(alone).configure({ closedWorld: true });
    expect(Reachability.of(alone).between('web', 'outside:25')).toMatchObject({
      answer: 'no', reason: 'no policy makes bridge "br9", and the one that the bridge plugin makes has no uplink',
    });
  });

  it('refuses an endpoint that is none', () => {
    expect(() => Reachability.of(scope).between('shop/web', 'shop/nobody')).toThrow(
      'Reachability.between: "shop/nobody" is no endpoint here: the input has "shop/db", "shop/other", "shop/web"; an endpoint is NAMESPACE/VM, ',
    );
    expect(() => Reachability.of(scope).between('shop/web', 7 as unknown as string)).toThrow('Reachability.between: other is 7; allowed: a text such as "shop/web"');
  });
});
