import { manifestsOf } from './manifests-of';
import { CNI, planned, vmOn } from './planned';
import { planOf } from '../../src/lab/plan-of';
import { read } from '../../src/topology/read';

describe('nodes', () => {
  const bond = `
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: bond, annotations: {vmnet.dev/switch-ports: '{"bond0":{"vlans":"10,20-30","nativeVlan":5,"mtu":9216,"aggregation":"LACP"}}'}}
spec:
  nodeSelector: {role: worker}
  desiredState:
    interfaces:
      - {name: bond0, type: bond, state: up, mtu: 9000, link-aggregation: {mode: 802.3ad, port: [eth0, eth1], options: {lacp_rate: slow}}}
      - {name: bond0.7, type: vlan, state: up, vlan: {base-iface: bond0, id: 7}}
      - {name: br1, type: linux-bridge, state: up, bridge: {port: [{name: bond0, vlan: {mode: trunk, trunk-tags: [{id: 10}], enable-native: true, tag: 20}}]}}
`;

  it('are as many as are asked for of each selector, each with its labels', () => {
    const { nodes } = planned(bond, { nodesPerGroup: 3 });
    expect(nodes.map(({ namespace, name, labels }) => ({ namespace, name, labels }))).toEqual([
      { namespace: 'n0', name: 'node-0', labels: { role: 'worker' } },
      { namespace: 'n1', name: 'node-1', labels: { role: 'worker' } },
      { namespace: 'n2', name: 'node-2', labels: { role: 'worker' } },
    ]);
  });

  it('have their NICs in the switch, and what stands on them in an order in which it can be made', () => {
    const { nodes: [node] } = planned(bond, { nodesPerGroup: 1 });
    expect(node?.nics).toEqual([{ name: 'eth0', peer: 'n0e0' }, { name: 'eth1', peer: 'n0e1' }]);
    expect(node?.devices).toEqual([
      { kind: 'bond', name: 'bond0', options: ['mode', '802.3ad', 'miimon', '100', 'lacp_rate', 'slow'], ports: ['eth0', 'eth1'], mtu: 9000 },
      {
        kind: 'bridge',
        name: 'br1',
        filtersVlans: true,
        defaultVlan: 1,
        spanningTree: false,
        ports: [{ name: 'bond0', vlans: [{ min: 10, max: 10, isNative: false }, { min: 20, max: 20, isNative: true }] }],
      },
      { kind: 'vlan', name: 'bond0.7', base: 'bond0', vlan: 7 },
    ]);
  });

  it('end at a switch that carries what is stated, and groups the ports of a bond as is stated', () => {
    const { switchPorts, switchBonds } = planned(bond, { nodesPerGroup: 1 });
    expect(switchPorts).toEqual([{
      name: 'n0g0', mtu: 9216, vlans: [{ min: 10, max: 10, isNative: false }, { min: 20, max: 30, isNative: false }, { min: 5, max: 5, isNative: true }],
    }]);
    expect(switchBonds).toEqual([{ kind: 'bond', name: 'n0g0', options: ['mode', '802.3ad', 'miimon', '100', 'lacp_rate', 'fast'], ports: ['n0e0', 'n0e1'] }]);
  });

  it('end at a switch as their Node object says it, where no policy does', () => {
    const node = `apiVersion: v1
kind: Node
metadata: {name: w, labels: {role: worker}, annotations: {vmnet.dev/switch-ports: '{"bond0":{"vlans":"7","nativeVlan":9,"mtu":1500,"aggregation":"LACP"}}'}}
---
`;
    expect(planned(`${node}${bond}`).switchPorts[0]).toMatchObject({ mtu: 9216 });
    expect(planned(`${node}${bond.replace(/, annotations: .*}}$/m, '}')}`).switchPorts).toEqual([
      { name: 'n0g0', mtu: 1500, vlans: [{ min: 7, max: 7, isNative: false }, { min: 9, max: 9, isNative: true }] },
    ]);
  });

  it('end at a switch that carries every VLAN where nobody says what it carries', () => {
    const { switchPorts } = planned(bond.replace(/, annotations: .*}}$/m, '}'), { nodesPerGroup: 1 });
    expect(switchPorts).toEqual([{ name: 'n0g0', mtu: 65535, vlans: [{ min: 1, max: 4094, isNative: false }, { min: 1, max: 1, isNative: true }] }]);
  });

  it('get kubernetes-nmstate\'s VLANs on a bridge port that states none', () => {
    const { nodes: [node] } = planned(bond.replace(/, vlan: {mode: trunk.*tag: 20}/, ''), { nodesPerGroup: 1 });
    expect(node?.devices[1]).toMatchObject({ filtersVlans: true, ports: [{ name: 'bond0', vlans: [{ min: 2, max: 4094, isNative: false }] }] });
  });

  it('have a bond of balance-slb in Linux made otherwise, and say so', () => {
    const { nodes: [node], notes } = planned(bond.replace('mode: 802.3ad', 'mode: balance-xor').replace('lacp_rate: slow', 'balance-slb: true'), { nodesPerGroup: 1 });
    expect(node?.devices[0]).toMatchObject({ options: ['mode', 'active-backup', 'miimon', '100'] });
    expect(notes).toEqual(['bond bond0 of node-0: balance-slb of a Linux bond is made with active-backup here; in Open vSwitch it is the real thing']);
  });

  it('have no device whose name a shell or the kernel would take for something else', () => {
    const { nodes: [node], skipped } = planned(bond.replace('name: br1', 'name: "$(id)"').replace('eth1', '"-x"'), { nodesPerGroup: 1 });
    expect(node?.devices.map(({ name }) => name)).toEqual(['bond0', 'bond0.7']);
    expect(node?.nics.map(({ name }) => name)).toEqual(['eth0']);
    expect(skipped).toEqual([{ what: 'device "$(id)" of node-0', why: 'no name that the kernel takes' }]);
  });
});

