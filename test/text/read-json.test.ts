import * as fc from 'fast-check';
import { duplicateKeys } from '../../src/text/duplicate-keys';
import { jsonPositionOf } from '../../src/text/json-position-of';
import { readJson } from '../../src/text/read-json';

describe('JSON in a string', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      expect(readJson(text)).toEqual({ value: JSON.parse(text) });
    }));
  });

  it('is refused where JSON.parse refuses it, with a message, a position within it and a cause', () => {
    const nearlyJson = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', "'", '{', ']', '//', '0', 'x', '\n', '\\', '\u00a0')).map(([text, choice, piece]) => {
      const at = choice % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + 1);
    });
    fc.assert(fc.property(fc.oneof(nearlyJson, fc.string()), (text) => {
      const { error } = readJson(text);
      expect(error !== undefined).toBe(!isJson(text));
      if (error === undefined) return;
      expect(error.message).not.toBe('invalid JSON');
      const { line, column } = error;
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((text.split('\n')[line - 1] ?? '').length + 1);
    }), { numRuns: 3_000 });
  });

  it.each([
    ['{\n  "type": "macvlan"\n  "master": "eth0"\n}', '2:20 missing comma', "invalid character '\"' after object key:value pair"],
    ['[1 2]', '1:3 missing comma', "invalid character '2' after array element"],
    ['{"a": 1,\n}', '1:8 trailing comma', "invalid character '}' looking for beginning of object key string"],
    ['[1, 2, ]', '1:6 trailing comma', "invalid character ']' looking for beginning of value"],
    ['[1,,2]', '1:4 comma without a value', "invalid character ',' looking for beginning of value"],
    ['{"a": }', '1:7 missing value', "invalid character '}' looking for beginning of value"],
    ['{"a" 1}', '1:5 key without colon', "invalid character '1' after object key"],
    ['{"a", "b": 1}', '1:5 key without colon', "invalid character ',' after object key"],
    ['{"type:" "macvlan"}', '1:2 colon inside the quotes of a key', "invalid character '\"' after object key"],
    ['{"type: "macvlan"}', '1:2 colon inside the quotes of a key', "invalid character 'm' after object key"],
    ["{'a': 1}", '1:2 single quotes', "invalid character '\\'' looking for beginning of object key string"],
    ['{"a": \'x\'}', '1:7 single quotes', "invalid character '\\'' looking for beginning of value"],
    ['{"a": \u201cx\u201d}', '1:7 curly quotes', "invalid character '\u00e2' looking for beginning of value"],
    ['{a: 1}', '1:2 unquoted key', "invalid character 'a' looking for beginning of object key string"],
    ['{"a": bridge}', '1:7 unquoted text', "invalid character 'b' looking for beginning of value"],
    ['{"a": True}', '1:7 unquoted text', "invalid character 'T' looking for beginning of value"],
    ['{"a": trunk}', '1:7 unquoted text', "invalid character 'n' in literal true (expecting 'e')"],
    ['{"a": 1, // x\n"b": 2}', '1:10 comment', "invalid character '/' looking for beginning of object key string"],
    ['{"a": 1 # x\n}', '1:9 comment', "invalid character '#' after object key:value pair"],
    ['{"a": {"b": 1}', '1:1 unclosed brace', 'unexpected end of JSON input'],
    ['{"a": {"b": 1,\n', '1:7 unclosed brace', 'unexpected end of JSON input'],
    ['{"a": [1, 2}', '1:7 unclosed bracket', "invalid character '}' after array element"],
    ['{"a": "x', '1:7 unclosed string', 'unexpected end of JSON input'],
    ['{"a": "x\n}', '1:7 unclosed string', "invalid character '\\n' in string literal"],
    ['{"a": "x, "b": 1}', '1:7 unclosed string', "invalid character 'b' after object key:value pair"],
    ['', '1:1 empty text', 'unexpected end of JSON input'],
    [' \n', '1:1 empty text', 'unexpected end of JSON input'],
    ['[NaN]', '1:2 NaN or Infinity', "invalid character 'N' looking for beginning of value"],
    ['[-Infinity]', '1:2 NaN or Infinity', "invalid character 'I' in numeric literal"],
    ['[010]', '1:2 malformed number', "invalid character '1' after array element"],
    ['[0x1F]', '1:2 malformed number', "invalid character 'x' after array element"],
    ['[.5]', '1:2 malformed number', "invalid character '.' looking for beginning of value"],
    ['[1.]', '1:2 malformed number', "invalid character ']' after decimal point in numeric literal"],
    ['[1e400]', '1:2 number too large', 'json: cannot unmarshal number 1e400 into Go value of type float64'],
    ['["a\tb"]', '1:4 control character in a string', "invalid character '\\t' in string literal"],
    ['["\\d"]', '1:3 unknown escape in a string', "invalid character 'd' in string escape code"],
    ['["\\u12x4"]', '1:3 unknown escape in a string', "invalid character 'x' in \\u hexadecimal character escape"],
    ['{"a": 1}}', '1:9 something after the end', "invalid character '}' after top-level value"],
    ['{"a": 1}\n{"b": 2}', '2:1 something after the end', "invalid character '{' after top-level value"],
    ['\ufeff{}', '1:1 unexpected character', "invalid character '\u00ef' looking for beginning of value"],
  ])('%j is refused in the words of Go, and where it is mended', (text, placeAndCause, message) => {
    const { error } = readJson(text);
    expect([`${error?.line}:${error?.column} ${error?.cause}`, error?.message]).toEqual([placeAndCause, message]);
  });
});

