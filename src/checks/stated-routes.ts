import { listAt, textAt, valueAt } from '../topology/json';
import { NodePolicy } from '../topology/node-group';
import { Place, within } from '../topology/place';

/** A route, route rule, … that an nmstate state wants to be there. */
export interface StatedEntry {
  readonly policy: NodePolicy;
  readonly entry: unknown;
  readonly place: Place;
}

/** The entries of a section's `config` list that are not to be removed. */
export function* statedEntries(section: 'routes' | 'route-rules', policies: readonly NodePolicy[]): Iterable<StatedEntry> {
  for (const policy of policies) {
    if (policy.format === 'netplan') continue;
    for (const [i, entry] of listAt(policy.state, section, 'config').entries()) {
      if (valueAt(entry, 'state') === 'absent') continue;
      yield { policy, entry, place: within(policy.statePlace, section, 'config', i) };
    }
  }
}

/** For messages: `route to 10.0.0.0/8`. */
export function routeName(entry: unknown): string {
  return `route to ${textAt(entry, 'destination') ?? 'an unknown destination'}`;
}

/** Whether a route drops its packets instead of sending them on: it has no next hop. */
export function isBlackhole(entry: unknown): boolean {
  return ['blackhole', 'unreachable', 'prohibit'].includes(textAt(entry, 'route-type') ?? '');
}
