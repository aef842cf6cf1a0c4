import { Check, Level, Mistake } from '../checks/check';
import { refuse } from '../values/refuse';

const LEVELS: readonly Level[] = ['error', 'warning'];

/** Ours are VMN and a number, for ever. */
const CODE = /^(?!VMN\d)[A-Z]+\d+$/;

/** Whether a check of somebody's own may be called so. */
export function isOwnCode(code: string): boolean {
  return CODE.test(code);
}

/** A check of somebody's own, if it is one: TypeScript does not see what a module exports when it is loaded. It runs since it was asked for, whatever its `pack`. */
export function ownCheck(owner: string, value: unknown): Check {
  if (typeof value !== 'object' || value === null) refuse(owner, 'it', value, 'an object with code, level, title, why, evidence and find');
  const { code, level, title, why, evidence } = value as Partial<Check>;
  if (typeof code !== 'string' || !isOwnCode(code)) refuse(owner, 'code', code, 'capitals and digits, such as "ACME1", that do not begin as ours do (VMN)');
  const named = `${owner} (${code})`;
  if (level === undefined || !LEVELS.includes(level)) refuse(named, 'level', level, '"error" or "warning"');
  if (!isText(title)) refuse(named, 'title', title, 'what is wrong, in a sentence');
  if (!isText(why)) refuse(named, 'why', why, 'what happens then, in a sentence');
  if (!Array.isArray(evidence) || !evidence.every(isText)) refuse(named, 'evidence', evidence, 'a list of texts that say where the rule stands');
  const { find } = value as Partial<Check>;
  if (typeof find !== 'function') refuse(named, 'find', find, 'a function of the topology that gives the mistakes');
  return { code, level, title, why, evidence, find: (topology, options) => mistakes(named, () => find.call(value, topology, options)) };
}

/** What the check finds; one clear error, and no stack trace, if it breaks or gives something else. */
function mistakes(owner: string, find: () => ReturnType<Check['find']>): readonly Mistake[] {
  return found(owner, find).map((mistake) => {
    const { at, message, fix, level, related } = mistake ?? {};
    const stray = [at, ...Array.isArray(related) ? related : []].find((place) => !isPlace(place));
    if (!isPlace(at) || stray !== undefined) refuse(owner, 'at or related of a mistake', stray, 'places of the topology, such as nic.place');
    if (!isText(message)) refuse(owner, 'message of a mistake', message, 'what is wrong, with names and values');
    if (!isText(fix)) refuse(owner, 'fix of a mistake', fix, 'what to do');
    if (level !== undefined && !LEVELS.includes(level)) refuse(owner, 'level of a mistake', level, '"error", "warning", or nothing');
    return mistake;
  });
}

function found(owner: string, find: () => Iterable<Mistake>): readonly Mistake[] {
  let all: unknown;
  try {
    all = find();
    if (isIterable(all)) return [...all];
  } catch (error) {
    throw new Error(`${owner}: find broke: ${error instanceof Error ? error.message : String(error)}`);
  }
  return refuse(owner, 'what find gives', all, 'the mistakes: make it a generator (*find) or give a list');
}

function isIterable(value: unknown): value is Iterable<Mistake> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isPlace(value: unknown): boolean {
  const { manifest, path } = (value ?? {}) as Partial<Mistake['at']>;
  return Array.isArray(path) && typeof manifest?.kind === 'string' && typeof manifest.source === 'object';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
