/** A small cluster as the generator draws it; `documentsOf` writes it as manifests. Plain data, so that what disagrees can be shrunk and kept. */
export interface Blueprint {
  /** One a node: what is plugged in where, by uplink. */
  readonly nodes: readonly NodeBlueprint[];
  readonly uplinks: readonly UplinkBlueprint[];
  readonly networks: readonly NetworkBlueprint[];
  readonly machines: readonly MachineBlueprint[];
}

/** What is special on a node, by uplink; what is undefined is as the uplink has it. */
export interface NodeBlueprint {
  readonly deviations: readonly Deviation[];
}

/** A mistake on one node. */
export interface Deviation {
  readonly uplink: number;
  readonly kind: 'no bridge' | 'pruned' | 'small mtu' | 'small switch mtu' | 'other native' | 'access port';
}

/** A bond or NIC of every node, with a bridge on it or not. */
export interface UplinkBlueprint {
  /** `ovs`: a balance-slb bond of an Open vSwitch bridge that carries a physical network, whatever `bridge` says. */
  readonly kind: 'nic' | 'active-backup' | 'balance-xor' | '802.3ad' | 'ovs';
  /** `none`: a macvlan's master. `vlan`: the bridge stands on a VLAN interface, so a network's own VLAN is the second tag. */
  readonly bridge: 'implied' | 'trunk' | 'native' | 'access' | 'unfiltered' | 'vlan' | 'none';
  readonly mtu: 1500 | 9000;
}

/** A NetworkAttachmentDefinition. */
export interface NetworkBlueprint {
  /** Index, counted round; undefined: a bridge that is nowhere. */
  readonly uplink?: number;
  readonly vlan: 0 | 1 | 10 | 20 | 30;
  readonly mtu: 1500 | 9000;
  readonly macvlanMode: 'bridge' | 'private' | 'vepa';
}

/** A VM on one node, with an interface on each of some networks. */
export interface MachineBlueprint {
  readonly node: number;
  readonly networks: readonly number[];
}

const HOSTNAME = 'kubernetes.io/hostname';
/** VLANs that a bridge on a VLAN interface and a port of one VLAN have. */
const OUTER = 20;
const NATIVE = 10;

/** The blueprint's manifests. */
export function manifestsOf(blueprint: Blueprint): readonly object[] {
  return [
    ...blueprint.nodes.map((_, i) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name: nodeName(i), labels: { [HOSTNAME]: nodeName(i) } } })),
    ...blueprint.nodes.map((node, i) => policy(blueprint, node, i)),
    ...blueprint.networks.map((network, i) => attachment(network, i, blueprint)),
    ...blueprint.machines.map((machine, i) => virtualMachine(machine, i, blueprint)),
  ];
}

function policy({ uplinks }: Blueprint, { deviations }: NodeBlueprint, index: number): object {
  const has = (uplink: number, kind: Deviation['kind']) => deviations.some((deviation) => deviation.uplink === uplink && deviation.kind === kind);
  const ports = uplinks.map((uplink, i) => [device(uplink, i), {
    vlans: has(i, 'access port') ? `${NATIVE}` : has(i, 'pruned') ? '1,20,30' : '1,10,20,30',
    nativeVlan: has(i, 'other native') || has(i, 'access port') ? NATIVE : 1,
    mtu: has(i, 'small switch mtu') ? 1500 : 9216,
    aggregation: uplink.kind === 'balance-xor' ? 'STATIC' : uplink.kind === '802.3ad' ? 'LACP' : 'NONE',
  }] as const);
  return {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: nodeName(index), annotations: { 'vmnet.dev/switch-ports': JSON.stringify(Object.fromEntries(ports)) } },
    spec: {
      nodeSelector: { [HOSTNAME]: nodeName(index) },
      desiredState: {
        interfaces: uplinks.flatMap((uplink, i) => interfaces(uplink, i, has(i, 'small mtu') ? 1500 : uplink.mtu, !has(i, 'no bridge'))),
        ovn: {
          'bridge-mappings': uplinks.flatMap(({ kind }, i) => (
            kind === 'ovs' && !has(i, 'no bridge') ? [{ localnet: `phys${i}`, bridge: `br${i}`, state: 'present' }] : [])),
        },
      },
    },
  };
}

