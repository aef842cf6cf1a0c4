import { standingsOf } from './alike';
import { Link } from './answer';
import { Attached } from './on-one-node';
import { smaller } from './path-mtu';
import { Place } from './places';
import { overPodNetwork } from './pod-network';
import { Port } from './port';
import { onOneNode, onTwoNodes, toOutside } from './way-between';
import { nodesName } from '../topology/node-view';

type Placed = Extract<Port, { readonly kind: 'placed' }>;

/** Pods leave the cluster by their nodes' routes. */
const BY_ROUTES = 'one end is on the pod network and the other is not: whether routes of the nodes or a router join them is not stated';

/** Whether frames pass between two ports, wherever their machines may run; `sameMachine`: both are on one node for sure. */
export function linkOf(one: Port, other: Port, sameMachine = false): Link {
  const nothing = { hops: [], assumes: [], isMtuComplete: false };
  for (const port of [one, other]) {
    if (port.kind === 'stopped') return { ...nothing, answer: 'no', reason: port.why };
  }
  for (const port of [one, other]) {
    if (port.kind === 'unknown') return { ...nothing, answer: 'unknown', reason: port.what };
  }
  if (one.kind === 'pod network' || other.kind === 'pod network') {
    return one.kind === other.kind ? overPodNetwork() : { ...nothing, answer: 'unknown', reason: BY_ROUTES };
  }
  if (one.kind === 'overlay' || other.kind === 'overlay') return inOverlay(one, other);
  if (one.kind === 'outside') return other.kind === 'placed' ? outside(other, one.vlan) : { ...nothing, answer: 'unknown', reason: 'both are beyond the switch' };
  if (other.kind === 'outside') return one.kind === 'placed' ? outside(one, other.vlan) : { ...nothing, answer: 'unknown' };
  if (one.kind !== 'placed' || other.kind !== 'placed') return { ...nothing, answer: 'unknown' };
  return everywhere(casesOf(one, other, sameMachine));
}

function inOverlay(one: Port, other: Port): Link {
  const base = { assumes: [], isMtuComplete: true };
  const [first, second] = [one, other].map((port) => (port.kind === 'overlay' ? port.ovnName : undefined));
  if (one.kind === 'overlay' && first === second) {
    return { ...base, answer: 'yes', hops: [{ kind: 'overlay', name: one.ovnName, detail: one.isRouted ? 'OVN routes between the nodes\' subnets' : 'layer 2 over all nodes' }] };
  }
  const names = [first, second].flatMap((name) => (name === undefined ? [] : [`"${name}"`])).sort();
  const reason = names.length === 2
    ? `OVN networks ${names.join(' and ')} are different, and only a router could carry packets between them`
    : `OVN network ${names.join('')} is an overlay: nothing on the wire is on it`;
  return { ...base, answer: 'no', reason, hops: [] };
}

function outside(port: Placed, vlan: number): Link {
  return everywhere(port.places.flatMap(({ places: [access] }) => (
    access === undefined ? [] : [{ where: whereText(access), link: toOutside({ access, carrier: port.carrier }, vlan) }]
  )));
}

/** A way of placing both ends, and what comes of it. */
interface Case {
  readonly where: string;
  readonly link: Link;
}

function* casesOf(one: Placed, other: Placed, sameMachine: boolean): Iterable<Case> {
  for (const a of one.places) {
    for (const b of other.places) {
      const { alike, other: apart, shared } = standingsOf(a, b);
      for (const pair of sameMachine ? [] : [alike, apart]) {
        if (pair !== undefined) yield { where: `on two nodes${apartText(...pair)}`, link: onTwoNodes(...attached(pair, one, other)) };
      }
      if (shared !== undefined) yield { where: `on one node${whereText(shared[0])}`, link: onOneNode(...attached(shared, one, other)) };
    }
  }
}

function attached([a, b]: readonly [Place, Place], one: Placed, other: Placed): [Attached, Attached] {
  return [{ access: a, carrier: one.carrier }, { access: b, carrier: other.carrier }];
}

/** More cases than this say nothing new once the answer is that it depends. */
const MOST_CASES = 64;

/** Yes or no where every case says so; else which cases do. */
function everywhere(cases: Iterable<Case>): Link {
  const first = new Map<Link['answer'], Case>();
  let [mtu, isMtuComplete]: [Link['mtu'], boolean] = [undefined, true];
  const assumes = new Set<string>();
  let count = 0;
  for (const found of cases) {
    const { answer, ...link } = found.link;
    if (!first.has(answer)) first.set(answer, found);
    count += 1;
    if (first.size > 1 && (first.size === 3 || count > MOST_CASES)) break;
    mtu = smaller(mtu, link.mtu);
    isMtuComplete &&= link.isMtuComplete;
    link.assumes.forEach((text) => assumes.add(text));
  }
  const [yes, no, unknown] = [first.get('yes'), first.get('no'), first.get('unknown')];
  if (first.size > 1) return depends(yes, no, unknown);
  const found = yes ?? no ?? unknown;
  if (found === undefined) return { answer: 'unknown', reason: 'no node is known that could run them', hops: [], assumes: [], isMtuComplete: false };
  return yes === undefined ? found.link : { ...found.link, mtu, isMtuComplete, assumes: [...assumes].sort() };
}

function depends(yes: Case | undefined, no: Case | undefined, unknown: Case | undefined): Link {
  const shown = unknown ?? no ?? yes;
  const parts = [
    ...(yes === undefined ? [] : [`yes ${yes.where}`]),
    ...(no === undefined ? [] : [`no ${no.where}: ${no.link.reason ?? ''}`]),
    ...(unknown === undefined ? [] : [`unknown ${unknown.where}: ${unknown.link.reason ?? ''}`]),
  ];
  return { answer: 'unknown', reason: parts.join('; '), hops: shown?.link.hops ?? [], assumes: [], isMtuComplete: false };
}

function whereText({ view, nodes }: Place): string {
  if (nodes !== undefined && view === undefined) return ` without it (${[...nodes].sort().slice(0, 3).join(', ')})`;
  return view === undefined ? '' : ` of ${nodesName(view.group)}`;
}

function apartText(a: Place, b: Place): string {
  const [first, second] = [whereText(a), whereText(b)].sort();
  return first === second ? first ?? '' : [first, second].filter((text) => text !== '').join(' and');
}
