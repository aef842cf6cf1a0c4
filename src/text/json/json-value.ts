import { JsonNode } from './json-node';
import { setOwn } from '../yaml/set-own';

/** The value of a node as far as it could be read; of keys that stand twice the last one counts. */
export function jsonValueOf({ raw, items, entries }: JsonNode): unknown {
  if (items !== undefined) return items.map(jsonValueOf);
  if (entries === undefined) return raw === undefined ? undefined : JSON.parse(raw) as unknown;
  const object: { [name: string]: unknown } = {};
  for (const { name, value } of entries) setOwn(object, name, jsonValueOf(value));
  return object;
}
