import { JsonCause } from './json-refusal';

/** Where a reader of JSON stumbled. */
export interface Surroundings {
  readonly text: string;
  readonly at: number;
  /** Where the last name or value began. */
  readonly last: number;
  /** The bracket that is open, if one is. */
  readonly opening: number | undefined;
}

/** What it most likely comes from, and the offset at which it is mended. */
export interface Guess {
  readonly cause: JsonCause;
  readonly at: number;
}

export function noValue(place: Surroundings): Guess {
  const { text, at } = place;
  const rest = text.slice(at, at + 20);
  const before = endBefore(text, at);
  const behind = text.charAt(before - 1);
  if (rest === '') return unclosed(place);
  if (/^[\]},]/.test(rest) && behind === ':') return { cause: 'missing value', at };
  if (/^[\]}]/.test(rest) && behind === ',') return { cause: 'trailing comma', at: before - 1 };
  if (rest.startsWith(',')) return { cause: 'comma without a value', at };
  return quotes(place) ?? { cause: bareValue(rest), at };
}

export function noKey(place: Surroundings): Guess {
  const { text, at } = place;
  const next = text.charAt(at);
  const before = endBefore(text, at);
  if (next === '') return unclosed(place);
  if (next === '}' && text.charAt(before - 1) === ',') return { cause: 'trailing comma', at: before - 1 };
  if (next === ',') return { cause: 'comma without a value', at };
  if (/[\w$]/.test(next)) return { cause: 'unquoted key', at };
  return quotes(place) ?? { cause: 'unexpected character', at };
}

/** Behind a key no colon stands. */
export function afterKey(place: Surroundings): Guess {
  const { text, at, last } = place;
  if (at >= text.length) return unclosed(place);
  const end = endBefore(text, at);
  if (/:\s*"$/.test(text.slice(last, end))) return { cause: 'colon inside the quotes of a key', at: last };
  return comment(place) ?? { cause: 'key without colon', at: end };
}

/** Behind a value neither a comma nor the closing bracket stands. */
export function afterValue(place: Surroundings): Guess {
  const { text, at, last, opening } = place;
  const next = text.charAt(at);
  const end = endBefore(text, at);
  if (next === '') return unclosed(place);
  const found = comment(place);
  if (found !== undefined) return found;
  if (opening === undefined) return { cause: 'something after the end', at };
  if (/[\]}]/.test(next)) return { cause: text.charAt(opening) === '{' ? 'unclosed brace' : 'unclosed bracket', at: opening };
  if (end === at && /[\w.]/.test(next) && /[\d.]/.test(text.charAt(at - 1))) return { cause: 'malformed number', at: last };
  if (end === at && /\w/.test(next) && /[a-z]/.test(text.charAt(at - 1))) return { cause: 'unquoted text', at: last };
  if (/\w/.test(next) && /[,:[{]\s*"$/.test(text.slice(last, end))) return { cause: 'unclosed string', at: last };
  return quotes(place) ?? { cause: /["\w{[-]/.test(next) ? 'missing comma' : 'unexpected character', at: end };
}

function bareValue(rest: string): JsonCause {
  if (/^[-+]?(nan|inf)/i.test(rest)) return 'NaN or Infinity';
  if (/^[-+.]?[\d.]/.test(rest)) return 'malformed number';
  return /^[\w$]/.test(rest) ? 'unquoted text' : 'unexpected character';
}

function quotes(place: Surroundings): Guess | undefined {
  const { text, at } = place;
  const next = text.charAt(at);
  if (next === "'") return { cause: 'single quotes', at };
  return /[\u2018-\u201f]/.test(next) ? { cause: 'curly quotes', at } : comment(place);
}

function comment({ text, at }: Surroundings): Guess | undefined {
  return /^(#|\/[/*])/.test(text.slice(at, at + 2)) ? { cause: 'comment', at } : undefined;
}

function unclosed({ text, opening }: Surroundings): Guess {
  if (opening === undefined) return { cause: 'empty text', at: 0 };
  return { cause: text.charAt(opening) === '{' ? 'unclosed brace' : 'unclosed bracket', at: opening };
}

/** The offset behind the last character before `at` that is no blank. */
function endBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
