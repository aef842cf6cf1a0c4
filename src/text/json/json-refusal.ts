import { Refusal } from '../yaml/refusal';

/** What is most often wrong with a text that should be JSON. */
export type JsonCause =
  | 'missing comma'
  | 'trailing comma'
  | 'comma without a value'
  | 'missing value'
  | 'key without colon'
  | 'colon inside the quotes of a key'
  | 'single quotes'
  | 'curly quotes'
  | 'unquoted key'
  | 'unquoted text'
  | 'comment'
  | 'unclosed brace'
  | 'unclosed bracket'
  | 'unclosed string'
  | 'empty text'
  | 'NaN or Infinity'
  | 'malformed number'
  | 'number too large'
  | 'control character in a string'
  | 'unknown escape in a string'
  | 'something after the end'
  | 'nested too deep'
  | 'unexpected character';

/** Why a text is no JSON: in the words of Go's encoding/json, which the CNI plugins print, and what it most likely comes from. */
export class JsonRefusal extends Refusal {
  public constructor(message: string, public override readonly cause: JsonCause, offset: number) {
    super(message, offset);
  }
}

/** As Go quotes the byte it stumbled on. */
export function quotedByte(text: string, at: number): string {
  const [byte = 0] = new TextEncoder().encode(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = { 7: '\\a', 8: '\\b', 9: '\\t', 10: '\\n', 11: '\\v', 12: '\\f', 13: '\\r', 39: "\\'", 92: '\\\\' }[byte];
  if (known !== undefined) return `'${known}'`;
  if (byte < 32 || byte === 127) return `'\\x${byte.toString(16).padStart(2, '0')}'`;
  if (byte < 127 || byte > 160) return `'${String.fromCharCode(byte)}'`;
  return `'\\u${byte.toString(16).padStart(4, '0')}'`;
}
