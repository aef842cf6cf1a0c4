import { ask, bridge, nad, policy, said, topologyOf, trunk, vlanOn, vm } from './scenario';
import { parseEndpoint } from '../../src/reach/endpoint';
import { reachText } from '../../src/reach/reach-text';

const v = (name: string, vlan?: number, more = {}) => nad(name, { type: 'bridge', bridge: 'br1', vlan, ...more });
const nodes = (tags: readonly number[], ports?: object, more: readonly object[] = []) => (
  policy('uplink', { role: 'worker' }, [bridge('br1', [{ name: 'bond0', vlan: trunk(...tags) }]), ...more], ports)
);
const two = (...networks: readonly string[]) => [vm('a', networks.slice(0, 1)), vm('b', networks.slice(-1))];
const STATED = { bond0: { vlans: '10-30', nativeVlan: 1 } };
const WORKERS = 'nodes with "role=worker"';

describe('two VMs on one network of a bridge', () => {
  it('reach each other on one node and on two, with every hop named', () => {
    const { hops, ...answer } = ask(topologyOf(nodes([25], STATED), v('net', 25), ...two('net')), 'a', 'vms/b:net');
    expect(answer).toEqual({
      from: 'a',
      to: 'vms/b:net',
      answer: 'yes',
      reason: undefined,
      assumes: [],
      mtu: { value: 1500, at: 'network "vms/net"' },
      isMtuComplete: false,
      fullSize: 'unknown',
    });
    expect(hops).toEqual([
      { kind: 'interface', name: 'vms/a:net' },
      { kind: 'network', name: 'vms/net', detail: 'bridge' },
      { kind: 'bridge', name: 'br1', detail: `VLAN 25 on ${WORKERS}` },
      { kind: 'device', name: 'bond0' },
      { kind: 'switch', name: 'switch', detail: 'VLAN 25' },
      { kind: 'device', name: 'bond0' },
      { kind: 'bridge', name: 'br1', detail: `VLAN 25 on ${WORKERS}` },
      { kind: 'network', name: 'vms/net', detail: 'bridge' },
      { kind: 'interface', name: 'vms/b:net' },
    ]);
  });

  it('do so if the switch carries the VLAN, where nobody states what it does', () => {
    const answer = ask(topologyOf(nodes([25]), v('net', 25), ...two('net')), 'a', 'b');
    expect(answer).toMatchObject({ answer: 'yes', assumes: ['the switch carries VLAN 25 between the ports of "bond0"'] });
  });

  it('are known to on one node only where the port prunes the VLAN, the switch refuses it, or takes it for its native one', () => {
    const partly = (why: string) => `unknown: yes on one node of ${WORKERS}; no on two nodes of ${WORKERS}: ${why}`;
    expect(said(topologyOf(nodes([26]), v('net', 25), ...two('net')), 'a', 'b')).toBe(partly('port "bond0" of bridge "br1" has 26 tagged and 1 untagged, not 25'));
    expect(said(topologyOf(nodes([35], STATED), v('net', 35), ...two('net')), 'a', 'b')).toBe(partly('the switch port of "bond0" carries VLANs 10-30, not 35'));
    expect(said(topologyOf(nodes([25], { bond0: { vlans: '20-30', nativeVlan: 25 } }), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly('VLAN 25 is the native VLAN of the switch port of "bond0", which sends it back without a tag'));
  });

  it('are known to on one node only where a VLAN interface takes the frames, the bridge has no uplink, or the uplink is down', () => {
    const partly = (why: string) => `unknown: yes on one node of ${WORKERS}; no on two nodes of ${WORKERS}: ${why}`;
    expect(said(topologyOf(nodes([25], STATED, [vlanOn('bond0', 25)]), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly('VLAN interface "bond0.25" on "bond0" takes the frames of VLAN 25 before the bridge sees them'));
    expect(said(topologyOf(policy('p', { role: 'worker' }, [bridge('br1', [])]), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly(`bridge "br1" has no uplink on ${WORKERS}`));
    expect(said(topologyOf(nodes([25], STATED, [{ name: 'bond0', type: 'bond', state: 'down' }]), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly('"bond0" is down'));
  });

  it('do not where both are kept to different nodes behind a pruned trunk, and do where both are kept to one', () => {
    const on = (host: string) => ({ spec: { nodeSelector: { 'role': 'worker', 'kubernetes.io/hostname': host } } });
    const machines = [vm('a', ['net'], on('n1')), vm('b', ['net'], on('n2')), vm('c', ['net'], on('n1'))];
    const topology = topologyOf(nodes([26]), v('net', 25), ...machines);
    expect(said(topology, 'a', 'b')).toBe('no: port "bond0" of bridge "br1" has 26 tagged and 1 untagged, not 25');
    expect(said(topology, 'a', 'c')).toBe('yes');
  });

  it('with isolated ports reach each other over the switch only', () => {
    expect(said(topologyOf(nodes([25]), v('net', 25, { portIsolation: true }), ...two('net')), 'a', 'b'))
      .toBe(`unknown: yes on two nodes of ${WORKERS}; no on one node of ${WORKERS}: bridge "br1" keeps isolated ports (portIsolation) apart`);
  });

  it('may not where the bond rewrites their frames, or does not fit the switch', () => {
    const bond = (mode: string) => ({ 'name': 'bond0', 'type': 'bond', 'state': 'up', 'link-aggregation': { mode, port: ['eth1', 'eth2'] } });
    const partly = (what: string) => `unknown: yes on one node of ${WORKERS}; unknown on two nodes of ${WORKERS}: ${what} is not known`;
    expect(said(topologyOf(nodes([25], STATED, [bond('balance-alb')]), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly('what arrives by bond "bond0", whose mode balance-alb puts its own MAC into frames of VMs,'));
    expect(said(topologyOf(nodes([25], { bond0: { aggregation: 'NONE' } }, [bond('802.3ad')]), v('net', 25), ...two('net')), 'a', 'b'))
      .toBe(partly('what arrives by bond "bond0" of mode 802.3ad at switch ports with aggregation NONE (the ports do not join without LACP on the switch)'));
    expect(said(topologyOf(nodes([25], STATED, [bond('active-backup')]), v('net', 25), ...two('net')), 'a', 'b')).toBe('yes');
  });
});

describe('two networks', () => {
  it('of different VLANs are different segments', () => {
    const topology = topologyOf(nodes([25, 26], STATED), v('one', 25), v('two', 26), ...two('one', 'two'));
    expect(said(topology, 'a', 'b')).toBe('no: VLAN 25 and VLAN 26 are different segments, which only a router could join');
  });

  it('of different VLANs are one where the bridge filters none', () => {
    const topology = topologyOf(policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: {} }])], { eth1: { nativeVlan: 7 } }), v('one', 25), v('two', 26), ...two('one', 'two'));
    expect(said(topology, 'a', 'b')).toBe('yes');
    expect(said(topology, 'a', 'outside:7')).toBe('yes');
    expect(said(topology, 'a', 'outside:25')).toBe('no: VLAN 25 and VLAN 7 are different segments, which only a router could join');
  });

  it('of one VLAN, one tagged by the bridge and one by the VLAN interface below another bridge, meet over the switch but not on one node', () => {
    const more = [vlanOn('bond0', 30), bridge('br30', [{ name: 'bond0.30', vlan: {} }])];
    const topology = topologyOf(nodes([25, 30], STATED, more), v('one', 25), nad('two', { type: 'bridge', bridge: 'br30' }), nad('three', { type: 'bridge', bridge: 'br30', vlan: 25 }),
      vm('a', ['one']), vm('b', ['two']), vm('c', ['three']));
    expect(said(topology, 'a', 'b')).toBe('no: VLAN 25 and VLAN 30 are different segments, which only a router could join');
    expect(said(topology, 'b', 'c')).toBe('yes');
    const stolen = topologyOf(nodes([30], STATED, more), v('one', 30), nad('two', { type: 'bridge', bridge: 'br30' }), ...two('one', 'two'));
    expect(said(stolen, 'a', 'b')).toBe('no: VLAN interface "bond0.30" on "bond0" takes the frames of VLAN 30 before the bridge sees them');
  });

  it('of which one tags twice do not meet, though two that tag twice alike do', () => {
    const twice = policy('p', {}, [vlanOn('eth1', 30), bridge('br1', [{ name: 'eth1.30', vlan: trunk(25) }]), bridge('br2', [{ name: 'eth2', vlan: trunk(25, 30) }])], {
      eth1: { vlans: '30' }, eth2: { vlans: '25,30' },
    });
    const topology = topologyOf(twice, v('inner', 25), nad('plain', { type: 'bridge', bridge: 'br2', vlan: 25 }), nad('outer', { type: 'bridge', bridge: 'br2', vlan: 30 }),
      vm('a', ['inner']), vm('b', ['inner']), vm('c', ['plain']), vm('d', ['outer']));
    expect(ask(topology, 'a', 'b')).toMatchObject({ answer: 'yes', fullSize: 'unknown' });
    expect(said(topology, 'a', 'c')).toBe('no: VLAN 25 and VLAN 30 around VLAN 25 are different segments, which only a router could join');
    expect(said(topology, 'a', 'd')).toBe('no: VLAN 30 and VLAN 30 around VLAN 25 are different segments, which only a router could join');
  });

  it('of one VLAN behind different NICs, or of different node groups, meet where both switch ports are stated', () => {
    const zone = (name: string, ports?: object) => policy(name, { zone: name }, [bridge(`br-${name}`, [{ name: `eth-${name}`, vlan: trunk(25) }])], ports);
    const on = (name: string) => nad(name, { type: 'bridge', bridge: `br-${name}`, vlan: 25 });
    const machines = [vm('a', ['x'], { spec: { nodeSelector: { zone: 'x' } } }), vm('b', ['y'], { spec: { nodeSelector: { zone: 'y' } } })];
    expect(said(topologyOf(zone('x'), zone('y'), on('x'), on('y'), ...machines), 'a', 'b'))
      .toBe('unknown: nobody states that the switches carry VLAN 25 between "eth-x" and "eth-y" (vmnet.dev/switch-ports on both)');
    expect(said(topologyOf(zone('x', { 'eth-x': { vlans: '25' } }), zone('y', { 'eth-y': { vlans: '25' } }), on('x'), on('y'), ...machines), 'a', 'b')).toBe('yes');
  });

  it('of which one is untagged need the native VLAN of the switch port', () => {
    const both = (ports?: object) => topologyOf(nodes([25], ports), v('one', 25), v('two'), ...two('one', 'two'));
    expect(said(both(), 'a', 'b')).toBe('unknown: no on one node of nodes with "role=worker": bridge "br1" keeps VLAN 1 and VLAN 25 apart; '
      + 'unknown on two nodes of nodes with "role=worker": the native VLAN of the switch port of "bond0" is not stated (vmnet.dev/switch-ports)');
    expect(said(both(STATED), 'a', 'b')).toBe('no: VLAN 1 and VLAN 25 are different segments, which only a router could join');
  });
});

describe('a bridge that the input does not have', () => {
  const silent = () => topologyOf(nad('net', { type: 'bridge', bridge: 'br9', vlan: 25 }), nad('other', { type: 'bridge', bridge: 'br9', vlan: 26 }), vm('a', ['net']), vm('b', ['net']), vm('c', ['other']));

  it('joins VMs of one node, and nobody knows of two', () => {
    const topology = silent();
    expect(said(topology, 'a', 'b')).toBe('unknown: yes on one node; unknown on two nodes: what bridge "br9" leaves the node by is not stated');
    expect(said(topology, 'a', 'c')).toBe('unknown: what bridge "br9" leaves the node by is not stated');
    expect(said(topology, 'a', 'outside:25')).toBe('unknown: what bridge "br9" leaves the node by is not stated');
  });

  it('is made without an uplink where the input is complete', () => {
    const topology = silent();
    const missing = 'no policy makes bridge "br9", and the one that the bridge plugin makes has no uplink';
    expect(said(topology, 'a', 'b', { closedWorld: true })).toBe(`unknown: yes on one node; no on two nodes: ${missing}`);
    expect(said(topology, 'a', 'c', { closedWorld: true })).toBe(`no: ${missing}`);
    expect(said(topology, 'a', 'outside:25', { closedWorld: true })).toBe(`no: ${missing}`);
  });

  it('is so on nodes that the policy leaves out, where the input has all nodes', () => {
    const node = (name: string, labels = {}) => JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
    const some = topologyOf(nodes([25]), node('n1', { role: 'worker' }), node('n2'), v('net', 25), vm('a', ['net']), vm('b', ['net'], { spec: { nodeSelector: { role: 'worker' } } }));
    expect(said(some, 'b', 'b:net')).toBe('unknown: both are one interface');
    expect(said(topologyOf(nodes([25]), v('net', 25), vm('c', ['net', 'pod'])), 'c', 'c')).toBe('unknown: both are one machine');
    expect(said(some, 'a', 'b', { closedWorld: true })).toBe('unknown: yes on one node of nodes with "role=worker"; '
      + 'no on two nodes of nodes with "role=worker" and without it (n2): no policy makes bridge "br1", and the one that the bridge plugin makes has no uplink');
    expect(said(some, 'a', 'b')).toBe('yes');
  });
});

describe('an interface', () => {
  const stated = nodes([25], STATED);

  it('that is down or unplugged reaches nobody', () => {
    expect(said(topologyOf(stated, v('net', 25), vm('a', ['net'], { extra: { state: 'down' } }), vm('b', ['net'])), 'a', 'b')).toBe('no: vms/a:net: its link is down (state: down)');
    expect(said(topologyOf(stated, v('net', 25), vm('a', ['net'], { extra: { state: 'absent' } }), vm('b', ['net'])), 'b', 'a')).toBe('no: vms/a:net: it is unplugged (state: absent)');
  });

  it('with bridge binding on macvlan or ipvlan gets no frames', () => {
    const on = (type: string) => topologyOf(nad('net', { type, master: 'eth1' }), ...two('net'));
    expect(said(on('macvlan'), 'a', 'b')).toBe('no: vms/a:net: bridge binding gives the guest a MAC that macvlan network "vms/net" does not deliver to');
    expect(said(on('ipvlan'), 'a', 'b')).toBe('no: vms/a:net: bridge binding gives the guest addresses that ipvlan network "vms/net" does not deliver to');
    const passthru = [policy('p', {}, [{ name: 'eth1', type: 'ethernet', state: 'up' }]), nad('net', { type: 'macvlan', master: 'eth1', mode: 'passthru' }), ...two('net')];
    expect(said(topologyOf(...passthru), 'a', 'outside:25')).toBe('unknown: the native VLAN of the switch port of "eth1" is not stated (vmnet.dev/switch-ports)');
  });

  it('with another binding is not known, or refused', () => {
    const bound = (binding: object) => topologyOf(stated, v('net', 25), vm('a', ['net'], { extra: { bridge: undefined, ...binding } }), vm('b', ['net']));
    expect(said(bound({ masquerade: {} }), 'a', 'b')).toBe('no: vms/a:net: KubeVirt refuses masquerade binding on network "vms/net": it is for the pod network');
    expect(said(bound({ binding: { name: 'passt' } }), 'a', 'b')).toBe('unknown: vms/a:net: what binding plugin "passt" does on network "vms/net" is not known');
    expect(said(bound({ sriov: {} }), 'a', 'b')).toBe('unknown: vms/a:net: what sriov binding does on network "vms/net" of kind bridge is not known');
    expect(said(bound({}), 'a', 'b')).toBe('unknown: vms/a:net: what the interface\'s binding (none) does on network "vms/net" is not known');
  });

  it('on a network that the input does not have is not known', () => {
    expect(said(topologyOf(...two('net')), 'a', 'b')).toBe('unknown: vms/a:net: network "net" is not in the input');
  });

  it('is as a policy has it, which is not worked out', () => {
    const rule = (kind: string, apiVersion: string, annotations = {}) => JSON.stringify({
      apiVersion, kind, metadata: { name: 'deny', namespace: 'vms', annotations }, spec: { podSelector: { matchLabels: { app: 'db' } } },
    });
    const multi = rule('MultiNetworkPolicy', 'k8s.cni.cncf.io/v1beta1', { 'k8s.v1.cni.cncf.io/policy-for': 'other, net' });
    const machines = [vm('a', ['net'], { labels: { app: 'db' } }), vm('b', ['net']), vm('c', ['net'])];
    const topology = topologyOf(stated, v('net', 25), multi, rule('NetworkPolicy', 'networking.k8s.io/v1'), ...machines);
    expect(said(topology, 'a', 'b')).toBe('unknown: what MultiNetworkPolicy "vms/deny" lets through is not worked out');
    expect(said(topology, 'b', 'c')).toBe('yes');
    const onPods = [vm('a', ['pod'], { labels: { app: 'db' } }), vm('b', ['pod'])];
    expect(said(topologyOf(rule('NetworkPolicy', 'networking.k8s.io/v1'), ...onPods), 'a', 'b')).toBe('unknown: what NetworkPolicy "vms/deny" lets through is not worked out');
    expect(said(topologyOf(multi, ...onPods), 'a', 'b')).toBe('yes');
    const cilium = JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'shut', namespace: 'vms' } });
    expect(said(topologyOf(cilium, ...onPods), 'a', 'b')).toBe('unknown: what CiliumNetworkPolicy "vms/shut" lets through is not worked out');
    expect(said(topologyOf(cilium.replace('vms', 'other'), ...onPods), 'a', 'b')).toBe('yes');
  });
});

describe('the pod network', () => {
  const FLAT = 'the pod network lets every pod reach every other, as Kubernetes asks of it, and no policy that the input does not have forbids it';

  it('joins every two VMs, whatever addresses masquerade gives their guests, and says what that takes for granted', () => {
    const answer = ask(topologyOf(vm('a', ['pod']), vm('b', ['pod'], { extra: { ports: [{ port: 80 }] } })), 'a', 'b');
    expect(answer).toMatchObject({ answer: 'yes', assumes: [FLAT], reason: undefined });
    expect(reachText(answer)).toBe(`a -> b: yes
  interface vms/a:pod
    -> pod network
    -> interface vms/b:pod (lets in the ports that it lists alone)
  MTU: not stated
  assumes: ${FLAT}
`);
  });

  it('is the way of last resort: another network that joins them comes first, and one that does not is named', () => {
    const mixed = (other: string) => topologyOf(nodes([25, 26], STATED), v('net', 25), v('other', 26), vm('a', ['pod', 'net']), vm('b', ['pod', other]));
    expect(ask(mixed('net'), 'a', 'b').hops[0]).toEqual({ kind: 'interface', name: 'vms/a:net' });
    expect(said(mixed('other'), 'a', 'b')).toBe('yes: by the pod network alone, and not by their other networks: '
      + 'VLAN 25 and VLAN 26 are different segments, which only a router could join (NAMESPACE/VM:INTERFACE asks about one of them)');
    expect(said(mixed('other'), 'a:net', 'b:other')).toBe('no: VLAN 25 and VLAN 26 are different segments, which only a router could join');
    expect(said(mixed('other'), 'a:pod', 'b:other'))
      .toBe('unknown: one end is on the pod network and the other is not: whether routes of the nodes or a router join them is not stated');
  });

  it('is not known where something takes its place, or a binding does what nobody knows', () => {
    const primary = (spec: object, kind = 'UserDefinedNetwork') => JSON.stringify({ apiVersion: 'k8s.ovn.org/v1', kind, metadata: { name: 'tenant', namespace: kind === 'UserDefinedNetwork' ? 'vms' : undefined }, spec });
    const layer2 = { topology: 'Layer2', layer2: { role: 'Primary', subnets: ['10.9.0.0/16'] } };
    const namespace = JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'vms', labels: { team: 'a' } } });
    const cluster = (team: string) => primary({ namespaceSelector: { matchLabels: { team } }, network: layer2 }, 'ClusterUserDefinedNetwork');
    const taken = (name: string) => `unknown: vms/a:pod: user-defined network "${name}" takes the place of the pod network in namespace "vms"`;
    expect(said(topologyOf(primary(layer2), ...two('pod')), 'a', 'b')).toBe(taken('vms/tenant'));
    expect(said(topologyOf(cluster('a'), namespace, ...two('pod')), 'a', 'b')).toBe(taken('tenant'));
    expect(said(topologyOf(cluster('b'), namespace, ...two('pod')), 'a', 'b')).toBe('yes');
    const standIn = vm('a', ['pod']).replace('"labels":{}', '"annotations":{"v1.multus-cni.io/default-network":"vms/x"}');
    expect(said(topologyOf(standIn, vm('b', ['pod'])), 'a', 'b'))
      .toBe('unknown: vms/a:pod: network "vms/x" takes the place of the pod network by the annotation v1.multus-cni.io/default-network');
    expect(said(topologyOf(vm('a', ['pod'], { extra: { masquerade: undefined, binding: { name: 'passt' } } }), vm('b', ['pod'])), 'a', 'b'))
      .toBe('unknown: vms/a:pod: what binding plugin "passt" does on the pod network is not known');
  });
});

