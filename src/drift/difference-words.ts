import { Difference } from './stated-in';
import { shownText } from '../text/shown-text';

const LONGEST_VALUE = 80;
const LONGEST_PATH = 300;
/** How much of a long text stands before the place where two of them part. */
const BEFORE = 20;

/** A difference with both values, as a sentence after the object's name: `spec.maxUnavailable is 2, and should be 1`. */
export function differenceWords({ path, stated, found }: Difference): string {
  const field = shownText(path, LONGEST_PATH);
  if (stated === undefined) return `${field} is ${shortly(found) ?? 'there'}, though the blueprint does not have it`;
  if (found === undefined) return `${field} is not there${and('and should be', shortly(stated))}`;
  const [wanted, there] = [shortly(stated), shortly(found)];
  if (wanted !== undefined || there !== undefined) return `${field} is ${bounded(found)}, and should be ${bounded(stated)}`;
  if (typeof stated === 'string' && typeof found === 'string') return `${field} ${textWords(stated, found)}`;
  if (Array.isArray(stated) && Array.isArray(found)) return `${field} has ${found.length} entries, and should have ${stated.length}`;
  return `${field} is otherwise`;
}

/** Two long texts: where they part. Texts of many lines, such as cloud-init's, hold passwords: of them only the line is told. */
function textWords(stated: string, found: string): string {
  const part = partingOf(stated, found);
  const before = stated.slice(0, part);
  if (stated.includes('\n') || found.includes('\n')) return `is otherwise from line ${before.split('\n').length} on`;
  const start = Math.max(0, part - BEFORE);
  const end = start + LONGEST_VALUE;
  const excerpt = (text: string) => `${start === 0 ? '' : '…'}${JSON.stringify(text.slice(start, end))}${text.length <= end ? '' : '…'}`;
  return `is otherwise from character ${part + 1} on: ${excerpt(found)}, and should be ${excerpt(stated)}`;
}

function partingOf(one: string, other: string): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    if (one[at] !== other[at]) return at;
  }
  return end;
}

function and(words: string, value: string | undefined): string {
  return value === undefined ? '' : `, ${words} ${value}`;
}

/** A value that is not too long to be shown whole. */
function shortly(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text.length > LONGEST_VALUE ? undefined : text;
}

function bounded(value: unknown): string {
  return shownText(JSON.stringify(value), LONGEST_VALUE);
}
