import { accessesOf, Access } from '../../src/topology/access';
import { nodesName } from '../../src/topology/node-view';
import { Topology } from '../../src/topology/topology';
import { WayOut } from '../../src/topology/way-out';
import { bridge, nad, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

/** In short: `VLAN 25 of "bond0"`, `stopped at …: why`, `unknown at …: what`. */
function wayText(way: WayOut): string {
  const at = way.devices.join(' > ');
  if (way.kind === 'stopped') return `stopped at ${at}: ${way.why}`;
  if (way.kind === 'unknown') return `unknown at ${at}: ${way.what}`;
  return `${way.wire.tags.length === 0 ? 'untagged' : `VLAN ${way.wire.tags.join(' with ')}`} by ${at}`;
}

function accessText({ view, domain: { kind, name, vlan, filtering }, ways }: Access): string {
  const domain = [kind, name, vlan ?? 'all VLANs', ...(filtering === undefined ? [] : [filtering])].join(' ');
  const nodes = view === undefined ? 'somewhere' : nodesName(view.group);
  return `${domain}, ${nodes}: ${ways === undefined ? '?' : ways.map(wayText).join('; ')}`;
}

/** How the topology's network "net" travels. */
function told(topology: Topology): readonly string[] {
  const network = topology.networks.find(({ name }) => name === 'net');
  return network === undefined ? ['no network'] : accessesOf(network, topology).map(accessText);
}

const net = (config: object, annotations = {}) => nad('net', config, annotations);
const on = (name: string, vlan?: number) => net({ type: 'bridge', bridge: name, vlan });
const ovsBridge = (name: string, port?: readonly object[]) => ({ name, type: 'ovs-bridge', state: 'up', bridge: port === undefined ? {} : { port } });
const nic = (name: string) => ({ name, type: 'ethernet', state: 'up' });

describe('a network', () => {
  it('hangs on what its name says, and nothing more is known, where no policy makes that', () => {
    expect(told(topologyOf(on('br9', 25)))).toEqual(['linux-bridge br9 25 unknown, somewhere: ?']);
    expect(told(topologyOf(net({ type: 'ovs', bridge: 'br9' })))).toEqual(['ovs-bridge br9 0, somewhere: ?']);
    expect(told(topologyOf(net({ type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'physnet', vlanID: 25 })))).toEqual(['localnet physnet 25, somewhere: ?']);
    expect(told(topologyOf(net({ type: 'macvlan', master: 'eth1' })))).toEqual(['nic eth1 0, somewhere: ?']);
    expect(told(topologyOf(net({ type: 'vlan', master: 'eth1', vlanId: 1 })))).toEqual(['nic eth1 1, somewhere: ?']);
  });

  it('that names no device, or no VLAN where it needs one, hangs on nothing that is known', () => {
    expect(told(topologyOf(net({ type: 'ovs' })))).toEqual([]);
    expect(told(topologyOf(net({ type: 'ovn-k8s-cni-overlay', topology: 'layer2' })))).toEqual([]);
    expect(told(topologyOf(net({ type: 'macvlan' })))).toEqual([]);
    expect(told(topologyOf(net({ type: 'vlan', vlanId: 25 })))).toEqual([]);
    expect(told(topologyOf(net({ type: 'vlan', master: 'eth1' })))).toEqual([]);
  });

  it('on a NIC leaves by it on the nodes of every group that has it', () => {
    const zone = (name: string) => policy(name, { zone: name }, [nic('eth1')]);
    const nodes = [zone('a'), zone('b'), policy('c', { zone: 'c' }, [nic('eth2')])];
    expect(told(topologyOf(...nodes, net({ type: 'ipvlan', master: 'eth1' })))).toEqual([
      'nic eth1 0, nodes with "zone=a": untagged by eth1', 'nic eth1 0, nodes with "zone=b": untagged by eth1',
    ]);
    expect(told(topologyOf(...nodes, net({ type: 'vlan', master: 'eth2', vlanId: 25 })))).toEqual(['nic eth2 25, nodes with "zone=c": VLAN 25 by eth2']);
  });
});

describe('a network of virtual functions', () => {
  const pool = (name: string, resourceName: string, ...pfNames: readonly string[]) => JSON.stringify({
    apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkNodePolicy', metadata: { name }, spec: { resourceName, numVfs: 4, nodeSelector: { role: name }, nicSelector: { pfNames } },
  });
  const vf = (resource?: string, vlan?: number) => net({ type: 'sriov', vlan }, resource === undefined ? {} : { 'k8s.v1.cni.cncf.io/resourceName': resource });
  const pools = [pool('a', 'fast', 'ens1'), pool('b', 'fast', 'ens2'), pool('c', 'slow', 'ens3')];

  it('leaves by the NIC of each pool of its resource', () => {
    expect(told(topologyOf(...pools, vf('openshift.io/fast', 25)))).toEqual([
      'vf ens1 25, nodes with "role=a": VLAN 25 by ens1', 'vf ens2 25, nodes with "role=b": VLAN 25 by ens2',
    ]);
    expect(told(topologyOf(...pools, vf('openshift.io/slow')))).toEqual(['vf ens3 0, nodes with "role=c": untagged by ens3']);
  });

  it('is nowhere that is known without a resource, and where a pool has no NIC, several, or one that cannot be read', () => {
    expect(told(topologyOf(...pools, vf()))).toEqual([]);
    expect(told(topologyOf(pool('a', 'fast'), vf('openshift.io/fast')))).toEqual([]);
    expect(told(topologyOf(pool('a', 'fast', 'ens1', 'ens2'), vf('openshift.io/fast')))).toEqual([]);
    expect(told(topologyOf(pool('a', 'fast', 'ens1', '#'), vf('openshift.io/fast')))).toEqual([]);
    expect(told(topologyOf(pool('a', 'fast', '#'), vf('openshift.io/fast')))).toEqual([]);
  });

  it('goes by what policies state of those nodes, of a NIC that is down for instance', () => {
    const down = policy('nics', { role: 'a' }, [{ ...nic('ens1'), state: 'down' }]);
    expect(told(topologyOf(pool('a', 'fast', 'ens1'), down, vf('openshift.io/fast')))).toEqual(['vf ens1 0, nodes with "role=a": stopped at ens1: "ens1" is down']);
  });
});

describe('an Open vSwitch bridge', () => {
  const ovs = (vlan?: number) => net({ type: 'ovs', bridge: 'br-ex', vlan });
  const on1 = 'nodes with "role=worker"';
  const worker = (port?: readonly object[]) => policy('p', { role: 'worker' }, [ovsBridge('br-ex', port)]);

  it('sends a VLAN out of every port that is no access port of another one', () => {
    const access = (name: string, tag: number) => ({ name, vlan: { mode: 'access', tag } });
    expect(told(topologyOf(worker([{ name: 'eth1' }, access('eth2', 25), access('eth3', 26)]), ovs(25)))).toEqual([
      `ovs-bridge br-ex 25, ${on1}: VLAN 25 by eth1; untagged by eth2; stopped at eth3: port "eth3" of OVS bridge "br-ex" is an access port of VLAN 26`,
    ]);
    expect(told(topologyOf(worker([{ name: 'eth1' }]), ovs()))).toEqual([`ovs-bridge br-ex 0, ${on1}: untagged by eth1`]);
  });

  it('has ways out that nobody knows where no policy states its ports', () => {
    expect(told(topologyOf(worker(), ovs(25)))).toEqual([`ovs-bridge br-ex 25, ${on1}: ?`]);
  });
});

describe('a Linux bridge', () => {
  const worker = (port: readonly (string | object)[]) => policy('p', { role: 'worker' }, [bridge('br1', port)]);
  const filter = (bridgeIF: string, allowedVlans: string) => JSON.stringify({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'filter' },
    spec: { template: { spec: { containers: [{ env: [{ name: 'bridgeIF', value: bridgeIF }, { name: 'allowedVlans', value: allowedVlans }] }] } } },
  });
  const at = (vlan: string | number, filtering: string) => `linux-bridge br1 ${vlan} ${filtering}, nodes with "role=worker": `;

  it('sends a VLAN out of each port as that port carries it', () => {
    expect(told(topologyOf(worker([{ name: 'eth1', vlan: trunk(25) }, { name: 'eth2', vlan: { mode: 'access', tag: 25 } }, { name: 'eth3', vlan: trunk(26) }]), on('br1', 25)))).toEqual([
      `${at(25, 'on')}VLAN 25 by eth1; untagged by eth2; stopped at eth3: port "eth3" of bridge "br1" has 26 tagged and 1 untagged, not 25`,
    ]);
  });

  it('that filters none sends every frame as it is', () => {
    expect(told(topologyOf(worker([{ name: 'eth1', vlan: {} }]), on('br1', 25)))).toEqual([`${at('all VLANs', 'off')}untagged by eth1`]);
  });

  it('of which nobody says whether it filters sends untagged frames as they are, and a VLAN nobody knows how', () => {
    const files = JSON.stringify({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'host', annotations: { 'vmnet.dev/node-network': 'netplan', 'vmnet.dev/node-selector': '{"role":"worker"}' } },
      data: { 'host.yaml': '{network: {version: 2, bridges: {br1: {interfaces: [eth1]}}}}' },
    });
    expect(told(topologyOf(files, on('br1')))).toEqual([`${at(0, 'unknown')}untagged by eth1`]);
    expect(told(topologyOf(files, on('br1', 25)))).toEqual([`${at(25, 'unknown')}unknown at eth1: which VLANs port "eth1" of bridge "br1" carries`]);
    const withVlan = policy('p', { role: 'worker' }, [bridge('br1', [{ name: 'eth1', vlan: {} }]), vlanOn('br1', 7)]);
    expect(told(topologyOf(withVlan, on('br1')))).toEqual([`${at(0, 'unknown')}untagged by eth1`]);
    expect(told(topologyOf(withVlan, on('br1', 25)))).toEqual([`${at(25, 'unknown')}unknown at eth1: which VLANs port "eth1" of bridge "br1" carries`]);
  });

  it('puts the frames of a network without VLAN into its default one, whose untagged ports are not surely known where it is not 1', () => {
    const ports = [{ name: 'eth1', vlan: trunk(25, 5) }];
    expect(told(topologyOf(worker(ports), on('br1')))).toEqual([`${at(1, 'on')}untagged by eth1`]);
    const other = policy('p', { role: 'worker' }, [{ name: 'br1', type: 'linux-bridge', state: 'up', bridge: { options: { 'vlan-default-pvid': 5 }, port: ports } }]);
    expect(told(topologyOf(other, on('br1')))).toEqual([`${at(5, 'on')}unknown at eth1: which VLANs port "eth1" of bridge "br1" carries`]);
    expect(told(topologyOf(other, on('br1', 1)))).toEqual([`${at(1, 'on')}unknown at eth1: which VLANs port "eth1" of bridge "br1" carries`]);
    expect(told(topologyOf(other, on('br1', 25)))).toEqual([`${at(25, 'on')}VLAN 25 by eth1`]);
  });

  it('with a default VLAN of its own has access ports, and trunks with a native VLAN, as they are stated', () => {
    const options = { 'vlan-default-pvid': 5 };
    const stated = (vlan: object) => policy('p', { role: 'worker' }, [{ name: 'br1', type: 'linux-bridge', state: 'up', bridge: { options, port: [{ name: 'eth1', vlan }] } }]);
    expect(told(topologyOf(stated({ mode: 'access', tag: 5 }), on('br1')))).toEqual([`${at(5, 'on')}untagged by eth1`]);
    expect(told(topologyOf(stated({ ...trunk(25), 'tag': 5, 'enable-native': true }), on('br1')))).toEqual([`${at(5, 'on')}untagged by eth1`]);
  });

  it('lets through what its VLAN filter allows, whatever its ports say', () => {
    const bare = worker([{ name: 'eth1', vlan: {} }]);
    expect(told(topologyOf(bare, filter('br1', '20-30'), on('br1', 25)))).toEqual([`${at(25, 'on')}VLAN 25 by eth1`]);
    expect(told(topologyOf(bare, filter('br1', '20-30'), filter('br1', '40'), on('br1', 25)))).toEqual([`${at(25, 'on')}VLAN 25 by eth1`]);
    expect(told(topologyOf(bare, filter('br1', '20-30'), filter('br1', '40'), on('br1', 35)))).toEqual([
      `${at(35, 'on')}stopped at eth1: the VLAN filter of bridge "br1" allows 20-30 and 40, not 35`,
    ]);
    expect(told(topologyOf(bare, filter('br1', '2'), on('br1', 2)))).toEqual([`${at(2, 'on')}VLAN 2 by eth1`]);
    expect(told(topologyOf(bare, filter('br1', 'all'), on('br1', 25)))).toEqual([`${at(25, 'on')}unknown at eth1: which VLANs the VLAN filter of bridge "br1" allows`]);
    expect(told(topologyOf(bare, filter('br2', '40'), on('br1', 25)))).toEqual([`${at('all VLANs', 'off')}untagged by eth1`]);
  });

  it('has its default VLAN as the ports say, whatever its VLAN filter allows', () => {
    expect(told(topologyOf(worker([{ name: 'eth1', vlan: trunk(25) }]), filter('br1', '20-30'), on('br1')))).toEqual([`${at(1, 'on')}untagged by eth1`]);
  });

  it('does not see the VLAN that a VLAN interface on its port takes', () => {
    const taken = policy('p', { role: 'worker' }, [bridge('br1', [{ name: 'eth1', vlan: trunk(25, 26) }]), vlanOn('eth1', 25)]);
    expect(told(topologyOf(taken, on('br1', 25)))).toEqual([
      `${at(25, 'on')}stopped at eth1: VLAN interface "eth1.25" on "eth1" takes the frames of VLAN 25 before the bridge sees them`,
    ]);
    expect(told(topologyOf(taken, on('br1', 26)))).toEqual([`${at(26, 'on')}VLAN 26 by eth1`]);
  });
});
