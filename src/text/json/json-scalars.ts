import { JsonRefusal, quotedByte } from './json-refusal';

const TEXT = /[^"\\\0-\x1f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

/** Passes a string from its opening quote, and answers the offset behind its closing one. */
export function passString(text: string, start: number): number {
  for (let at = start + 1; ;) {
    at += lengthOf(TEXT, text, at);
    const next = text.charAt(at);
    if (next === '"') return at + 1;
    if (next === '') throw new JsonRefusal('unexpected end of JSON input', 'unclosed string', start);
    const escape = next === '\\' ? lengthOf(ESCAPE, text, at) : 0;
    if (escape === 0) throw brokenString(text, start, at);
    at += escape;
  }
}

function brokenString(text: string, start: number, at: number): JsonRefusal {
  const next = text.charAt(at);
  if (next !== '\\') {
    const isLineBreak = next === '\n' || next === '\r';
    return new JsonRefusal(`invalid character ${quotedByte(text, at)} in string literal`,
      isLineBreak ? 'unclosed string' : 'control character in a string', isLineBreak ? start : at);
  }
  const isHex = text.charAt(at + 1) === 'u';
  let wrong = at + 1;
  if (isHex) for (wrong++; /[\da-fA-F]/.test(text.charAt(wrong));) wrong++;
  const place = isHex ? 'in \\u hexadecimal character escape' : 'in string escape code';
  const message = `invalid character ${byteOrSpace(text, wrong)} ${place}`;
  return wrong < text.length ? new JsonRefusal(message, 'unknown escape in a string', at) : new JsonRefusal(message, 'unclosed string', start);
}

/** Passes a number from its first character, and answers the offset behind it. */
export function passNumber(text: string, start: number): number {
  const end = start + lengthOf(NUMBER, text, start);
  const whole = /^-?\d+$/.test(text.slice(start, end));
  const mantissa = /^-?\d+(\.\d+)?$/.test(text.slice(start, end));
  const next = text.charAt(end);
  const context = end === start ? 'in numeric literal'
    : whole && next === '.' ? 'after decimal point in numeric literal'
      : mantissa && /[eE]/.test(next) ? 'in exponent of numeric literal' : undefined;
  if (context === undefined) return end;
  const wrong = end + 1 + (/^[eE][-+]/.test(text.slice(end, end + 2)) ? 1 : 0);
  const cause = /^-inf/i.test(text.slice(start, start + 4)) ? 'NaN or Infinity' : 'malformed number';
  throw new JsonRefusal(`invalid character ${byteOrSpace(text, wrong)} ${context}`, cause, start);
}

/** At its end, Go treats a text as if a space followed. */
function byteOrSpace(text: string, at: number): string {
  return at < text.length ? quotedByte(text, at) : "' '";
}

/** Passes `true`, `false` or `null`, and answers the offset behind it. */
export function passWord(text: string, start: number): number {
  const word = { t: 'true', f: 'false', n: 'null' }[text.charAt(start)] ?? '';
  for (let length = 1; length < word.length; length++) {
    const at = start + length;
    if (text.charAt(at) === word.charAt(length)) continue;
    throw new JsonRefusal(`invalid character ${byteOrSpace(text, at)} in literal ${word} (expecting '${word.charAt(length)}')`, 'unquoted text', start);
  }
  return start + word.length;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
