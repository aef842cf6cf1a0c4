import { PLAN_OF_ONE } from './plan-of-one';
import { quote } from '../../src/lab/script/quote';
import { scriptOf } from '../../src/lab/script/script-of';

describe('a script', () => {
  it('makes namespaces and cables, devices, VMs, pings, and leaves nothing behind', () => {
    expect(scriptOf(PLAN_OF_ONE, { cuts: [], pings: true }).split('\n')).toEqual([
      'say step namespaces',
      'mkdir -p /run/lab',
      'ip -batch - <<END',
      'netns add s',
      'netns add n0',
      'netns add p0',
      'netns add g0',
      'link add eth0 netns n0 type veth peer name n0e0 netns s',
      'END',
      'links s <<END',
      'link add sw type bridge vlan_filtering 1 vlan_default_pvid 0',
      'link set sw up',
      'link set n0e0 mtu 9216',
      'link set n0e0 master sw',
      'link set n0e0 up',
      'END',
      'port_vlans s <<END',
      'vlan add dev n0e0 vid 10-20',
      'vlan add dev n0e0 vid 1 pvid untagged',
      'END',
      'links n0 <<END',
      'link set eth0 up',
      'link add br0 type bridge vlan_filtering 1 vlan_default_pvid 1',
      'link set eth0 master br0',
      'link set br0 up',
      'END',
      'port_vlans n0 <<END',
      'vlan add dev eth0 vid 2-4094',
      'END',
      'say step machines',
      'attached_p0() {',
      "cni n0 p0 net1 'IgnoreUnknown=1' 'bridge' '{\"name\":\"it'\\''s\",\"type\":\"bridge\"' || return",
      "local result_net1; read -r -d '' result_net1 </run/lab/result",
      "bridge_binding p0 net1 g0 eth0 '' 100.64.0.1 up 1 \"$result_net1\" || return",
      '}',
      'attached_p0',
      'say step pings',
      "ping_all before 4 <<'END'",
      'g0 eth0 100.64.0.1',
      'END',
      'ip -batch - <<END',
      'netns del s',
      'netns del n0',
      'netns del p0',
      'netns del g0',
      'END',
      'rm -rf /run/lab',
      'say done',
      '',
    ]);
  });

  it('pulls cables between two matrices', () => {
    const script = scriptOf(PLAN_OF_ONE, { cuts: [{ kind: 'nic', namespace: 'n0', nic: 'eth0', peer: 'n0e0' }], pings: true });
    expect(script).toContain("100.64.0.1\nEND\npull n0 eth0 n0e0\nsleep 0.5\nping_all after 4 <<'END'\n");
  });

  it('runs a command between marks, each word as it is', () => {
    const script = scriptOf(PLAN_OF_ONE, { cuts: [], pings: false, command: { namespace: 'g0', words: ['echo', '$(id)', 'it\'s'] } });
    expect(script).toContain("say begin\nip netns exec g0 'echo' '$(id)' 'it'\\''s'\nsay end $?\n");
    expect(script).not.toContain('ping_all');
  });

  it('lets a command find the node\'s own Open vSwitch', () => {
    const [node, ...others] = PLAN_OF_ONE.nodes;
    const plan = { ...PLAN_OF_ONE, nodes: node === undefined ? [] : [{ ...node, ovs: { calls: [], bonds: [], bridgeMappings: [] } }, ...others] };
    expect(scriptOf(plan, { cuts: [], pings: false, command: { namespace: 'n0', words: ['ovs-vsctl', 'show'] } }))
      .toContain("OVS_RUNDIR=/run/lab/n0 OVN_NB_DB=unix:/run/lab/c/nb.sock OVN_SB_DB=unix:/run/lab/c/sb.sock ip netns exec n0 'ovs-vsctl' 'show'\n");
  });
});

describe('quote', () => {
  it('makes one word of anything', () => {
    expect(quote('a\'b$(c)`d`\n')).toBe("'a'\\''b$(c)`d`\n'");
  });
});