describe('the MTU', () => {
  const bond = { name: 'bond0', type: 'bond', state: 'up', mtu: 9000 };

  it('is the smallest on the way, and larger packets vanish', () => {
    const mixed = topologyOf(nodes([25], STATED, [bond]), v('big', 25, { mtu: 9000 }), v('small', 25), ...two('big', 'small'), vm('c', ['big']));
    expect(ask(mixed, 'a', 'b')).toMatchObject({ answer: 'yes', mtu: { value: 1500, at: 'network "vms/small"' }, fullSize: 'no' });
    expect(ask(mixed, 'a', 'c')).toMatchObject({ answer: 'yes', mtu: { value: 9000, at: '"bond0"' }, fullSize: 'yes' });
    const narrow = topologyOf(nodes([25], { bond0: { vlans: '25', mtu: 1600 } }, [bond]), v('big', 25, { mtu: 9000 }), ...two('big'));
    expect(ask(narrow, 'a', 'b')).toMatchObject({ mtu: { value: 1600, at: 'the switch port of "bond0"' }, fullSize: 'no' });
  });

  it('of a guest that a tuning plugin or its own configuration sets is that', () => {
    const chain = nad('net', { plugins: [{ type: 'bridge', bridge: 'br1', vlan: 25, mtu: 9000 }, { type: 'tuning', mtu: 1400 }] });
    expect(ask(topologyOf(nodes([25], STATED, [bond]), chain, ...two('net')), 'a', 'b')).toMatchObject({ mtu: { value: 1400 }, fullSize: 'yes' });
  });
});