describe('keys that stand twice', () => {
  it('are found in the same object only, at their second place', () => {
    const text = '{"a": 1, "b": [{"c": 1,\n "c": 2}, {"c": 3}], "a": {"a": 1}, "\\u0061": 2}';
    expect(duplicateKeys(text, JSON.parse(text))).toEqual([
      { path: ['b', 0, 'c'], line: 2, column: 2 },
      { path: ['a'], line: 2, column: 22 },
      { path: ['a'], line: 2, column: 37 },
    ]);
  });

  it('are told from what only looks like a key inside a text', () => {
    const text = JSON.stringify({ a: '"a": "a" :', b: ['"c":'] });
    expect(duplicateKeys(text, JSON.parse(text))).toEqual([]);
  });

  it('are none in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(duplicateKeys(JSON.stringify(value), JSON.parse(JSON.stringify(value)))).toEqual([])));
  });
});

describe('the position of a value in JSON', () => {
  const text = '{\n  "a": {"b": [1, true]},\n  "a": "last"\n}';

  it('is where it begins; the last of equal keys counts; an absent one is at its nearest ancestor', () => {
    const positions = ([[], ['a'], ['a', 'x'], ['b']] as const).map((path) => jsonPositionOf(text, path));
    expect(positions).toEqual([{ line: 1, column: 1 }, { line: 3, column: 8 }, { line: 3, column: 8 }, { line: 1, column: 1 }]);
    expect(jsonPositionOf('[[], {"k": [0, 7]}]', [1, 'k', 1])).toEqual({ line: 1, column: 16 });
  });

  it('is known of a broken text up to where it breaks off', () => {
    expect(jsonPositionOf('{"a": {"b": 1}, "c" 2}', ['a', 'b'])).toEqual({ line: 1, column: 13 });
    expect(jsonPositionOf('', ['a'])).toBeUndefined();
  });

  it('is where JSON.parse would find it', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }), fc.nat(), (object, choice) => {
      const keys = Object.keys(object);
      const key = keys[choice % keys.length] ?? '';
      const written = JSON.stringify(object, undefined, 1);
      const { line, column } = jsonPositionOf(written, [key]) ?? { line: 0, column: 0 };
      const rest = written.split('\n').slice(line - 1).join('\n').slice(column - 1);
      expect(rest.startsWith(JSON.stringify(object[key], undefined, 1).split('\n')[0] ?? '')).toBe(true);
    }));
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (value === Infinity || value === -Infinity) throw new Error('no float64 holds it');
      return value;
    });
    return true;
  } catch {
    return false;
  }
}
