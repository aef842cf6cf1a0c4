import { Access, accessesOf, Domain, domainName } from './access';
import { Machine } from './machine';
import { Network } from './network';
import { Nic } from './nic';
import { HOSTNAME } from './node';
import { groupKeyOf, NodeGroup } from './node-group';
import { nodesName, NodeView } from './node-view';
import { Topology } from './topology';
import { cablingGroupOf, Wire } from './way-out';

/** A broadcast domain. Two of equal ids are surely one; of two others nobody may have said that a switch joins them. */
export interface Segment {
  readonly id: string;
  /** For people: `VLAN 25 of "bond0" on nodes with "role=worker"`. */
  readonly name: string;
  /** `all nodes`: one for all that are on it. `each node`: those on one node surely meet, those on two nodes do not, or nobody knows. */
  readonly span: 'all nodes' | 'each node';
}

/** The segment of a network's untagged frames on the nodes of one group. */
export interface SegmentSite {
  /** Undefined: the input does not say which nodes have what the network hangs on. */
  readonly view?: NodeView;
  readonly segment: Segment;
}

/** The segments of all networks. */
export interface Segments {
  /** By the node groups that have what each network hangs on; none where nothing is known. */
  readonly sites: ReadonlyMap<Network, readonly SegmentSite[]>;
  /** Those that frames of another access are in: one, unless two of its ways out were not known to be joined. */
  readonly of: (access: Access) => readonly Segment[];
}

type Part = Pick<Topology, 'networks' | 'nodeGroups' | 'vlanFilters' | 'vfPools'>;

const known = new WeakMap<Topology['networks'], Segments>();

/** The segments of a topology, worked out once. */
export function segmentsOf(topology: Part): Segments {
  const segments = known.get(topology.networks) ?? made(topology);
  known.set(topology.networks, segments);
  return segments;
}

/** The one segment that surely holds a network's untagged frames; undefined where there is none, where it depends on the node, or is not known. */
export function segmentOfNetwork(network: Network, topology: Part): Segment | undefined {
  const [first, ...others] = segmentsOf(topology).sites.get(network) ?? [];
  return others.every(({ segment }) => segment.id === first?.segment.id) ? first?.segment : undefined;
}

/** The segment that surely holds an interface, wherever its machine may run. What the guest tags itself is elsewhere. */
export function segmentOfNic({ network }: Nic, { nodeSelector }: Machine, topology: Part): Segment | undefined {
  if (network.kind !== 'multus' || network.attachment.kind !== 'network') return undefined;
  const sites = segmentsOf(topology).sites.get(network.attachment.network) ?? [];
  const [first, ...others] = sites.filter(({ view }) => view === undefined || mayRunOn(nodeSelector, view.group));
  return others.every(({ segment }) => segment.id === first?.segment.id) ? first?.segment : undefined;
}

/** Whether nodes of a group may have every label that a machine asks for. */
export function mayRunOn(nodeSelector: { readonly [key: string]: string }, { selector = {}, hostname }: NodeGroup): boolean {
  return Object.entries(nodeSelector).every(([key, value]) => {
    const has = key === HOSTNAME ? selector[key] ?? hostname : selector[key];
    return has === undefined || has === value;
  });
}

/** What keeps a domain or wire apart from all others, and its name; the smallest of a segment's gives it its own. */
interface Mark {
  readonly id: string;
  readonly name: string;
  readonly span: Segment['span'];
}

function made(topology: Part): Segments {
  const joined = new Joined();
  const marks = new Map<Network, { readonly view?: NodeView; readonly mark: Mark }[]>();
  for (const network of topology.networks) marks.set(network, [...marksOf(network, topology, joined)]);
  const sites = [...marks].map(([network, all]) => [network, all.map(({ view, mark }) => ({ view, segment: joined.segmentOf(mark) }))] as const);
  return { sites: new Map(sites), of: (access) => accessMarks(access).map((mark) => joined.segmentOf(mark)) };
}

function accessMarks({ view, domain, ways = [] }: Access): readonly Mark[] {
  return [domainMark(domain, view), ...ways.flatMap((way) => (way.kind === 'out' ? [wireMark(way.wire)] : []))];
}

function* marksOf(network: Network, topology: Part, joined: Joined): Iterable<{ readonly view?: NodeView; readonly mark: Mark }> {
  if (network.kind === 'ovn' && network.topology !== 'localnet') {
    yield { mark: { id: JSON.stringify(['2 ovn', network.ovnName]), name: `OVN network "${network.ovnName}"`, span: 'all nodes' } };
    return;
  }
  for (const access of accessesOf(network, topology)) {
    const [mark, ...wires] = accessMarks(access);
    if (mark === undefined) continue;
    for (const wire of wires) joined.join(mark, wire);
    yield { view: access.view, mark };
  }
}

function domainMark({ kind, name, vlan }: Domain, view: NodeView | undefined): Mark {
  const nodes = view === undefined ? 'each node that has it' : `each of ${nodesName(view.group)}`;
  const vlans = vlan === undefined ? 'all VLANs' : vlanName(vlan);
  return { id: JSON.stringify(['4 node', kind, name, vlan ?? 'all', view === undefined ? '' : groupKeyOf(view.group)]), name: `${vlans} of ${domainName({ kind, name })} on ${nodes}`, span: 'each node' };
}

function wireMark(wire: Wire): Mark {
  const { switchVlans, tags, device } = wire;
  if (switchVlans !== undefined) return { id: JSON.stringify(['1 switch', ...switchVlans]), name: `${tagsName(switchVlans)} of the switches`, span: 'all nodes' };
  const group = cablingGroupOf(wire);
  return { id: JSON.stringify(['3 wire', device, ...tags, groupKeyOf(group)]), name: `${tagsName(tags)} of "${device}" on ${nodesName(group)}`, span: 'all nodes' };
}

function tagsName([outer, ...inner]: readonly number[]): string {
  return outer === undefined ? 'untagged frames' : `VLAN ${outer}${inner.map((tag) => ` with VLAN ${tag} inside`).join('')}`;
}

function vlanName(vlan: number): string {
  return vlan === 0 ? 'untagged frames' : `VLAN ${vlan}`;
}

/** Marks that are one segment, as trees whose roots are the smallest. */
class Joined {
  private readonly parents = new Map<string, Mark>();

  public join(one: Mark, other: Mark): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a.id < b.id) this.parents.set(b.id, a);
    else if (b.id < a.id) this.parents.set(a.id, b);
  }

  public segmentOf(mark: Mark): Segment {
    return this.rootOf(mark);
  }

  private rootOf(mark: Mark): Mark {
    const parent = this.parents.get(mark.id);
    if (parent === undefined) return mark;
    const root = this.rootOf(parent);
    this.parents.set(mark.id, root);
    return root;
  }
}
