import { GuestInterface } from './guest';
import { canonicalMac } from './mac';
import { Nic } from './nic';

/** How many bonds, bridges and VLANs may stand on each other. */
const DEEPEST = 8;

/**
 * The guest's interfaces with the VM's that they surely are, or stand on: by MAC, and by whatever else where both sides have one card only.
 * The names that a guest gives its cards are its own choice.
 */
export function cardsOf(interfaces: readonly GuestInterface[], nics: readonly Nic[]): readonly GuestInterface[] {
  const byMac = new Map<string, Nic | undefined>();
  for (const nic of nics) {
    const mac = canonicalMac(nic.macAddress ?? '');
    if (mac !== undefined) byMac.set(mac, byMac.has(mac) ? undefined : nic);
  }
  const isOnly = nics.length === 1 && interfaces.filter(({ kind }) => kind === 'ethernet').length === 1;
  const byName = new Map(interfaces.map((entry) => [entry.name, entry]));
  const known = new Map<string, readonly Nic[]>();
  return interfaces.map((entry) => ({ ...entry, nics: nicsOf(entry, 0) }));

  function nicsOf({ name, match, below }: GuestInterface, depth: number): readonly Nic[] {
    if (match?.kind === 'mac') return match.isNumber ? [] : [byMac.get(match.mac) ?? []].flat();
    if (match !== undefined) return isOnly ? nics : [];
    const before = known.get(name);
    if (before !== undefined || depth === DEEPEST) return before ?? [];
    known.set(name, []);
    const entries = below.flatMap((port) => byName.get(port) ?? []);
    const found = [...new Set(entries.flatMap((entry) => nicsOf(entry, depth + 1)))];
    known.set(name, found);
    return found;
  }
}
