import * as fc from 'fast-check';
import { bondedBridge, estateOf, fiveVms, localnet, ovsNodes, twoHundredVms, virtualFunctions, vlanNetwork, vm } from './estate';
import { Picture } from '../../src/diagrams/picture';
import { PictureFilter } from '../../src/diagrams/picture-filter';
import { pictureOf } from '../../src/diagrams/picture-of';

function draw(objects: readonly object[], filter?: PictureFilter): Picture {
  const { topology, findings } = estateOf(objects);
  return pictureOf(topology, findings, filter);
}

/** `column: name, name`, line by line. */
function columns({ nodes }: Picture): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { column, members } of nodes) names.set(column, [...names.get(column) ?? [], ...members.map(({ name }) => name)]);
  return [...names].map(([column, all]) => `${column}: ${all.join(', ')}`);
}

function edges({ nodes, edges: all }: Picture): readonly string[] {
  const names = new Map(nodes.map(({ id, members }) => [id, members[0].name]));
  return all.map(({ from, to, label }) => `${names.get(from) ?? ''} - ${names.get(to) ?? ''}${label === undefined ? '' : ` (${label})`}`);
}

describe('a picture', () => {
  it('leads from the switch over NIC, bond, bridge and network to the VM', () => {
    const picture = draw([bondedBridge('10'), vlanNetwork(10), vm('web', ['vlan10'])]);
    expect(columns(picture)).toEqual(['switch: bond0', 'NIC: eth1, eth2', 'bond: bond0', 'bridge: br0', 'network: vms/vlan10', 'machine: vms/web']);
    expect(edges(picture)).toEqual([
      'bond0 - eth1', 'bond0 - eth2', 'eth1 - bond0', 'eth2 - bond0', 'bond0 - br0 (10 tagged and 1 untagged)', 'br0 - vms/vlan10', 'vms/vlan10 - vms/web (net1 (bridge))',
    ]);
    expect(picture.groups.map(({ title }) => title)).toEqual(['nodes with "node-role.kubernetes.io/worker"']);
  });

  it('has Open vSwitch\'s bond, the bridge behind a patch, and the localnet on the bridge that it is mapped to', () => {
    const picture = draw([ovsNodes(), localnet(200)]);
    expect(columns(picture)).toEqual(['switch: switch', 'NIC: ens3, ens4', 'bond: ovs-bond', 'bridge: br-phy', 'inner bridge: br-ex', 'network: vms/localnet200']);
    expect(edges(picture).slice(4)).toEqual(['ovs-bond - br-phy', 'br-phy - br-ex (10 untagged)', 'br-phy - vms/localnet200 (vmnet)']);
  });

  it('has virtual functions on their NIC, and their network on them', () => {
    expect(edges(draw(virtualFunctions()))).toEqual(['switch - ens9f0', 'ens9f0 - fast', 'fast - vms/fast']);
  });

  it('shows what the input names and does not have as not in it', () => {
    const { nodes } = draw([vlanNetwork(10), vm('web', ['vlan10', 'elsewhere/legacy'])]);
    expect(nodes.filter(({ isExternal }) => isExternal).map(({ kind, members }) => `${kind} ${members[0].name}`)).toEqual(['Linux bridge br0', 'network elsewhere/legacy']);
  });

  it('draws a device of wider nodes once, and joins what stands on it', () => {
    const bridge = { name: 'br7', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'bond0.7' }] } };
    const picture = draw([
      { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'a' }, spec: { nodeSelector: { a: '1' }, desiredState: { interfaces: [{ name: 'bond0.7', type: 'vlan', state: 'up', vlan: { 'base-iface': 'bond0', 'id': 7 } }] } } },
      { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'b' }, spec: { nodeSelector: { a: '1', b: '1' }, desiredState: { interfaces: [bridge] } } },
    ]);
    expect(columns(picture)).toEqual(['switch: switch', 'NIC: bond0', 'VLAN: bond0.7', 'bridge: br7']);
    expect(picture.groups.map(({ title }) => title)).toEqual(['nodes with "a=1"', 'nodes with "a=1,b=1"']);
  });

  describe('of nodes with a policy each', () => {
    const policy = (name: string, mtu = 1500) => ({
      apiVersion: 'nmstate.io/v1',
      kind: 'NodeNetworkConfigurationPolicy',
      metadata: { name: `uplink-${name}` },
      spec: {
        nodeSelector: { 'kubernetes.io/hostname': name },
        desiredState: { interfaces: [
          { 'name': 'bond0', 'type': 'bond', 'state': 'up', mtu, 'link-aggregation': { mode: 'active-backup', port: ['eth1', 'eth2'] } },
          { name: 'br0', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'bond0' }] } },
        ] },
      },
    });
    const hundred = Array.from({ length: 100 }, (_, i) => `node-${`${i + 1}`.padStart(3, '0')}`);
    const titles = (picture: Picture) => picture.groups.map(({ title }) => title);

    it('draws alike ones as one band, a box of which is each of their devices', () => {
      const picture = draw([...hundred.map((name) => policy(name)), vlanNetwork(10)]);
      expect(titles(picture)).toEqual(['node-001 … node-100 (100)']);
      expect(picture.nodes.map(({ name, kind, members }) => `${name ?? members[0].name} (${kind}) ${members.length}`)).toEqual([
        'switch (switch) 100', 'eth1 (NIC) 100', 'eth2 (NIC) 100', 'bond0 (bond) 100', 'br0 (Linux bridge) 100', 'vms/vlan10 (Linux bridge network) 1',
      ]);
      expect(picture.nodes[3]?.members[41]?.name).toBe('bond0 of node-042');
      expect(picture.nodes[3]?.members[41]?.manifests.map(({ name }) => name)).toEqual(['uplink-node-042']);
      expect(picture.edges).toHaveLength(6);
    });

    it('draws one that differs, or has a finding, by itself', () => {
      expect(titles(draw([policy('a'), policy('b', 9000), policy('c'), policy('d')]))).toEqual(['a … d (3)', 'nodes with "kubernetes.io/hostname=b"']);
      const wrong = JSON.parse(JSON.stringify(policy('c')).replace('active-backup', 'nonsense')) as object;
      expect(titles(draw([policy('a'), policy('b'), wrong]))).toEqual(['a, b (2)', 'nodes with "kubernetes.io/hostname=c"']);
    });

    it('draws the same whatever the order of the documents', () => {
      const objects = hundred.slice(0, 9).map((name, i) => policy(name, i % 2 === 0 ? 1500 : 9000));
      expect(draw([...objects].reverse())).toEqual({ ...draw(objects), nodes: expect.anything() });
      expect(titles(draw([...objects].reverse()))).toEqual(['node-001 … node-009 (5)', 'node-002 … node-008 (4)']);
    });

    it('keeps apart those that stand on different devices of wider groups', () => {
      const on = (labels: object, device: object) => ({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: JSON.stringify(labels) }, spec: { nodeSelector: labels, desiredState: { interfaces: [device] } } });
      const wide = (zone: string, mode: string) => on({ zone }, { 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode, port: ['eth1'] } });
      const narrow = (zone: string, host: string) => on({ zone, host }, { name: 'br0', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'bond0' }] } });
      expect(titles(draw([wide('a', '802.3ad'), wide('b', 'active-backup'), narrow('a', '1'), narrow('a', '2'), narrow('b', '3')]))).toEqual([
        'nodes with "host=1,zone=a", nodes with "host=2,zone=a" (2)', 'nodes with "host=3,zone=b"', 'nodes with "zone=a"', 'nodes with "zone=b"',
      ]);
      expect(titles(draw([wide('a', '802.3ad'), wide('b', '802.3ad'), narrow('a', '1'), narrow('b', '3')]))).toEqual([
        'nodes with "host=1,zone=a", nodes with "host=3,zone=b" (2)', 'nodes with "zone=a", nodes with "zone=b" (2)',
      ]);
    });

    it('bounds what is shown of hostile names', () => {
      const [title = ''] = titles(draw(['a', 'b', 'c'].map((name) => policy(`${name}${'"<'.repeat(5000)}`))));
      expect(title.length).toBeLessThan(80);
    });
  });

  it('leaves out what is to be absent', () => {
    expect(columns(draw([
      { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'a' }, spec: { desiredState: { interfaces: [{ name: 'br0', type: 'linux-bridge', state: 'absent' }] } } },
    ]))).toEqual([]);
  });

  it('draws three machines or more with the same attachments as one, and one with a finding by itself', () => {
    const picture = draw([bondedBridge('10'), vlanNetwork(10), ...[1, 2, 3, 4].map((i) => vm(`web-${i}`, ['vlan10'])), vm('odd', ['vlan10'], 'sriov')]);
    const machines = picture.nodes.filter(({ column }) => column === 'machine');
    expect(machines.map(({ members }) => members.length)).toEqual([1, 4]);
  });

  it('draws pods that ask for networks', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'probe', namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/networks': 'vlan10' } }, spec: {} };
    expect(edges(draw([vlanNetwork(10), pod]))).toEqual(['br0 - vms/vlan10', 'vms/vlan10 - vms/probe']);
  });

  it('marks each finding on the innermost thing that it is about, and keeps those of objects that are not drawn', () => {
    const picture = draw(fiveVms());
    const marked = picture.nodes.flatMap(({ members }) => members.flatMap(({ name, findings }) => findings.map(({ code }) => `${name} ${code}`)));
    expect(marked).toEqual(['vms/vlan300 VMN202']);
    const bond = { 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode: 'nonsense', port: ['eth1', 'eth2'] } };
    const policy = { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name: 'p' }, spec: { nodeSelector: { matchLabels: { a: 'b' } }, desiredState: { interfaces: [bond] } } };
    const other = draw([policy]);
    expect(other.nodes.flatMap(({ members: [{ name, findings }] }) => findings.map(({ code }) => `${name} ${code}`))).toEqual(['bond0 VMN636']);
    expect(other.groups.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['VMN607']);
    const { elsewhere } = draw([{ apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1', kind: 'NetworkAddonsConfig', metadata: { name: 'wrong' }, spec: {} }]);
    expect(elsewhere.map(({ code }) => code)).toEqual(['VMN901']);
  });
});

