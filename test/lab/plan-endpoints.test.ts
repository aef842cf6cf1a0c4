import { planned, vmOn } from './planned';
import { endpointsOf } from '../../src/lab/endpoints-of';
import { scriptOf } from '../../src/lab/script/script-of';

describe('pods with networks of their own', () => {
  const metadata = (name: string) => `{name: ${name}, namespace: vms}`;
  const template = '{metadata: {annotations: {k8s.v1.cni.cncf.io/networks: "lan, gone"}}, spec: {}}';
  const policy = `
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: uplink}
spec: {nodeSelector: {zone: a}, desiredState: {interfaces: [{name: br0, type: linux-bridge, state: up, bridge: {port: [{name: eth0}]}}]}}
---
`;
  const podOf = (name: string) => `---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: vms, annotations: {k8s.v1.cni.cncf.io/networks: lan}}
spec: {nodeSelector: {zone: a}}
`;
  const text = `${policy}${vmOn('{"cniVersion":"0.3.1","name":"n","type":"bridge","bridge":"br0","vlan":10}')}${podOf('p')}---
apiVersion: apps/v1
kind: Deployment
metadata: ${metadata('web')}
spec: {replicas: 5, template: ${template}}
---
apiVersion: apps/v1
kind: DaemonSet
metadata: ${metadata('agent')}
spec: {template: ${template}}
`;

  it('run where VMs do, a template\'s as often as it says up to the number of nodes, a DaemonSet\'s on each', () => {
    const { machines, skipped } = planned(text, { nodesPerGroup: 2 });
    expect(machines.map(({ name, guest, node, nics }) => [name, guest, node, nics.map(({ id, podDevice }) => `${id} ${podDevice}`).join()])).toEqual([
      ['vms/web', 'g0', 'n0', 'vms/web net1'],
      ['vms/p', undefined, 'n1', 'vms/p net1'],
      ['vms/web-0', undefined, 'n0', 'vms/web-0:net1 net1'],
      ['vms/web-1', undefined, 'n1', 'vms/web-1:net1 net1'],
      ['vms/agent-0', undefined, 'n0', 'vms/agent-0:net1 net1'],
      ['vms/agent-1', undefined, 'n1', 'vms/agent-1:net1 net1'],
    ]);
    expect(skipped[0]).toEqual({ what: 'vms/web-0:net2', why: 'network "gone" is not in the input' });
  });

  it('have the lab\'s address on their own interface', () => {
    expect(scriptOf(planned(text), { cuts: [], pings: true })).toContain('pod_interface p1 net1 100.64.0.2 1 || return\n');
  });

  it('are skipped where Multus would not understand them', () => {
    const { machines, skipped } = planned(`${podOf('p').replace('networks: lan', 'networks: "[{"')}`);
    expect([machines[0]?.nics, skipped]).toEqual([[], [{ what: 'vms/p', why: 'its annotation is not what Multus reads' }]]);
  });

  it('get no sbr where the lab has not the IPAM that it needs', () => {
    const { skipped } = planned(vmOn('{"cniVersion":"0.3.1","name":"n","plugins":[{"type":"bridge","bridge":"br0","ipam":{"type":"whereabouts"}},{"type":"sbr"}]}'));
    expect(skipped).toEqual([{ what: 'vms/web', why: 'plugin sbr needs an address, and its IPAM is not here' }]);
  });
});

describe('what is pinged besides VMs and pods', () => {
  const node = `
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: uplink}
spec:
  nodeSelector: {zone: a}
  desiredState:
    interfaces:
      - {name: eth0, type: ethernet, state: up, ipv4: {enabled: false}}
      - {name: br0, type: linux-bridge, state: up, ipv4: {enabled: true, dhcp: true}, bridge: {port: [{name: eth0}]}}
      - {name: eth1, type: ethernet, state: up, ipv6: {enabled: true, autoconf: true}}
---
${vmOn('{"cniVersion":"0.3.1","name":"n","type":"bridge","bridge":"br0","vlan":10}')}`;

  it('is each interface of a node that is stated to have an address, and somebody beyond the switch on each VLAN that a network names', () => {
    const plan = planned(node);
    expect(endpointsOf(plan).map(({ id, on, node: where, address, socket }) => [id, on, where, address, `${socket.namespace} ${socket.device}`])).toEqual([
      ['vms/web', 'vms/lan', 'node-0', '100.64.0.1', 'g0 eth0'],
      ['node/node-0:br0', 'interface br0', 'node-0', '100.64.0.2', 'n0 br0'],
      ['node/node-0:eth1', 'interface eth1', 'node-0', '100.64.0.3', 'n0 eth1'],
      ['outside:10', 'the switch', undefined, '100.64.0.4', 'o10 eth0'],
    ]);
    const script = scriptOf(plan, { cuts: [], pings: true });
    expect(script).toContain('addr add 100.64.0.3/32 dev eth1\nroute add 100.64.0.0/10 dev eth1 table 101\nrule add from 100.64.0.3 table 101\n');
    expect(script).toContain('vlan add dev xo10 vid 10 pvid untagged\n');
  });

  it('is another VLAN beyond the switch where it is asked for', () => {
    expect(planned(node, { outsideVlans: [30, 10, 5000] }).outside.map(({ id }) => id)).toEqual(['outside:10', 'outside:30']);
  });
});

describe('a VM that may run anywhere', () => {
  const policy = (label: string, bridge: string, mapping = '') => `
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: ${label}}
spec:
  nodeSelector: {zone: ${label}}
  desiredState:
    interfaces: [{name: ${bridge}, type: ovs-bridge, state: up, bridge: {port: [{name: eth1}]}}]
    ovn: {bridge-mappings: [${mapping}]}
---
`;
  const network = '{"cniVersion":"0.3.1","name":"n","type":"ovn-k8s-cni-overlay","topology":"localnet","physicalNetworkName":"phys","netAttachDefName":"vms/lan"}';
  const vm = vmOn(network).replace('nodeSelector: {zone: a},', '');

  it('is on a node that has its network, where the nodes are made up', () => {
    const mapping = '{localnet: phys, bridge: br-vms, state: present}';
    expect(planned(`${policy('x', 'br-other')}${policy('y', 'br-vms', mapping)}${vm}`).machines[0]?.node).toBe('n1');
    expect(planned(`${policy('x', 'br-other', mapping)}${policy('y', 'br-vms')}${vm}`).machines[0]?.node).toBe('n0');
  });
});
