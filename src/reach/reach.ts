import { Link, ReachAnswer } from './answer';
import { betweenPorts } from './between-ports';
import { Endpoint } from './endpoint';
import { linkOf } from './link';
import { nicPort } from './nic-port';
import { nodePorts } from './node-ports';
import { podPort } from './pod-ports';
import { Port } from './port';
import { ReachOptions, ReachWorld, reachWorld } from './reach-world';
import { Nic } from '../topology/nic';
import { Topology } from '../topology/topology';
import { PodAttachment } from '../topology/workload';

/** An endpoint that means something. */
export type KnownEndpoint = Exclude<Endpoint, { readonly kind: 'problem' }>;

/** Reasons beyond these say nothing new. */
const MOST_REASONS = 3;

/**
 * Whether two endpoints reach each other over the networks of the input, by layer 2 and within one subnet: yes only if it is so wherever their
 * machines may run, no only if nowhere. The answer is the same in both directions.
 */
export function reach(topology: Topology, one: KnownEndpoint, other: KnownEndpoint, options: ReachOptions = {}): ReachAnswer {
  const world = reachWorld(topology, options);
  const isOneMachine = areOne(one, other);
  const [from, to] = [portsOf(one, world), portsOf(other, world)];
  // To itself nobody sends.
  const isItself = isOneMachine && from.length === to.length && from.every(({ stated }) => to.some((port) => port.stated === stated));
  const pairs = (isItself ? [] : from).flatMap((a) => to.flatMap((b): readonly Pair[] => {
    if (isOneMachine && a.stated === b.stated) return [];
    const link = betweenPorts(a.port, b.port, linkOf(a.port, b.port, isOneMachine));
    const hops = [...a.port.hops, ...link.hops, ...(link.answer === 'yes' ? [...b.port.hops].reverse() : [])];
    const isOverPods = a.port.kind === 'pod network' || b.port.kind === 'pod network';
    return [{ isOverPods, link: { ...link, hops, reason: blamed(link.reason, a.port, b.port) } }];
  }));
  const whyNone = isItself && from.length > 1 ? 'both are one machine' : isOneMachine ? 'both are one interface' : 'no interface with an address is stated';
  return { from: one.name, to: other.name, ...best(pairs, whyNone) };
}

/** What comes of a pair of interfaces. */
interface Pair {
  readonly link: Link;
  /** One of them is on the pod network. */
  readonly isOverPods: boolean;
}

interface StatedPort {
  readonly port: Port;
  /** What tells a machine's or pod's interfaces apart. */
  readonly stated?: Nic | PodAttachment;
}

/** Two pods of one template are two. */
function areOne(one: KnownEndpoint, other: KnownEndpoint): boolean {
  if (one.kind === 'machine' && other.kind === 'machine') return one.machine === other.machine;
  return one.kind === 'pod' && other.kind === 'pod' && one.workload === other.workload && one.workload.manifest.kind === 'Pod';
}

function portsOf(endpoint: KnownEndpoint, world: ReachWorld): readonly StatedPort[] {
  switch (endpoint.kind) {
    case 'machine': return endpoint.nics.map((nic) => ({ stated: nic, port: nicPort(endpoint.machine, nic, world) }));
    case 'pod': return endpoint.interfaces.map((entry) => ({ stated: entry.attached, port: podPort(endpoint.workload, entry, world) }));
    case 'node': return nodePorts(endpoint.name, endpoint.node, world).map((port) => ({ port }));
    case 'outside': return [{
      port: {
        kind: 'outside', vlan: endpoint.vlan, hops: [{ kind: 'outside', name: `VLAN ${endpoint.vlan}` }], gateways: [], policies: [],
      },
    }];
  }
}

/** Of a fault at one end, the message says at which. */
function blamed(reason: string | undefined, ...ports: readonly Port[]): string | undefined {
  const at = ports.find((port) => (port.kind === 'stopped' && port.why === reason) || (port.kind === 'unknown' && port.what === reason));
  return at === undefined ? reason : `${at.hops[0]?.name ?? ''}: ${reason ?? ''}`;
}

/** One pair of interfaces that surely works is enough, best by a network of the input; none works only if no pair may. */
function best(pairs: readonly Pair[], whyNone: string): Link {
  const nothing: Link = { answer: 'unknown', reason: whyNone, hops: [], assumes: [], isMtuComplete: false };
  const working = pairs.filter(({ link }) => link.answer === 'yes');
  const yes = working.find(({ isOverPods }) => !isOverPods) ?? working[0];
  if (yes !== undefined) return yes.isOverPods ? { ...yes.link, reason: whyPodsAlone(pairs) } : yes.link;
  const links = pairs.map(({ link }) => link);
  const [first = nothing] = links.filter(({ answer }) => answer === 'unknown').concat(links);
  if (links.length === 0) return nothing;
  const reasons = [...new Set(links.flatMap(({ answer, reason }) => (answer === first.answer || answer === 'no' ? reason ?? [] : [])))];
  const more = reasons.length > MOST_REASONS ? `; and ${reasons.length - MOST_REASONS} more` : '';
  return { ...first, reason: `${reasons.slice(0, MOST_REASONS).join('; ')}${more}` };
}

/** Who asks about machines that are on other networks too may have meant those. */
function whyPodsAlone(pairs: readonly Pair[]): string | undefined {
  const others = pairs.filter(({ isOverPods }) => !isOverPods).map(({ link }) => link);
  const told = others.find(({ answer }) => answer === 'no') ?? others[0];
  return told === undefined ? undefined : `by the pod network alone, and not by their other networks: ${told.reason ?? ''} (NAMESPACE/VM:INTERFACE asks about one of them)`;
}