describe('a filter', () => {
  it('by VLAN leaves the networks with it, what is attached and what carries them', () => {
    expect(columns(draw(fiveVms(), { vlan: 20 }))).toEqual(['switch: bond0', 'NIC: eth1, eth2', 'bond: bond0', 'bridge: br0', 'network: vms/vlan20', 'machine: vms/db']);
  });

  it('by VLAN finds it in a trunk too', () => {
    expect(columns(draw([vlanNetwork(0, { vlanTrunk: [{ minID: 10, maxID: 20 }] }, 'trunk'), vlanNetwork(30)], { vlan: 15 }))).toEqual(['bridge: br0', 'network: vms/trunk']);
  });

  it.each(['db', 'vms/db'])('by VM leaves %s and its networks', (name) => {
    expect(columns(draw(fiveVms(), { vm: name })).slice(-2)).toEqual(['network: vms/vlan20, vms/vlan300', 'machine: vms/db']);
  });

  it('by namespace leaves its machines and networks, and networks elsewhere that its machines are on', () => {
    const shared = { ...vlanNetwork(10), metadata: { name: 'shared', namespace: 'platform' } };
    const unused = { ...vlanNetwork(20), metadata: { name: 'unused', namespace: 'platform' } };
    expect(columns(draw([shared, unused, vlanNetwork(30), vm('web', ['platform/shared'])], { namespace: 'vms' }))).toEqual([
      'bridge: br0', 'network: platform/shared, vms/vlan30', 'machine: vms/web',
    ]);
  });

  it('that nothing passes leaves nothing', () => {
    expect(draw(fiveVms(), { vm: 'nobody' })).toMatchObject({ nodes: [], edges: [], groups: [] });
  });
});

