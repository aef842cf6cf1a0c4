import { ovsUses, SwitchUse } from './switch-use';
import { addTo } from '../topology/add-to';
import { aggregationFor } from '../topology/bond-fit';
import { bondPortsOf, Bridges, bridgesOf, mtuOf, switchFactsOf } from '../topology/bridge-path';
import { Network, networkId, VlanRange } from '../topology/network';
import { groupKeyOf } from '../topology/node-group';
import { deviceOf, nodesName, NodeView, nodeViewsOf, viewsWith } from '../topology/node-view';
import { carriedBy } from '../topology/port-vlans';
import { Topology } from '../topology/topology';
import { VlanSet } from '../values/vlan-set';

/** What the nodes of one group need of the switch port that a NIC is plugged into. */
export interface SwitchDemand {
  /** For people: `nodes with "role=worker"`. */
  readonly nodes: string;
  readonly nic: string;
  /** The bond that it is in, or itself. */
  readonly device: string;
  readonly tagged?: VlanSet;
  /** Frames without a tag are used; a number where it is known which VLAN the nodes mean by them. */
  readonly untagged?: number | 'yes';
  /** Bytes; undefined: not stated. */
  readonly mtu?: number;
  /** `LACP`, `STATIC` or `NONE`; undefined: not known. */
  readonly aggregation?: string;
  /** Networks that need it, as `namespace/name`. */
  readonly networks: readonly string[];
}

/** What the whole input needs of the switches, one entry a node group and NIC. Networks whose bridge nobody states need nothing that is known. */
export function switchDemandsOf(topology: Topology): readonly SwitchDemand[] {
  const bridges = bridgesOf(topology);
  const uses = [...topology.networks.flatMap((network) => usesOf(network, bridges, topology)), ...nodeViewsOf(topology).flatMap(vlanInterfaces)];
  const byDevice = new Map<string, SwitchUse[]>();
  for (const use of uses.map(atWire)) {
    const key = JSON.stringify([groupKeyOf(use.view.group), use.device]);
    addTo(byDevice, key, use);
  }
  return [...byDevice.values()].flatMap(demandsOf).sort((a, b) => compare(a.nodes, b.nodes) || compare(a.device, b.device) || compare(a.nic, b.nic));
}

/** Networks that reach a switch by NICs that the input does not say, as `namespace/name`: virtual functions, and bridges that nobody states. */
export function withoutNic({ networks }: Topology, demands: readonly SwitchDemand[]): readonly string[] {
  const listed = new Set(demands.flatMap((demand) => demand.networks));
  const isOverlay = (network: Network) => network.kind === 'ovn' && network.topology !== 'localnet';
  return [...new Set(networks.filter((network) => !isOverlay(network)).map(networkId))].filter((id) => !listed.has(id)).sort(compare);
}

function usesOf(network: Network, bridges: Bridges, topology: Topology): readonly SwitchUse[] {
  switch (network.kind) {
    case 'bridge': return (bridges.linux.get(network.bridge) ?? []).flatMap(({ view, ports = [] }) => ports.flatMap(({ name, vlans }) => {
      const trunk = network.vlanTrunk.length === 0 ? [] : [{ view, device: name, network, vlans: network.vlanTrunk }];
      const native = vlans.kind === 'trunk' ? vlans.native : vlans.kind === 'access' ? vlans.vlan : undefined;
      const carried = network.vlan === 0 ? 'untagged' : carriedBy(vlans, network.vlan) ?? 'tagged';
      if (carried === 'not' || (network.vlan === 0 && trunk.length > 0)) return trunk;
      return [...trunk, carried === 'tagged' ? { view, device: name, network, vlans: [only(network.vlan)] } : { view, device: name, network, native }];
    }));
    case 'ovn': return network.physicalNetworkName === undefined ? [] : (bridges.localnets.get(network.physicalNetworkName) ?? []).flatMap((site) => (
      ovsUses(site, network, [only(network.vlan ?? 0)])
    ));
    case 'ovs': return (bridges.ovs.get(network.bridge ?? '') ?? []).flatMap((site) => (
      ovsUses(site, network, network.trunk.length > 0 ? network.trunk : [only(network.vlan ?? 0)])
    ));
    case 'macvlan':
    case 'vlan': {
      const { master } = network;
      if (master === undefined) return [];
      return viewsWith(topology, master).map((view) => ({ view, device: master, network, vlans: network.kind === 'vlan' ? [only(network.vlan)] : undefined }));
    }
    default: return [];
  }
}

/** What the nodes themselves use. */
function vlanInterfaces(view: NodeView): readonly SwitchUse[] {
  return view.group.policies.flatMap(({ devices }) => devices.flatMap((device) => {
    if (device.kind !== 'vlan' || device.state === 'absent' || device.base === undefined || device.vlan === undefined) return [];
    return deviceOf(view, device.base, 'linux-bridge') === undefined ? [{ view, device: device.base, vlans: [only(device.vlan)], mtu: device.mtu }] : [];
  }));
}

/** A network on a VLAN interface is tagged on what that stands on. */
function atWire(use: SwitchUse): SwitchUse {
  const vlan = deviceOf(use.view, use.device, 'vlan');
  if (vlan?.base === undefined || vlan.vlan === undefined) return use;
  return { ...use, device: vlan.base, vlans: [only(vlan.vlan)], native: undefined };
}

function demandsOf(uses: readonly SwitchUse[]): readonly SwitchDemand[] {
  const [first] = uses;
  if (first === undefined) return [];
  const { view, device } = first;
  const bond = deviceOf(view, device, 'bond');
  const ovs = uses.find(({ bondPorts }) => bondPorts !== undefined);
  const nics = bondPortsOf(view, device)?.value ?? ovs?.bondPorts ?? [device];
  const ranges = uses.flatMap(({ vlans = [] }) => vlans).map(({ min, max }) => (min === max ? `${min}` : `${min}-${max}`));
  const plain = uses.filter(({ vlans }) => vlans === undefined);
  const mtus = [mtuOf(view, device)?.value, ...nics.map((nic) => mtuOf(view, nic)?.value), ...uses.map(({ mtu, network }) => mtu ?? network?.mtu)];
  const stated = mtus.filter((mtu) => mtu !== undefined);
  const demand = {
    nodes: nodesName(view.group),
    device,
    tagged: ranges.length === 0 ? undefined : VlanSet.parse(ranges.join(',')),
    untagged: plain.length === 0 ? undefined : nativeOf(view, device, plain) ?? 'yes' as const,
    mtu: stated.length === 0 ? undefined : Math.max(...stated),
    aggregation: bond !== undefined ? aggregationFor(bond) : ovs === undefined ? 'NONE' : ovs.bondMode === 'balance-tcp' ? 'LACP' : 'NONE',
    networks: [...new Set(uses.flatMap(({ network }) => (network === undefined ? [] : [networkId(network)])))].sort(compare),
  };
  return nics.map((nic) => ({ ...demand, nic }));
}

/** The VLAN that the switch is stated to put untagged frames into, or else what the nodes call them: a bridge's 1 is only its name for none. */
function nativeOf(view: NodeView, device: string, uses: readonly SwitchUse[]): number | undefined {
  const facts = new Set(switchFactsOf(view, device).flatMap(({ port }) => port.nativeVlan ?? []));
  const own = new Set(uses.flatMap(({ native = 1 }) => (native === 1 ? [] : [native])));
  const [native, ...others] = facts.size > 0 ? facts : own;
  return others.length > 0 ? undefined : native;
}

function only(id: number): VlanRange {
  return { min: id, max: id };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
