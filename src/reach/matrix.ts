import { Link } from './answer';
import { betweenPorts } from './between-ports';
import { linkOf } from './link';
import { nicPort } from './nic-port';
import { Port } from './port';
import { portKeys } from './port-key';
import { ReachOptions, reachWorld } from './reach-world';
import { networkId } from '../topology/network';
import { segmentOfNic } from '../topology/segments';
import { Topology } from '../topology/topology';

/** Interfaces that differ in nothing that frames can tell. */
export interface ReachGroup {
  /** The segment, if it is surely one. */
  readonly segment?: string;
  /** The network, or why the interfaces are on none. */
  readonly network: string;
  /** `namespace/vm:interface`. */
  readonly interfaces: readonly string[];
}

/** What holds between any two interfaces of two groups that are of different machines. */
export interface ReachCell extends Link {
  /** Indexes of the groups, the smaller first; equal ones: among the group's own. */
  readonly groups: readonly [number, number];
}

/** Whether every interface of the input reaches every other. Plain data: it is the JSON of `vmnet reach --matrix`. */
export interface ReachMatrix {
  readonly groups: readonly ReachGroup[];
  /** One for each two groups, and for each group of several machines with itself. */
  readonly cells: readonly ReachCell[];
}

interface Members extends ReachGroup {
  readonly port: Port;
  readonly frames: string;
  readonly interfaces: string[];
  readonly machines: Set<unknown>;
}

/** All interfaces of all machines against all, by groups of those that are alike: the work grows with the groups, not with the interfaces. */
export function reachMatrix(topology: Topology, options: ReachOptions = {}): ReachMatrix {
  const groups = groupsOf(topology, options);
  const links = new Map<string, Link>();
  const cells = groups.flatMap((one, i) => groups.slice(i).flatMap((other, j): readonly ReachCell[] => {
    if (j === 0 && one.machines.size < 2) return [];
    const key = `${one.frames} ${other.frames}`;
    const link = links.get(key) ?? linkOf(one.port, other.port);
    links.set(key, link);
    return [{ groups: [i, i + j], ...betweenPorts(one.port, other.port, link) }];
  }));
  return { groups: groups.map(({ segment, network, interfaces }) => ({ segment, network, interfaces })), cells };
}

function groupsOf(topology: Topology, options: ReachOptions): readonly Members[] {
  const world = reachWorld(topology, options);
  const keys = portKeys(topology, world.policies);
  const groups = new Map<string, Members>();
  for (const machine of topology.machines) {
    for (const nic of machine.nics) {
      const { frames, all } = keys(machine, nic);
      const name = `${networkId(machine)}:${nic.name}`;
      const group = groups.get(all);
      group?.interfaces.push(name);
      group?.machines.add(machine);
      if (group !== undefined) continue;
      const port = nicPort(machine, nic, world);
      const network = port.hops[1]?.name ?? (port.kind === 'unknown' ? port.what : port.kind === 'pod network' ? port.kind : '');
      const segment = segmentOfNic(nic, machine, topology)?.name;
      groups.set(all, { port, frames, network, segment, interfaces: [name], machines: new Set([machine]) });
    }
  }
  const sorted = [...groups.values()].map((group) => ({ ...group, interfaces: group.interfaces.sort() }));
  return sorted.sort((one, other) => (
    compare(one.segment ?? '~', other.segment ?? '~') || compare(one.network, other.network) || compare(one.interfaces[0] ?? '', other.interfaces[0] ?? '')
  ));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
