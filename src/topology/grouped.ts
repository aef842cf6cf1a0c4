import { addTo } from './add-to';

/** Values by their keys, in order; those without one are left out. */
export function grouped<K, T>(values: readonly T[], keyOf: (value: T) => K | undefined): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    addTo(groups, key, value);
  }
  return groups;
}
