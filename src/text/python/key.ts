import { Bytes } from './bytes';
import { integerOf } from './number';
import { Scalar, scalarOf, tagOf } from './scalar';
import { Timestamp } from './timestamp';
import { Node } from '../yaml/node';
import { Refusal } from '../yaml/refusal';
import { YAML_TAG } from '../yaml/tags';

/** A map's key: as JSON names it, and what Python tells keys apart by. */
export interface Key {
  readonly name: string;
  readonly identity: unknown;
}

/** As Python's json.dumps names a key: `010` is `8`, `yes` is `true`. To Python, 1, 1.0 and true are the same key. */
export function keyOf(key: Node): Key {
  const node = key.kind === 'alias' ? key.target : key;
  if (node.kind !== 'scalar') throw new Refusal('found unhashable key', key.start);
  // A lone = is no value to PyYAML, but as a key it is a string.
  const value = tagOf(node) === `${YAML_TAG}value` ? node.text : scalarOf(node);
  if (tagOf(node) === `${YAML_TAG}int`) return { name: String(integerOf(node.text)), identity: value };
  if (typeof value === 'number') return { name: floatName(value), identity: value };
  return { name: nameOf(value), identity: identityOf(value) };
}

function nameOf(value: Exclude<Scalar, number>): string {
  if (value instanceof Timestamp) return value.iso;
  return value instanceof Bytes ? value.base64 : String(value);
}

function identityOf(value: Scalar): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Timestamp) return `timestamp ${value.iso}`;
  return value instanceof Bytes ? `bytes ${value.base64}` : `${typeof value} ${value}`;
}

/** As Python's repr writes a float. */
function floatName(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e16)) return value.toExponential().replace(/e([-+])(\d)$/, 'e$10$2');
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
