import { integerOf } from './number';
import { scalarOf } from './scalar';
import { Node } from '../yaml/node';
import { Refusal } from '../yaml/refusal';
import { YAML_TAG } from '../yaml/tags';

const LARGEST_KEY = 2n ** 63n - 1n;

/** Whether a key says that its value's entries belong to the map it stands in. */
export function isMergeKey(key: Node): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return key.tag === undefined ? key.style === 'plain' : key.tag === '!' || key.tag === `${YAML_TAG}merge`;
}

/**
 * The JSON name that a YAML key becomes: `010` is `8`, `yes` is `true`.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/yaml.go#L217
 */
export function keyOf(key: Node): string {
  const node = key.kind === 'alias' ? key.target : key;
  if (node.kind !== 'scalar') throw new Refusal('invalid map key: a key must be a single value', key.start);
  const value = scalarOf(node);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value === null) throw new Refusal('unsupported map key: null', key.start);
  const integer = node.tag === `${YAML_TAG}float` ? undefined : integerOf(node.text);
  if (integer === undefined) return floatKey(value);
  if (integer > LARGEST_KEY) throw new Refusal(`unsupported map key: ${node.text}`, key.start);
  return String(integer);
}

/** As Go's FormatFloat(value, 'g', -1, 32) writes it: the shortest digits that are the same number in 32 bits. */
function floatKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (Object.is(single, -0)) return '-0';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  let digits = 0;
  while (Math.fround(Number(single.toExponential(digits))) !== single) digits++;
  const shortest = single.toExponential(digits);
  const exponent = Number(shortest.slice(shortest.indexOf('e') + 1));
  if (exponent >= -4 && exponent < 6) return String(Number(shortest));
  return shortest.replace(/e([-+])(\d)$/, 'e$10$2');
}
