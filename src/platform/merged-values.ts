import { Owner, conflict } from '../values/refuse';

type Values = { readonly [key: string]: unknown };

/** Values of a chart beside our own: maps merge, and what both state is refused, since one of them would be lost in silence. */
export function mergedValues(owner: Owner, prop: string, given: Values, own: Values, path = ''): Values {
  const keys = [...new Set([...Object.keys(given), ...Object.keys(own)])].filter((key) => (ownValue(own, key) ?? ownValue(given, key)) !== undefined);
  return Object.fromEntries(keys.map((key) => {
    const [theirs, ours] = [ownValue(given, key), ownValue(own, key)];
    if (theirs === undefined || ours === undefined) return [key, ours ?? theirs];
    if (isMap(theirs) && isMap(ours)) return [key, mergedValues(owner, prop, theirs, ours, `${path}${key}.`)];
    conflict(owner, `${prop} states ${path}${key}, which follows from the other props`, `take ${path}${key} out of ${prop}`);
  }));
}

function ownValue(values: Values, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(values, key) ? values[key] : undefined;
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
