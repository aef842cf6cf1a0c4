import * as fc from 'fast-check';
import { isFault, JsonNode, lineAndColumn, readJsonText } from '../../src/checks/json-text';

describe('readJsonText', () => {
  it.each([
    ['{"a": 1 "b": 2}', 8, 'a comma is missing after the value that ends on line 1'],
    ['{"a": 1,}', 7, 'a trailing comma stands before "}"'],
    ['{"type:" "bridge"}', 9, 'the colon stands inside the quotes of "type:": it should be "type":'],
    ['{"type: "bridge"}', 9, 'the colon stands inside the quotes of "type: ": it should be "type":'],
    ['{\'a\': 1}', 1, 'JSON has double quotes only'],
    ['{a: 1}', 1, 'the key "a" wants quotes'],
    ['{"a": yes}', 6, '"yes" wants quotes'],
    ['{"a": 010}', 6, '"010" is no number of JSON'],
    ['{"a": 1 // one\n}', 8, 'JSON has no comments'],
    ['{"a": "x\n"}', 6, 'this text has no closing quote on its line'],
    ['{"a": "\\d"}', 7, 'JSON does not know this escape'],
    ['{"a": 1', 7, 'the text ends before a "}"'],
    ['{"a": [1}', 8, '"}" stands where "]" is wanted'],
    ['{} {}', 3, 'something follows the JSON: "{"'],
    ['{"a" = 1}', 5, 'after the key "a" stands "=" where a colon is wanted'],
    ['{"a": }', 6, 'a value is missing before "}"'],
    ['', 0, 'the text ends where a value is wanted'],
  ])('says where and why %j is no JSON', (text, offset, cause) => {
    expect(readJsonText(text)).toEqual({ offset, cause });
  });

  it('takes just what JSON.parse takes, and keeps every key and number as written', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      const read = readJsonText(text);
      expect(isFault(read) ? read : valueOf(read)).toEqual(JSON.parse(text));
    }));
    fc.assert(fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '"', '}', ':', '0', ' ', '\n', '\\'), (text, at, inserted) => {
      const place = at % (text.length + 1);
      const other = text.slice(0, place) + inserted + text.slice(place);
      expect(isFault(readJsonText(other))).toBe(!parses(other));
    }), { numRuns: 2000 });
    const twice = readJsonText('{"a": 1.0, "a": 1e2}');
    expect(isFault(twice) ? [] : twice.entries.map(({ key, value }) => [key, value.raw])).toEqual([['a', '1.0'], ['a', '1e2']]);
  });

  it('gives up on what is nested too deep, without falling', () => {
    expect(readJsonText('['.repeat(100_000))).toMatchObject({ cause: 'it is nested too deep' });
  });

  it('counts lines and columns from 1', () => {
    expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
    expect(lineAndColumn('ab', 0)).toEqual({ line: 1, column: 1 });
  });
});

function valueOf({ kind, raw, entries, items }: JsonNode): unknown {
  switch (kind) {
    case 'object': return Object.fromEntries(entries.map(({ key, value }) => [key, valueOf(value)]));
    case 'array': return items.map(valueOf);
    case 'string': case 'number': return JSON.parse(raw) as unknown;
    default: return JSON.parse(kind) as unknown;
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
