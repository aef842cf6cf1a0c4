import { Dialect } from './dialect';
import { Pieces } from './pieces';
import { Refusal } from './refusal';
import { Source } from './source';

const CODE_LENGTHS: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);

/** Passes a backslash and what belongs to it, in a double-quoted scalar. */
export function passEscape(source: Source, dialect: Dialect, pieces: Pieces): void {
  const start = source.at;
  const letter = source.text.charAt(start + 1);
  const simple = dialect.escapes.get(letter);
  if (simple !== undefined) {
    source.at += 2;
    pieces.put(simple, start);
    return;
  }
  const length = CODE_LENGTHS.get(letter);
  if (length === undefined) throw new Refusal('found unknown escape character', start);
  const digits = source.text.slice(start + 2, start + 2 + length);
  if (!/^[0-9a-fA-F]+$/.test(digits) || digits.length < length) throw new Refusal('did not find expected hexdecimal number', start);
  pieces.put(character(parseInt(digits, 16), dialect, start), start);
  source.at += 2 + length;
}

function character(code: number, dialect: Dialect, at: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (code > 0x10ffff || (isSurrogate && !dialect.loneSurrogates)) throw new Refusal('found invalid Unicode character escape code', at);
  return String.fromCodePoint(code);
}
