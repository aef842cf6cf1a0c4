import { Link, PathMtu, Verdict } from './answer';
import { smaller } from './path-mtu';
import { Port } from './port';
import { subnetObstacle } from './same-subnet';

/** What frames make of a way, and then addresses, policies and MTUs. */
export function betweenPorts(one: Port, other: Port, link: Link): Link {
  if (link.answer === 'no') return link;
  const isRouted = one.kind === 'pod network' || (one.kind === 'overlay' && one.isRouted);
  const obstacle = isRouted ? undefined : subnetObstacle(one, other);
  if (obstacle !== undefined && (obstacle.answer === 'no' || link.answer === 'yes')) return { ...link, ...obstacle };
  if (link.answer === 'unknown') return link;
  const policies = [...new Set([...one.policies, ...other.policies])].sort();
  if (policies.length > 0) return { ...link, answer: 'unknown', reason: `what ${policies.join(' and ')} lets through is not worked out` };
  const mtu = smaller(link.mtu, endMtu(one), endMtu(other));
  const binding = smaller(link.mtu, ...[one, other].map((port) => (port.takesLarger === true ? undefined : endMtu(port))));
  return { ...link, mtu, fullSize: fullSizeOf([one, other], { binding, mtu }, link.isMtuComplete) };
}

function endMtu({ mtu, hops }: Port): PathMtu | undefined {
  const hop = hops[hops.length - 1];
  return mtu === undefined || hop === undefined ? undefined : { value: mtu, at: `${hop.kind} "${hop.name}"` };
}

/** Nobody tells a sender on the same segment that its packets are too large. */
function fullSizeOf(
  ends: readonly Port[],
  { binding, mtu }: { readonly binding?: PathMtu; readonly mtu?: PathMtu },
  isComplete: boolean,
): Verdict {
  const isLarger = (end: Port, limit: PathMtu | undefined) => limit !== undefined && end.mtu !== undefined && end.mtu > limit.value;
  if (ends.some((end) => end.mayHaveLess !== true && isLarger(end, binding))) return 'no';
  return isComplete && ends.every((end) => end.mtu !== undefined && !isLarger(end, mtu)) ? 'yes' : 'unknown';
}