describe('addresses', () => {
  const mac = (i: number) => `02:00:00:00:00:0${i}`;
  const guest = (name: string, i: number, address: string, more = '') => vm(name, ['net'], {
    extra: { macAddress: mac(i) },
    guest: `version: 2\nethernets:\n  net:\n    match: {macaddress: "${mac(i)}"}\n    addresses: [${address}]\n${more}`,
  });
  const asked = (...machines: readonly string[]) => topologyOf(nodes([25], STATED), v('net', 25), ...machines);

  it('of one subnet reach each other, those of two do not without a router', () => {
    expect(said(asked(guest('a', 1, '10.0.0.1/24'), guest('b', 2, '10.0.0.2/24')), '10.0.0.1', '10.0.0.2')).toBe('yes');
    expect(said(asked(guest('a', 1, '10.0.0.1/24'), guest('b', 2, '10.0.1.2/24')), 'a', 'b'))
      .toBe('no: the guests\' subnets 10.0.0.0/24 and 10.0.1.0/24 are different, and neither guest has a router');
    expect(said(asked(guest('a', 1, '10.0.0.1/24', '    gateway4: 10.0.0.254\n'), guest('b', 2, '10.0.1.2/24')), 'a', 'b'))
      .toBe('unknown: the guests\' subnets 10.0.0.0/24 and 10.0.1.0/24 are different, and whether router 10.0.0.254 joins them is not stated');
  });

  it('must be on link both ways', () => {
    expect(said(asked(guest('a', 1, '10.0.0.1/16'), guest('b', 2, '10.0.0.2/24')), 'a', 'b')).toBe('yes');
    expect(said(asked(guest('a', 1, '10.0.1.1/16'), guest('b', 2, '10.0.0.2/24')), 'a', 'b'))
      .toBe('no: the guests\' subnets 10.0.0.0/16 and 10.0.0.0/24 are different, and neither guest has a router');
    expect(said(asked(guest('a', 1, '10.0.0.1/24'), guest('b', 2, '"fd00::2/64"')), 'a', 'b'))
      .toBe('no: the guests\' subnets 10.0.0.0/24 and fd00::/64 are different, and neither guest has a router');
  });

  it('that DHCP may give say nothing', () => {
    expect(said(asked(guest('a', 1, '10.0.0.1/24', '    dhcp4: true\n'), guest('b', 2, '10.0.1.2/24')), 'a', 'b')).toBe('yes');
  });

  it('name the VM that has them', () => {
    const topology = asked(guest('a', 1, '10.0.0.1/24'), guest('b', 2, '10.0.0.1/24'));
    expect(parseEndpoint(topology, '10.0.0.1')).toEqual({ kind: 'problem', message: '"10.0.0.1" is no endpoint here: both vms/a:net and vms/b:net have this address' });
    expect(parseEndpoint(topology, '10.0.0.9')).toEqual({ kind: 'problem', message: '"10.0.0.9" is no endpoint here: no VM\'s cloud-init gives it this address' });
  });
});

