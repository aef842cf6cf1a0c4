import { JsonReader } from '../json/json-reader';
import { JsonRefusal } from '../json/json-refusal';
import { LineCounter } from '../line-counter';
import { Chunk } from './chunk';
import { GO_BLANK } from './go-blank';

const BLANKS = /[ \t\r\n]*/y;
const SPACE_TO_NEXT_LINE = new RegExp(`[${GO_BLANK}]*\\n?`, 'y');

/** Yields the JSON values that a text begins with, and answers where YAML goes on: kubectl gives JSON up unless it has read two values already. */
export function* jsonChunks(text: string): Generator<Chunk, number> {
  const lines = new LineCounter(text);
  const chunk = (start: number, end: number): Chunk => ({ kind: 'json', text: text.slice(start, end), ...lines.positionAt(start) });
  if (isValue(text)) {
    yield chunk(behind(BLANKS, text, 0), text.length);
    return text.length;
  }
  let count = 0;
  let at = 0;
  for (; ; count++) {
    const start = behind(BLANKS, text, at);
    if (start === text.length) return start;
    const end = endOfValue(text, start);
    if (end === undefined) break;
    yield chunk(start, end);
    at = end;
  }
  const rest = behind(SPACE_TO_NEXT_LINE, text, at);
  if (count < 2 && isSeenAsYaml(text, rest)) return rest;
  yield chunk(behind(BLANKS, text, at), text.length);
  return text.length;
}

/** Most JSON files hold one value, which the engine reads faster than we do. */
function isValue(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** kubectl looks four bytes ahead for where YAML begins, and gives up if there are fewer. */
function isSeenAsYaml(text: string, rest: number): boolean {
  return Buffer.byteLength(text.slice(text.charAt(rest - 1) === '\n' ? rest - 1 : rest, rest + 4)) >= 4;
}

function endOfValue(text: string, start: number): number | undefined {
  try {
    return new JsonReader(text, start).readOne();
  } catch (refusal) {
    if (refusal instanceof JsonRefusal) return undefined;
    throw refusal;
  }
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
