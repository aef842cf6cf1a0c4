import { TextError } from './document';
import { LARGEST_TEXT } from './largest-text';
import { positionAt } from './position-at';
import { PyValue, ValueReader } from './python/value-reader';
import { AliasBudget } from './yaml/alias-budget';
import { PYYAML } from './yaml/dialect';
import { likelyCause } from './yaml/likely-cause';
import { Parser } from './yaml/parser';
import { Refusal } from './yaml/refusal';
import { Scanner } from './yaml/scanner';
import { Source } from './yaml/source';

export type PyYaml = { readonly value: PyValue; readonly error?: undefined } | { readonly value?: undefined; readonly error: TextError };

/**
 * What cloud-init reads from a string: as PyYAML's SafeLoader does, to which an unquoted `52:54:00:12:34:56` is a number, `010` is 8, `on` is true, and
 * `1e3` is a string. Dates are {@link Timestamp}s, and what Python names by anything but strings is named as in its JSON.
 */
export function pyYamlOf(text: string): PyYaml {
  if (text.length > LARGEST_TEXT) return { error: { message: 'the text has more than 64 Mi characters', line: 1, column: 1 } };
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    const root = new Parser(new Scanner(new Source(content), PYYAML), PYYAML).document();
    return { value: root === undefined ? null : new ValueReader(new AliasBudget()).read(root) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const at = Math.min(refusal.offset, content.trimEnd().length);
    return { error: { message: refusal.message, ...positionAt(content, at), cause: likelyCause(refusal.message, content.charAt(at)) } };
  }
}
