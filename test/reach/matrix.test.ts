import fc from 'fast-check';
import { bridge, nad, policy, said, topologyOf, trunk, vlanOn, vm } from './scenario';
import { ReachMatrix, reachMatrix } from '../../src/reach/matrix';
import { matrixText } from '../../src/reach/matrix-text';
import { read } from '../../src/topology/read';

const network = (name: string, vlan?: number) => nad(name, { type: 'bridge', bridge: 'br1', vlan });
const uplink = policy('uplink', { role: 'worker' }, [bridge('br1', [{ name: 'bond0', vlan: trunk(25, 26) }])]);

/** The answer between two interfaces, by the groups that hold them. */
function cellOf({ groups, cells }: ReachMatrix, one: string, other: string) {
  const at = [one, other].map((name) => groups.findIndex(({ interfaces }) => interfaces.includes(name))).sort((a, b) => a - b);
  return cells.find((cell) => cell.groups.join() === at.join());
}

describe('the matrix of all interfaces', () => {
  const topology = topologyOf(uplink, network('v25', 25), network('v26', 26), network('v27', 27),
    vm('a', ['v25']), vm('b', ['v25']), vm('c', ['v26']), vm('d', ['v27']), vm('e', ['v27']), vm('f', ['pod']), vm('g', ['pod']));

  it('groups those that are alike, and says who reaches whom and why not', () => {
    expect(matrixText(reachMatrix(topology))).toBe(`1  vms/v25, VLAN 25 of "bond0" on nodes with "role=worker": vms/a:v25, vms/b:v25
2  vms/v26, VLAN 26 of "bond0" on nodes with "role=worker": vms/c:v26
3  vms/v27, VLAN 27 of bridge "br1" on each of nodes with "role=worker": vms/d:v27, vms/e:v27
4  pod network: vms/f:pod, vms/g:pod

       1   2   3   4
   1 yes  no  no   ?
   2  no   .  no   ?
   3  no  no   ?   ?
   4   ?   ?   ? yes

1-2  no: VLAN 25 and VLAN 26 are different segments, which only a router could join
1-3, 2-3  no: port "bond0" of bridge "br1" has 25,26 tagged and 1 untagged, not 27
1-4, 2-4, 3-4  ?: one end is on the pod network and the other is not: whether routes of the nodes or a router join them is not stated
3-3  ?: yes on one node of nodes with "role=worker"; no on two nodes of nodes with "role=worker": port "bond0" of bridge "br1" has 25,26 tagged and 1 untagged, not 27
`);
  });

  it('of nothing is said to be so', () => {
    expect(matrixText(reachMatrix(topologyOf(uplink)))).toBe('no VM has an interface\n');
  });

  it('tells guests of different subnets apart, by their addresses where one subnet lies in the other', () => {
    const guest = (name: string, i: number, address: string) => vm(name, ['v25'], {
      extra: { macAddress: `02:00:00:00:00:0${i}` },
      guest: `version: 2\nethernets: {net: {match: {macaddress: "02:00:00:00:00:0${i}"}, addresses: [${address}]}}\n`,
    });
    const matrix = reachMatrix(topologyOf(uplink, network('v25', 25), guest('a', 1, '10.0.0.1/24'), guest('b', 2, '10.0.0.2/24'), guest('c', 3, '10.9.0.3/24'),
      guest('d', 4, '10.0.0.4/16'), guest('e', 5, '10.0.7.5/16')));
    expect(matrix.groups.map(({ interfaces }) => interfaces)).toEqual([['vms/a:v25'], ['vms/b:v25'], ['vms/c:v25'], ['vms/d:v25'], ['vms/e:v25']]);
    expect(['b', 'c', 'd', 'e'].map((name) => cellOf(matrix, 'vms/a:v25', `vms/${name}:v25`)?.answer)).toEqual(['yes', 'no', 'yes', 'no']);
  });
});

const anyZone = fc.record({ tags: fc.subarray([25, 26, 27]), filters: fc.boolean(), isStated: fc.boolean(), shadow: fc.boolean() });