describe('machines', () => {
  it('run on a node with their labels, and give the plugin what Multus gives it', () => {
    const { machines: [machine] } = planned(vmOn('{"cniVersion":"0.3.1","name":"n","type":"cnv-bridge","bridge":"br0","vlan":10,"ipam":{"type":"host-local","subnet":"10.0.0.0/24"}}'));
    expect(machine).toEqual({
      name: 'vms/web',
      pod: 'p0',
      guest: 'g0',
      node: 'n0',
      nics: [{
        id: 'vms/web',
        network: 'vms/lan',
        podDevice: 'net1',
        guestDevice: 'eth0',
        address: '100.64.0.1',
        isDown: false,
        mac: '02:00:00:00:00:01',
        wiring: {
          kind: 'cni',
          calls: [{
            type: 'bridge',
            config: {
              cniVersion: '0.3.1', name: 'n', type: 'bridge', bridge: 'br0', vlan: 10, ipam: { type: 'host-local', subnet: '10.0.0.0/24', dataDir: '/run/lab/ipam' },
            },
          }],
        },
      }],
    });
  });

  it('get each plugin of a chain in turn', () => {
    const { machines: [machine] } = planned(vmOn('{"cniVersion":"0.3.1","name":"n","plugins":[{"type":"bridge","bridge":"br0"},{"type":"tuning","mtu":1400}]}'));
    expect(machine?.nics[0]?.wiring).toEqual({
      kind: 'cni',
      calls: [
        { type: 'bridge', config: { cniVersion: '0.3.1', name: 'n', type: 'bridge', bridge: 'br0' } },
        { type: 'tuning', config: { cniVersion: '0.3.1', name: 'n', type: 'tuning', mtu: 1400, dataDir: '/run/lab/tuning' } },
      ],
    });
  });

  it.each([
    ['SR-IOV', '{"type":"sriov"}', 'SR-IOV needs a NIC with virtual functions'],
    ['a plugin that is not there', '{"type":"../../bin/sh"}', 'CNI plugin "../../bin/sh" is not installed'],
    ['what older plugins read over', '{"type":"bridge","bridge":"b","vlanTrunk":[{"id":5}]}', 'the installed CNI plugins do not know "vlanTrunk"'],
    ['the interface of the default route', '{"type":"macvlan"}', 'it is on the interface of the default route, which no manifest names'],
    ['layer 3 of OVN', '{"type":"ovn-k8s-cni-overlay","topology":"layer3"}', 'layer 3 networks of OVN are not realised'],
    ['no JSON', '{', 'network "vms/lan" has no CNI configuration that can be read'],
  ])('are counted as skipped on %s', (_, config, why) => {
    const { machines, skipped } = planned(vmOn(config));
    expect(skipped).toEqual([{ what: 'vms/web', why }]);
    expect(machines.map(({ nics }) => nics)).toEqual([[]]);
  });

  it('have no IPAM that needs more than its plugin, and say so', () => {
    const { machines: [machine], notes } = planned(vmOn('{"cniVersion":"0.3.1","name":"n","type":"bridge","bridge":"br0","ipam":{"type":"whereabouts","range":"10.0.0.0/24"}}'));
    expect(machine?.nics[0]?.wiring).toMatchObject({ calls: [{ config: { ipam: {} } }] });
    expect(notes).toEqual(['network "vms/lan": no IPAM whereabouts here, the guest has the lab\'s address only']);
  });
});

