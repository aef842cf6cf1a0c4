import type { IConstruct } from 'constructs';
import { mistake } from './mistake';

/** Who was given the value: a construct, or the name of a factory such as `Uplink.bond`. */
export type Owner = IConstruct | string;

const LONGEST_SHOWN = 120;

/** The mark by which constructs know each other; not by loading their package, which takes longer than reading manifests that have none. */
const CONSTRUCT = Symbol.for('constructs.Construct');

/** Ends the construction: `prop` of `owner` is not one of what is `allowed`. */
export function refuse(owner: Owner, prop: string, value: unknown, allowed: string): never {
  throw mistake(`${whoIs(owner)}: ${prop} is ${show(value)}; allowed: ${allowed}`);
}

/** Ends the construction: two props of one construct that cannot both hold. */
export function conflict(owner: Owner, what: string, fix: string): never {
  throw mistake(`${whoIs(owner)}: ${what}; ${fix}`);
}

function isConstruct(value: unknown): value is IConstruct {
  return typeof value === 'object' && value !== null && CONSTRUCT in value;
}

/** The owner as messages begin with it. */
export function whoIs(owner: Owner): string {
  if (typeof owner === 'string') return owner;
  return `${owner.node.path || '(root)'} (${owner.constructor.name})`;
}

/** The value as its writer would recognise it, on one line and bounded. */
export function show(value: unknown): string {
  const text = printed(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length} characters)` : text;
}

function printed(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || value === undefined) return String(value);
  if (isConstruct(value)) return whoIs(value);
  if (typeof value === 'function') return `the function ${value.name}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'an object that cannot be printed';
  }
}