/** Nodes, networks and VMs with and without mistakes. */
const layout = fc.record({
  zones: fc.array(anyZone, { minLength: 1, maxLength: 2 }),
  networks: fc.array(fc.record({ bridge: fc.constantFrom('br1', 'br9'), vlan: fc.constantFrom(undefined, 25, 26) }), { minLength: 1, maxLength: 4 }),
  vms: fc.array(fc.record({ network: fc.nat(3), zone: fc.constantFrom(undefined, 'z0', 'z1'), state: fc.constantFrom('up', 'up', 'down') }), { minLength: 2, maxLength: 5 }),
  closedWorld: fc.boolean(),
});

type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function textsOf({ zones, networks, vms }: Layout): readonly string[] {
  return [
    ...zones.map(({ tags, filters, isStated, shadow }, i) => policy(`z${i}`, { zone: `z${i}` }, [
      bridge('br1', [{ name: 'eth1', vlan: filters ? trunk(...tags) : {} }]), ...(shadow ? [vlanOn('eth1', 25)] : []),
    ], isStated ? { eth1: { vlans: '25', nativeVlan: 1 } } : undefined)),
    ...networks.map(({ bridge: on, vlan }, i) => nad(`n${i}`, { type: 'bridge', bridge: on, vlan })),
    ...vms.map(({ network: on, zone, state }, i) => vm(`m${i}`, [`n${on % networks.length}`], { extra: { state }, spec: zone === undefined ? {} : { nodeSelector: { zone } } })),
  ];
}

describe('of any layout', () => {
  it('each pair of VMs has one answer in both directions, and the matrix has the same', () => {
    fc.assert(fc.property(layout, (drawn) => {
      const topology = topologyOf(...textsOf(drawn));
      const { closedWorld } = drawn;
      const matrix = reachMatrix(topology, { closedWorld });
      const names = topology.machines.map(({ name, nics }) => `vms/${name}:${nics[0]?.name ?? ''}`);
      names.forEach((one, i) => names.slice(i + 1).forEach((other) => {
        const alone = said(topology, one, other, { closedWorld });
        expect(cellOf(matrix, one, other)?.answer).toBe(alone.split(':')[0]);
      }));
    }), { numRuns: 60 });
  });

  it('a VM more, and another order of documents, change nothing between the others', () => {
    fc.assert(fc.property(layout, (drawn) => {
      const texts = textsOf(drawn);
      const before = topologyOf(...texts);
      const after = topologyOf(...[...texts, nad('extra', { type: 'bridge', bridge: 'br1', vlan: 99 }), vm('extra', ['extra'])].reverse());
      const answer = (topology: typeof before) => said(topology, 'vms/m0', 'vms/m1').split(':')[0];
      expect(answer(after)).toBe(answer(before));
    }), { numRuns: 60 });
  });
});

describe('the cost of the matrix', () => {
  it('of 1,000 VMs on 20 networks grows with the networks, not with the pairs of VMs', () => {
    const networks = Array.from({ length: 20 }, (_, i) => JSON.parse(network(`v${i}`, 25 + i)) as unknown);
    const hex = (byte: number) => byte.toString(16).padStart(2, '0');
    const machines = Array.from({ length: 1000 }, (_, i) => {
      const [high, low] = [Math.floor(i / 256), i % 256];
      const macAddress = `02:00:00:00:${hex(high)}:${hex(low)}`;
      const addresses = [`10.${i % 20}.${high}.${low}/16`];
      const guest = JSON.stringify({ version: 2, ethernets: { net: { match: { macaddress: macAddress }, addresses } } });
      return JSON.parse(vm(`m${i}`, [`v${i % 20}`], { extra: { macAddress }, guest })) as unknown;
    });
    const objects = [JSON.parse(uplink) as unknown, ...networks, ...machines];
    const topology = read(objects.map((value, document) => ({ value, source: { document } })));
    const start = process.cpuUsage();
    const matrix = reachMatrix(topology);
    const { user, system } = process.cpuUsage(start);
    expect(matrix.groups).toHaveLength(20);
    expect(matrix.cells).toHaveLength(210);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
