import { CHECKS } from '../../src/checks';
import { Finding } from '../../src/checks/check';
import { run } from '../../src/checks/run';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** The topology of objects, and what is found in it. */
export function estateOf(objects: readonly object[]): { readonly topology: Topology; readonly findings: readonly Finding[] } {
  const documents = objects.map((value, document) => ({ value, source: { file: 'estate.yaml', document } }));
  const topology = read(documents);
  return { topology, findings: run(CHECKS, topology) };
}

/** A bond under a bridge on the workers, with what the switch offers. */
export function bondedBridge(vlans = '10,20,100-199'): object {
  return {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'br0', annotations: { 'vmnet.dev/switch-ports': JSON.stringify({ bond0: { vlans, nativeVlan: 1, mtu: 9216, aggregation: 'LACP' } }) } },
    spec: {
      nodeSelector: { 'node-role.kubernetes.io/worker': '' },
      desiredState: {
        interfaces: [
          { 'name': 'bond0', 'type': 'bond', 'state': 'up', 'mtu': 9000, 'link-aggregation': { mode: '802.3ad', port: ['eth1', 'eth2'] } },
          { name: 'br0', type: 'linux-bridge', state: 'up', mtu: 9000, bridge: { options: { stp: { enabled: false } }, port: [{ name: 'bond0', vlan: trunkOf(vlans) }] } },
        ],
      },
    },
  };
}

function trunkOf(vlans: string): object {
  const tags = vlans.split(',').map((part) => {
    const [min = 0, max] = part.split('-').map(Number);
    return max === undefined ? { id: min } : { 'id-range': { min, max } };
  });
  return { 'mode': 'trunk', 'trunk-tags': tags };
}

/** A network of a VLAN of that bridge. */
export function vlanNetwork(vlan: number, more: object = {}, name = `vlan${vlan}`): object {
  const config = { cniVersion: '1.0.0', name, type: 'bridge', bridge: 'br0', vlan, macspoofchk: true, preserveDefaultVlan: false, ipam: {}, ...more };
  return { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name, namespace: 'vms' }, spec: { config: JSON.stringify(config) } };
}

/** A VM on the pod network and on others. */
export function vm(name: string, networkNames: readonly string[], binding = 'bridge'): object {
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name, namespace: 'vms' },
    spec: {
      runStrategy: 'Always',
      template: {
        spec: {
          domain: {
            memory: { guest: '2Gi' },
            devices: { interfaces: [{ name: 'default', masquerade: {} }, ...networkNames.map((_, i) => ({ name: `net${i + 1}`, [binding]: {} }))] },
          },
          networks: [{ name: 'default', pod: {} }, ...networkNames.map((networkName, i) => ({ name: `net${i + 1}`, multus: { networkName } }))],
          volumes: [{ name: 'cloudinit', cloudInitNoCloud: { userData: '#cloud-config\npassword: hunter2\n' } }],
        },
      },
    },
  };
}

/** Open vSwitch below OVN: a bond of its own, br-ex over a patch, a localnet. */
export function ovsNodes(): object {
  return {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'ovs' },
    spec: {
      nodeSelector: { 'example.com/ovs': 'true' },
      desiredState: {
        interfaces: [
          { name: 'br-phy', type: 'ovs-bridge', state: 'up', bridge: { port: [{ 'name': 'ovs-bond', 'link-aggregation': { mode: 'balance-slb', port: [{ name: 'ens3' }, { name: 'ens4' }] } }, { name: 'patch-phy-to-ex' }] } },
          { name: 'br-ex', type: 'ovs-bridge', state: 'up', bridge: { port: [{ name: 'patch-ex-to-phy', vlan: { mode: 'access', tag: 10 } }, { name: 'br-ex' }] } },
          { name: 'patch-phy-to-ex', type: 'ovs-interface', state: 'up', patch: { peer: 'patch-ex-to-phy' } },
          { name: 'patch-ex-to-phy', type: 'ovs-interface', state: 'up', patch: { peer: 'patch-phy-to-ex' } },
          { name: 'br-ex', type: 'ovs-interface', state: 'up' },
        ],
        ovn: { 'bridge-mappings': [{ localnet: 'vmnet', bridge: 'br-phy', state: 'present' }] },
      },
    },
  };
}

/** A localnet of those nodes. */
export function localnet(vlan: number): object {
  const config = {
    cniVersion: '0.4.0',
    name: `vms_localnet${vlan}`,
    type: 'ovn-k8s-cni-overlay',
    topology: 'localnet',
    physicalNetworkName: 'vmnet',
    vlanID: vlan,
    netAttachDefName: `vms/localnet${vlan}`,
  };
  return { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: `localnet${vlan}`, namespace: 'vms' }, spec: { config: JSON.stringify(config) } };
}

/** Virtual functions, and a network of them. */
export function virtualFunctions(): readonly object[] {
  return [
    {
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovNetworkNodePolicy',
      metadata: { name: 'fast', namespace: 'openshift-sriov-network-operator' },
      spec: { resourceName: 'fast', numVfs: 8, deviceType: 'vfio-pci', nicSelector: { pfNames: ['ens9f0'] }, nodeSelector: { 'node-role.kubernetes.io/worker': '' } },
    },
    {
      apiVersion: 'k8s.cni.cncf.io/v1',
      kind: 'NetworkAttachmentDefinition',
      metadata: { name: 'fast', namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/resourceName': 'openshift.io/fast' } },
      spec: { config: JSON.stringify({ cniVersion: '1.0.0', name: 'fast', type: 'sriov', vlan: 300 }) },
    },
  ];
}

/** Five VMs: two alike, one with a VLAN that the bridge does not carry, one on a network that is not there, one with virtual functions. */
export function fiveVms(): readonly object[] {
  return [
    bondedBridge(), vlanNetwork(10), vlanNetwork(20, { mtu: 9000 }), vlanNetwork(300), ...virtualFunctions(),
    vm('web-1', ['vlan10']), vm('web-2', ['vlan10']), vm('db', ['vlan20', 'vlan300']), vm('old', ['legacy']), vm('fast', ['fast'], 'sriov'),
  ];
}

/** Two hundred VMs on twenty networks of two kinds of nodes. */
export function twoHundredVms(): readonly object[] {
  const vlans = Array.from({ length: 20 }, (_, i) => 100 + i);
  const tiers = vlans.flatMap((vlan, i) => Array.from({ length: 9 }, (_, j) => vm(`tier${i + 1}-${j + 1}`, [`vlan${vlan}`])));
  const pairs = Array.from({ length: 20 }, (_, i) => vm(`gateway-${i + 1}`, [`vlan${100 + i}`, `localnet${200 + (i % 4)}`]));
  const localnets = [0, 1, 2, 3].map((i) => localnet(200 + i));
  return [bondedBridge(), ovsNodes(), ...virtualFunctions(), ...vlans.map((vlan) => vlanNetwork(vlan)), ...localnets, ...tiers, ...pairs];
}
