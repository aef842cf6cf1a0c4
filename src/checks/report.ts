import { Finding } from './check';
import { Place } from '../topology/place';

/** A finding for people: what, where, why, how to mend it, and how to say that it is meant. */
export function report({ code, level, message, why, fix, at, related = [], evidence }: Finding): string {
  return [
    `${code} ${level}: ${message}`,
    `    at       ${whereIs(at)}`,
    ...related.map((place) => `    with     ${whereIs(place)}`),
    `    why      ${why}`,
    `    fix      ${fix}`,
    `    evidence ${evidence[0] ?? ''}`,
  ].join('\n');
}

/** The construct or file, then the object, then the field. */
export function whereIs({ manifest, path, inside }: Place): string {
  const { kind, namespace, name, source } = manifest;
  const object = `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
  const field = [...path, ...inside ?? []].join('.');
  const line = source.userLine?.();
  const origin = line === undefined ? source.construct ?? source.file : `${source.construct ?? ''} (${line})`;
  return [origin, field === '' ? object : `${object} ${field}`].filter((part) => part !== undefined).join(': ');
}