describe('whatever the input', () => {
  const name = fc.oneof(fc.constantFrom('a', 'b', 'web-1', 'web-02', 'web-2'), fc.string({ unit: 'binary', maxLength: 12 }));
  const objects = fc.array(fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 5000 }), name).map(([vlan, id]) => vlanNetwork(vlan, {}, id)),
    fc.tuple(name, fc.array(name, { maxLength: 4 })).map(([id, networks]) => vm(id, networks)),
    fc.constantFrom(bondedBridge(), ovsNodes(), localnet(200), ...virtualFunctions()),
  ), { maxLength: 12 });

  it('every machine and every network is in the picture, once, and every edge leads to the right', () => {
    fc.assert(fc.property(objects, (all) => {
      const { topology, findings } = estateOf(all);
      const picture = pictureOf(topology, findings);
      const drawn = picture.nodes.flatMap(({ column, members }) => (column === 'machine' || column === 'network' ? members.flatMap(({ manifests }) => manifests) : []));
      const wanted = [...topology.machines, ...topology.networks].map(({ manifest }) => manifest);
      expect(new Set(drawn)).toEqual(new Set(wanted));
      expect(drawn.length).toBe(wanted.length);
      const place = new Map(picture.nodes.map(({ id }, i) => [id, i]));
      for (const { from, to } of picture.edges) expect(place.get(from)).toBeLessThan(place.get(to) ?? -1);
    }));
  });

  it('200 VMs make a picture of fewer than 100 boxes', () => {
    expect(draw(twoHundredVms()).nodes.length).toBeLessThan(100);
  });
});