describe('OVN', () => {
  const overlay = (name: string, topology: string, ovnName: string) => nad(name, { name: ovnName, type: 'ovn-k8s-cni-overlay', topology, netAttachDefName: `vms/${name}` });
  const localnet = (name: string, vlanID?: number) => nad(name, { name, type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'physnet', vlanID, netAttachDefName: `vms/${name}` });

  it('carries an overlay to every node, by its name in the cluster', () => {
    const topology = topologyOf(overlay('one', 'layer2', 'shared'), overlay('two', 'layer2', 'shared'), overlay('alone', 'layer3', 'alone'), nodes([25]), v('net', 25),
      vm('a', ['one']), vm('b', ['two']), vm('c', ['alone']), vm('d', ['alone']), vm('e', ['net']));
    expect(said(topology, 'a', 'b')).toBe('yes');
    expect(ask(topology, 'c', 'd').hops).toContainEqual({ kind: 'overlay', name: 'alone', detail: 'OVN routes between the nodes\' subnets' });
    expect(said(topology, 'a', 'c')).toBe('no: OVN networks "alone" and "shared" are different, and only a router could carry packets between them');
    expect(said(topology, 'a', 'e')).toBe('no: OVN network "shared" is an overlay: nothing on the wire is on it');
  });

  it('takes a localnet out by the mapped bridge, where an access port stops tagged frames', () => {
    const mapped = (port: object, ports?: object) => policy('ovs', {}, [
      { name: 'br-ex', type: 'ovs-bridge', state: 'up', bridge: { port: [{ name: 'eth1', ...port }] } }, bridge('br1', [{ name: 'eth2', vlan: trunk(25) }]),
    ], ports, { ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex', state: 'present' }] } });
    const machines = [localnet('local', 25), v('net', 25), vm('a', ['local']), vm('b', ['local']), vm('c', ['net'])];
    const stated = { eth1: { vlans: '25' }, eth2: { vlans: '25' } };
    expect(said(topologyOf(mapped({}, stated), ...machines), 'a', 'b')).toBe('yes');
    expect(said(topologyOf(mapped({}, stated), ...machines), 'a', 'c')).toBe('yes');
    expect(said(topologyOf(mapped({ vlan: { mode: 'access', tag: 7 } }, stated), ...machines), 'a', 'c')).toBe('no: port "eth1" of OVS bridge "br-ex" is an access port of VLAN 7');
    const pruned = { vlan: { 'mode': 'trunk', 'trunk-tags': [{ id: 7 }, { id: 9 }] } };
    expect(said(topologyOf(mapped(pruned, stated), ...machines), 'a', 'c')).toBe('no: port "eth1" of OVS bridge "br-ex" trunks VLANs 7,9 only');
    expect(said(topologyOf(mapped({ vlan: { 'mode': 'trunk', 'trunk-tags': [{ id: 25 }] } }, stated), ...machines), 'a', 'c')).toBe('yes');
    expect(said(topologyOf(...machines), 'a', 'b')).toBe('unknown: yes on one node; unknown on two nodes: what physical network "physnet" leaves the node by is not stated');
  });
});

describe('virtual functions', () => {
  it('meet in their NIC and over the switch', () => {
    const pool = JSON.stringify({
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovNetworkNodePolicy',
      metadata: { name: 'p' },
      spec: { resourceName: 'fast', numVfs: 4, nodeSelector: { role: 'worker' }, nicSelector: { pfNames: ['ens1f0'] } },
    });
    const vf = (name: string, vlan: number) => nad(name, { type: 'sriov', vlan }, { 'k8s.v1.cni.cncf.io/resourceName': 'openshift.io/fast' });
    const extra = { extra: { bridge: undefined, sriov: {} } };
    const topology = topologyOf(pool, vf('net', 25), vf('other', 26), vm('a', ['net'], extra), vm('b', ['net'], extra), vm('c', ['other'], extra));
    expect(ask(topology, 'a', 'b')).toMatchObject({
      answer: 'yes', assumes: ['NIC "ens1f0" switches between its virtual functions', 'the switch carries VLAN 25 between the ports of "ens1f0"'],
    });
    expect(said(topology, 'a', 'c')).toBe('no: VLAN 25 and VLAN 26 are different segments, which only a router could join');
  });
});

describe('a VLAN that is native on the switch port', () => {
  const topology = (config: object) => topologyOf(
    nodes([25], { bond0: { vlans: '25', nativeVlan: 25 } }), nad('net', { type: 'bridge', bridge: 'br1', vlan: 25, ...config }), vm('a', ['net']),
  );
  const lost = 'VLAN 25 is the native VLAN of the switch port of "bond0", which sends it back without a tag';
  const perhaps = `unknown: whether the default VLAN, which the bridge plugin leaves on the guest's port, brings back what has lost its tag (${lost}) is not known`;

  it('keeps a VM from what is beyond the switch', () => {
    expect(said(topology({}), 'a', 'outside:25')).toBe(`no: ${lost}`);
  });

  it('may come back by the default VLAN where the plugin leaves that on the guest\'s port', () => {
    expect(said(topology({ preserveDefaultVlan: true }), 'a', 'outside:25')).toBe(perhaps);
    expect(said(topology({}), 'a', 'outside:25', { cniPluginsVersion: '1.7' })).toBe(perhaps);
    expect(said(topology({ preserveDefaultVlan: false }), 'a', 'outside:25', { cniPluginsVersion: '1.7' })).toBe(`no: ${lost}`);
    expect(said(topology({ preserveDefaultVlan: false }), 'a', 'outside:25', { cniPluginsVersion: '1.2' })).toBe(perhaps);
  });
});

describe('a node', () => {
  const address = { ipv4: { enabled: true, address: [{ 'ip': '10.0.0.9', 'prefix-length': 24 }] } };

  it('is reached on its own interfaces that have an address', () => {
    const topology = topologyOf(nodes([25], STATED, [vlanOn('eth5', 25, address)]), v('net', 25), vm('a', ['net']));
    expect(said(topology, 'a', 'node/role=worker')).toBe('unknown: nobody states that the switches carry VLAN 25 between "bond0" and "eth5" (vmnet.dev/switch-ports on both)');
    const stated = topologyOf(nodes([25], { bond0: { vlans: '25' }, eth5: { vlans: '25' } }, [vlanOn('eth5', 25, address)]), v('net', 25), vm('a', ['net']));
    expect(said(stated, 'a', 'node/uplink')).toBe('yes');
    expect(said(stated, 'node/uplink', 'outside:25')).toBe('yes');
  });

  it('that a VM is kept to is the VM\'s own: nothing between them goes by the uplink, whatever the node is called besides', () => {
    const node = JSON.stringify({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', labels: { 'kubernetes.io/hostname': 'n1.example.com' } } });
    const ofHost = JSON.stringify({
      apiVersion: 'nmstate.io/v1',
      kind: 'NodeNetworkConfigurationPolicy',
      metadata: { name: 'p' },
      spec: {
        nodeSelector: { 'kubernetes.io/hostname': 'n1.example.com' },
        desiredState: {
          interfaces: [{ name: 'eth0', type: 'ethernet', mtu: 1500 }, { name: 'br0', type: 'linux-bridge', mtu: 1500, bridge: { port: [{ name: 'eth0' }] }, ...address }],
        },
      },
    });
    const spec = { nodeSelector: { 'kubernetes.io/hostname': 'n1.example.com' } };
    const lan = nad('lan', { type: 'bridge', bridge: 'br0', mtu: 9000 });
    const answer = ask(topologyOf(node, ofHost, lan, vm('a', ['lan'], { spec })), 'a', 'node/n1', { closedWorld: true });
    expect(answer).toMatchObject({ answer: 'yes', fullSize: 'unknown', mtu: { value: 1500, at: 'node "node/n1"' } });
    expect(answer.hops.map(({ name }) => name)).not.toContain('switch');
  });

  it('without an address, or with one on a VLAN interface that takes the VM\'s frames, is not known or not reached', () => {
    expect(said(topologyOf(nodes([25], STATED), v('net', 25), vm('a', ['net'])), 'a', 'node/uplink')).toBe('unknown: no interface with an address is stated');
    expect(said(topologyOf(nodes([25], STATED, [vlanOn('bond0', 25, address)]), v('net', 25), vm('a', ['net'])), 'a', 'node/uplink'))
      .toBe('no: VLAN interface "bond0.25" on "bond0" takes the frames of VLAN 25 before the bridge sees them');
  });
});

describe('an endpoint', () => {
  const problem = (text: string) => {
    const topology = topologyOf(nodes([25]), v('net', 25), vm('a', ['net']), vm('b', ['net']), vm('a', ['net']).replace('"vms"', '"dev"'));
    const endpoint = parseEndpoint(topology, text);
    return endpoint.kind === 'problem' ? endpoint.message : endpoint.name;
  };

  it('that means nothing is told what there is', () => {
    expect(problem('vms/b')).toBe('vms/b');
    expect(problem('b')).toBe('b');
    expect(problem('a')).toBe('"a" is no endpoint here: it may be "dev/a", "vms/a"');
    const twice = parseEndpoint(topologyOf(vm('a', ['net']), vm('a', ['net'])), 'vms/a');
    expect(twice).toMatchObject({ kind: 'problem', message: '"vms/a" is no endpoint here: the input has 2 VMs of this name and namespace' });
    expect(problem('vms/b:eth0')).toBe('"vms/b:eth0" is no endpoint here: VM "vms/b" has "net"');
    expect(problem('vms/x')).toBe('"vms/x" is no endpoint here: the input has "dev/a", "vms/a", "vms/b"; '
      + 'an endpoint is NAMESPACE/VM, NAMESPACE/VM:INTERFACE, node/NAME, outside:VLAN, or the IP address of a VM');
    expect(problem('node/x')).toBe('"node/x" is no endpoint here: no node or node group of the input is called so');
    expect(problem('outside:5000')).toBe('"outside:5000" is no endpoint here: a VLAN is from 1 to 4094');
    expect(problem('a/b/c')).toContain('an endpoint is NAMESPACE/VM');
  });
});

describe('the text of an answer', () => {
  it('says the verdict, the way, where it stops or the MTU, and what was assumed', () => {
    const topology = topologyOf(nodes([25, 26]), v('one', 25), v('two', 26), vm('a', ['one']), vm('b', ['two']), vm('c', ['one']));
    expect(reachText(ask(topology, 'a', 'b'))).toBe(`a -> b: no
  interface vms/a:one
    -> network vms/one (bridge)
    -> bridge br1 (VLAN 25 on ${WORKERS})
    -> device bond0
    -> switch (VLAN 25)
  stops: VLAN 25 and VLAN 26 are different segments, which only a router could join
`);
    expect(reachText(ask(topology, 'a', 'outside:25'))).toBe(`a -> outside:25: yes
  interface vms/a:one
    -> network vms/one (bridge)
    -> bridge br1 (VLAN 25 on ${WORKERS})
    -> device bond0
    -> switch (VLAN 25)
    -> outside VLAN 25
  MTU: 1500, by network "vms/one"; whether full-size packets pass is not known
  assumes: the switch port of "bond0" carries VLAN 25
`);
  });

  it('shows no control characters of names', () => {
    const topology = topologyOf(vm('a', ['pod']).replace('"a"', '"a\\u001b[2J\\n"'), vm('b', ['pod']));
    const [machine] = topology.machines;
    const nics = machine?.nics ?? [];
    const text = machine === undefined ? '' : reachText(ask(topology, 'b', 'outside:2')) + reachText({ from: machine.name, to: 'b', answer: 'no', reason: nics[0]?.name, hops: [], assumes: [], isMtuComplete: false });
    expect(text).toContain('a\uFFFD[2J\uFFFD -> b: no');
  });
});

describe('the node groups of two VMs', () => {
  it('are the same ones or others, whichever each may run on', () => {
    const zone = (name: string) => policy(name, { zone: name }, [bridge('br1', [{ name: 'eth1', vlan: trunk(25) }])]);
    const topology = topologyOf(zone('x'), zone('y'), v('net', 25), vm('a', ['net']), vm('b', ['net'], { spec: { nodeSelector: { zone: 'y' } } }), vm('c', ['net'], { spec: { nodeSelector: { zone: 'y' } } }));
    expect(said(topology, 'b', 'c')).toBe('yes');
    expect(said(topology, 'a', 'b')).toBe('unknown: yes on two nodes of nodes with "zone=y"; '
      + 'unknown on two nodes of nodes with "zone=x" and of nodes with "zone=y": nobody states that the switches carry VLAN 25 between "eth1" of the two node groups (vmnet.dev/switch-ports on both)');
  });
});
