import { buildMachine } from './build-machine';
import { buildNode } from './build-node';
import { isDeviceName } from './device-name';
import { LabOptions } from './lab-options';
import { placeNodes } from './place-nodes';
import { LabPlan, OvnSwitch } from './plan';
import { Remarks } from './remarks';
import { Network } from '../topology/network';
import { Topology } from '../topology/topology';

/** What the lab builds of a topology. Nothing of it knows how reach answers: what comes out is to be compared. */
export function planOf(topology: Topology, options: LabOptions): LabPlan {
  const remarks: Remarks = { skipped: [], notes: new Set() };
  const placed = placeNodes(topology, options);
  const networks = usedNetworks(topology);
  const masters = networks.flatMap((network) => ('master' in network && network.master !== undefined && isDeviceName(network.master) ? [network.master] : []));
  const ovnSwitches = ovnSwitchesOf(networks);
  const ovnNames = ovnSwitches.map(({ name }) => name);
  let addresses = 0;
  const nextAddress = () => addressOf(++addresses);
  const machines = placed.machines.map((machine, i) => buildMachine(machine, i, { options, remarks, ovnNames, nextAddress }));
  const built = placed.nodes.map((node, i) => buildNode(node, i, { masters, filters: topology.vlanFilters, remarks, nextAddress }));
  const outside = outsideOf(networks, options).map(({ vlan, mtu }) => ({ id: `outside:${vlan}`, namespace: `o${vlan}`, vlan, mtu, address: nextAddress() }));
  return {
    nodes: built.map(({ node }) => node),
    switchPorts: built.flatMap(({ side }) => side.ports),
    switchBonds: built.flatMap(({ side }) => side.bonds),
    machines,
    outside,
    ovnSwitches,
    skipped: remarks.skipped,
    notes: [...remarks.notes].sort(),
  };
}

function usedNetworks({ machines, workloads }: Topology): readonly Network[] {
  const ofMachines = machines.flatMap(({ nics }) => nics.flatMap(({ network }) => (network.kind === 'multus' ? [network.attachment] : [])));
  const ofPods = workloads.flatMap(({ selections }) => (selections.kind === 'attachments' ? selections.attachments.map(({ attachment }) => attachment) : []));
  const attachments = [...ofMachines, ...ofPods];
  return [...new Set(attachments.flatMap((attachment) => (attachment.kind === 'network' ? [attachment.network] : [])))];
}

/** Somebody beyond the switch on each VLAN that a network names, who sends packets as large as the largest network there does. */
function outsideOf(networks: readonly Network[], { outsideVlans = [] }: LabOptions): readonly { readonly vlan: number; readonly mtu: number }[] {
  const mtus = new Map<number, number>(outsideVlans.map((vlan) => [vlan, USUAL_MTU]));
  for (const network of networks) {
    const vlan = 'vlan' in network ? network.vlan : undefined;
    if (vlan !== undefined) mtus.set(vlan, Math.max(mtus.get(vlan) ?? USUAL_MTU, network.mtu ?? 0));
  }
  const sorted = [...mtus].sort(([one], [other]) => one - other).map(([vlan, mtu]) => ({ vlan, mtu: Math.min(mtu, LARGEST_MTU) }));
  return sorted.filter(({ vlan }) => Number.isInteger(vlan) && vlan >= 1 && vlan <= 4094);
}

/** Of Ethernet where nothing is said, and the most that a cable of the lab takes. */
const [USUAL_MTU, LARGEST_MTU] = [1500, 65535];

/** Attachments of one OVN network may stand in several namespaces: its name makes them one switch. */
function ovnSwitchesOf(networks: readonly Network[]): readonly OvnSwitch[] {
  const switches = networks.flatMap((network): readonly (readonly [string, OvnSwitch])[] => {
    if (network.kind !== 'ovn' || network.topology === 'layer3' || network.role === 'primary') return [];
    return [[network.ovnName, { name: network.ovnName, localnet: network.physicalNetworkName, vlan: network.vlan, mtu: network.mtu }]];
  });
  return [...new Map(switches).values()];
}

/** From 100.64.0.0/10, which is for carriers and so in nobody's blueprint. */
function addressOf(index: number): string {
  return `100.${64 + Math.floor(index / 65536)}.${Math.floor(index / 256) % 256}.${index % 256}`;
}