describe('a bond', () => {
  it('has the primary port that it states, where that is one of its own', () => {
    const bond = (primary: string) => planned(`
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: uplink}
spec:
  nodeSelector: {}
  desiredState: {interfaces: [{name: bond0, type: bond, link-aggregation: {mode: active-backup, options: {primary: ${primary}}, port: [eth0, eth1]}}]}
`).nodes[0]?.devices[0];
    expect(bond('eth1')).toMatchObject({ options: ['mode', 'active-backup', 'miimon', '100', 'primary', 'eth1'] });
    expect(bond('eth9')).toMatchObject({ options: ['mode', 'active-backup', 'miimon', '100'] });
  });
});

describe('Open vSwitch', () => {
  it('is what nmstate\'s interfaces say, in the user-space datapath', () => {
    const { nodes: [node] } = planned(`
apiVersion: nmstate.io/v1
kind: NodeNetworkConfigurationPolicy
metadata: {name: ovs}
spec:
  nodeSelector: {}
  desiredState:
    interfaces:
      - {name: br-phy, type: ovs-bridge, bridge: {port: [{name: bond0, link-aggregation: {mode: balance-slb, port: [{name: eth0}, {name: eth1}]}, vlan: {mode: trunk, trunk-tags: [{id: 0}, {id-range: {min: 7, max: 9}}]}}, {name: p0, vlan: {mode: access, tag: 7}}]}}
      - {name: br-ex, type: ovs-bridge, bridge: {port: [{name: p1}, {name: br-ex}]}}
      - {name: p0, type: ovs-interface, patch: {peer: p1}}
      - {name: p1, type: ovs-interface, patch: {peer: p0}, mtu: 1400}
      - {name: br-ex, type: ovs-interface, mtu: 9000}
      - {name: nowhere, type: ovs-interface, mtu: 9000}
    ovn: {bridge-mappings: [{localnet: physnet, bridge: br-ex, state: present}]}
`, { nodesPerGroup: 1 });
    expect(node?.nics.map(({ name }) => name)).toEqual(['eth0', 'eth1']);
    expect(node?.ovs?.bridgeMappings).toEqual(['physnet:br-ex']);
    expect(node?.ovs?.calls.map((words) => words.join(' '))).toEqual([
      'add-br br-phy -- set bridge br-phy datapath_type=netdev',
      'add-br br-ex -- set bridge br-ex datapath_type=netdev',
      'add-bond br-phy bond0 eth0 eth1 bond_mode=balance-slb -- set port bond0 vlan_mode=trunk trunks=0,7-9',
      'add-port br-phy p0 -- set port p0 tag=7 -- set interface p0 type=patch options:peer=p1',
      'add-port br-ex p1 -- set interface p1 type=patch options:peer=p0',
      'set interface br-ex mtu_request=9000',
    ]);
  });
});

describe('a drawn blueprint', () => {
  it('is planned with every interface of every machine', () => {
    const plan = planOf(read(manifestsOf({
      nodes: [{ deviations: [] }, { deviations: [{ uplink: 0, kind: 'pruned' }] }],
      uplinks: [{ kind: 'nic', bridge: 'trunk', mtu: 1500 }],
      networks: [{ uplink: 0, vlan: 10, mtu: 1500, macvlanMode: 'bridge' }],
      machines: [{ node: 0, networks: [0] }, { node: 1, networks: [0] }],
    }).map((value, document) => ({ value, source: { document } }))), { nodesPerGroup: 1, cni: CNI });
    expect(plan.machines.map(({ node, nics }) => [node, nics.map(({ id }) => id)])).toEqual([['n0', ['vms/vm0']], ['n1', ['vms/vm1']]]);
    expect(plan.switchPorts[1]?.vlans).toEqual([1, 20, 30, 1].map((id, i) => ({ min: id, max: id, isNative: i === 3 })));
  });
});
