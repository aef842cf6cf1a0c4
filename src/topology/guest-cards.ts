import { GuestInterface } from './guest';
import { Nic } from './machine';
import { canonicalMac } from './mac';

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
  return interfaces.map((entry) => ({ ...entry, nics: nicsOf(entry, new Set()) }));

  function nicsOf({ name, match, below }: GuestInterface, above: ReadonlySet<string>): readonly Nic[] {
    if (above.has(name)) return [];
    if (match?.kind === 'mac') return match.isNumber ? [] : [byMac.get(match.mac) ?? []].flat();
    if (match !== undefined) return isOnly ? nics : [];
    const seen = new Set([...above, name]);
    return below.flatMap((port) => {
      const entry = byName.get(port);
      return entry === undefined ? [] : nicsOf(entry, seen);
    });
  }
}
