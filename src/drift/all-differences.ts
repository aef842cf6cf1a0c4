import { Difference } from './stated-in';
import { isObject, valueAt } from '../topology/json';
import { sameJson } from '../topology/same-json';

/** Every field in which two values of JSON differ: what is there and nobody stated is a difference too, since no server adds to it. */
export function allDifferencesIn(stated: unknown, found: unknown, path: string): readonly Difference[] {
  if (isObject(stated) && isObject(found)) {
    const keys = [...new Set([...Object.keys(stated), ...Object.keys(found)])].sort();
    return keys.flatMap((key) => allDifferencesIn(valueAt(stated, key), valueAt(found, key), `${path}.${key}`));
  }
  if (Array.isArray(stated) && Array.isArray(found) && stated.length === found.length) {
    return stated.flatMap((entry, i) => allDifferencesIn(entry, found[i], `${path}[${i}]`));
  }
  return sameJson(stated, found) ? [] : [{ path, stated, found }];
}