function interfaces(uplink: UplinkBlueprint, i: number, mtu: number, hasBridge: boolean): readonly object[] {
  const nics = uplink.kind === 'nic' ? [device(uplink, i)] : [`eth${i}a`, `eth${i}b`];
  if (uplink.kind === 'ovs') {
    const bondPort = { 'name': device(uplink, i), 'link-aggregation': { mode: 'balance-slb', port: nics.map((name) => ({ name })) } };
    const bridges = hasBridge ? [{ name: `br${i}`, type: 'ovs-bridge', state: 'up', bridge: { port: [bondPort] } }] : [];
    return [...nics.map((name) => ({ name, type: 'ethernet', state: 'up', mtu })), ...bridges];
  }
  const bond = uplink.kind === 'nic' ? [] : [{
    'name': device(uplink, i), 'type': 'bond', 'state': 'up', mtu, 'link-aggregation': { mode: uplink.kind, options: { miimon: '100' }, port: nics },
  }];
  const base = [...nics.map((name) => ({ name, type: 'ethernet', state: 'up', mtu })), ...bond];
  if (uplink.bridge === 'none') return base;
  const port = uplink.bridge === 'vlan' ? `${device(uplink, i)}.${OUTER}` : device(uplink, i);
  const vlan = uplink.bridge === 'vlan' ? [{ name: port, type: 'vlan', state: 'up', mtu, vlan: { 'base-iface': device(uplink, i), 'id': OUTER } }] : [];
  const bridge = { name: `br${i}`, type: 'linux-bridge', state: 'up', mtu, bridge: { options: { stp: { enabled: false } }, port: [{ name: port, ...vlansOf(uplink.bridge) }] } };
  return hasBridge ? [...base, ...vlan, bridge] : base;
}

function vlansOf(kind: UplinkBlueprint['bridge']): object {
  switch (kind) {
    case 'trunk': return { vlan: { 'mode': 'trunk', 'trunk-tags': [{ id: 10 }, { 'id-range': { min: 20, max: 25 } }] } };
    case 'native': return { vlan: { 'mode': 'trunk', 'enable-native': true, 'tag': NATIVE, 'trunk-tags': [{ id: 20 }, { id: 30 }] } };
    case 'access': return { vlan: { mode: 'access', tag: NATIVE } };
    case 'unfiltered': return { vlan: {} };
    default: return {};
  }
}

function attachment({ uplink: index, vlan, mtu, macvlanMode }: NetworkBlueprint, i: number, { uplinks }: Blueprint): object {
  const at = index === undefined ? uplinks.length : index % uplinks.length;
  const uplink = uplinks[at];
  const plugin = uplink?.kind === 'ovs' ? ovnPlugin(at, vlan, mtu, i) : uplink?.bridge === 'none'
    ? { type: 'macvlan', master: device(uplink, at), mode: macvlanMode, mtu: Math.min(mtu, uplink.mtu) }
    : { type: 'bridge', bridge: `br${at}`, ...(vlan === 0 ? {} : { vlan }), mtu };
  return {
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: `net${i}`, namespace: 'vms' },
    spec: { config: JSON.stringify({ cniVersion: '0.3.1', name: `net${i}`, ...plugin }) },
  };
}

function ovnPlugin(at: number, vlan: number, mtu: number, i: number) {
  const tag = vlan === 0 ? {} : { vlanID: vlan };
  return { type: 'ovn-k8s-cni-overlay', topology: 'localnet', netAttachDefName: `vms/net${i}`, physicalNetworkName: `phys${at}`, ...tag, mtu };
}

function virtualMachine({ node, networks }: MachineBlueprint, i: number, blueprint: Blueprint): object {
  const used = [...new Set(networks.map((network) => network % blueprint.networks.length))];
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: `vm${i}`, namespace: 'vms' },
    spec: {
      template: {
        spec: {
          nodeSelector: { [HOSTNAME]: nodeName(node % blueprint.nodes.length) },
          domain: { devices: { interfaces: used.map((network) => ({ name: `nic${network}`, bridge: {} })) } },
          networks: used.map((network) => ({ name: `nic${network}`, multus: { networkName: `net${network}` } })),
        },
      },
    },
  };
}

function device({ kind }: UplinkBlueprint, i: number): string {
  return kind === 'nic' ? `eth${i}` : `bond${i}`;
}

function nodeName(i: number): string {
  return `node-${i}`;
}
