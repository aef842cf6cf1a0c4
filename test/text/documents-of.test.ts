import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { yaml } from '../../src/manifests/yaml';
import { documentsOf } from '../../src/text/documents-of';

describe('the documents of a file', () => {
  it('are numbered as they are parted, begin where their first value stands, and are left out when they hold none', () => {
    const file = '# licence\n---\n# a comment\na: 1\n---\n# nothing\n---\n---\nnull\n---\n\nb: 2\n';
    expect(documentsOf(file)).toEqual([{ index: 1, startLine: 4, value: { a: 1 } }, { index: 4, startLine: 12, value: { b: 2 } }]);
  });

  it('are none in a file without any', () => {
    for (const file of ['', '\n', '---', '---\n---\n', '# c', '~', '...\n', '\ufeff']) expect([file, documentsOf(file).map(({ value }) => value)]).toEqual([file, []]);
  });

  it('are read as kubectl reads them, whatever JavaScript would take them for', () => {
    const file = 'spoofChk: off\nvlan: 010\ny: y\nmac: 52:54:00:12:34:56\nratio: 1:20\nday: 2001-01-01\nfloat: 1e3\nversion: "0.3.1"\n08: a\n';
    expect(documentsOf(file)[0]?.value).toEqual({
      spoofChk: false, vlan: 8, true: true, mac: '52:54:00:12:34:56', ratio: '1:20', day: '2001-01-01', float: 1000, version: '0.3.1', 8: 'a',
    });
  });

  it('share what an alias repeats instead of copying it', () => {
    const [document] = documentsOf('a: &x {b: [1]}\nc: *x\nd: {<<: *x}\n');
    const { a, c, d } = document?.value as { a: { b: number[] }; c: object; d: { b: number[] } };
    expect(c).toBe(a);
    expect(d.b).toBe(a.b);
  });

  it('have own properties of any name', () => {
    const value = documentsOf('__proto__: {polluted: true}\nconstructor: 1\n')[0]?.value as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect('polluted' in value).toBe(false);
  });

  it('are JSON values, one behind the other, if the file begins with a brace', () => {
    expect(documentsOf('{"a": 1}\n\n  {"b": 010}\n')).toMatchObject([{ index: 0, startLine: 1, value: { a: 1 } }, { index: 1, startLine: 3, value: { b: 8 } }]);
    expect(documentsOf('{"a": 1}\n{"b": 2}\n{"c": }\n')[2]).toMatchObject({ index: 2, error: { line: 3, column: 7, cause: 'missing value' } });
  });

  it('come back from what the yaml package writes', () => {
    fc.assert(fc.property(fc.array(fc.jsonValue({ maxDepth: 5 }), { minLength: 1 }), (values) => {
      const file = values.map((value) => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE', version: '1.1' })).join('---\n');
      expect(documentsOf(`# begin\n---\n${file}`).map(({ value }) => value)).toEqual(values.map(plain).filter((value) => value !== null));
    }));
  });

  it('come back from what our own writer and JSON.stringify write', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.constantFrom(0, 2), (value, indent) => {
      expect(documentsOf(`# begin\n---\n${yaml(value)}`)[0]?.value).toEqual(plain(value));
      expect(documentsOf(JSON.stringify(value, undefined, indent))[0]?.value).toEqual(plain(value));
    }));
  });
});

describe('a document that cannot be read', () => {
  it('costs one error, in the file\'s own lines and columns, and the others go on', () => {
    const file = 'a: 1\n---\nb: [1, 2\n---\nc: "x\n---\nd:\n\t- e\n---\nf: g: h\n---\ni: 1\n j: 2\n---\nk: *l\n---\nm: .inf\n---\nn: 1\n';
    expect(documentsOf(file).map(({ index, error }) => [index, error && `${error.line}:${error.column} ${error.message}`])).toEqual([
      [0, undefined],
      [1, "3:4 did not find expected ',' or ']'"],
      [2, '5:4 found unexpected end of stream'],
      [3, '8:1 found character that cannot start any token'],
      [4, '10:5 mapping values are not allowed in this context'],
      [5, '13:3 mapping values are not allowed in this context'],
      [6, "15:4 unknown anchor 'l' referenced"],
      [7, '17:4 JSON has no .inf'],
      [8, undefined],
    ]);
  });

  it.each([
    ['a:\n\t- b\n', 'YAML is indented by spaces only'],
    ['a: @b\n', 'a value that begins with @ must be quoted'],
    ['a: "b\n', 'the quote that opens here is never closed'],
    ['a: "\\d"\n', 'between double quotes a backslash must be doubled; or use single quotes'],
    ['a: b: c\n', 'a value that holds ": " must be quoted; or the line is indented too far'],
    ['a: 1\nb\n', 'the line is no "key: value": the colon, or the space behind it, is missing, or a text of several lines is not indented'],
    ['a: *.example.com\n', 'a value that begins with * or & must be quoted'],
    ['--- {a: 1}\n', 'put it on the line below ---'],
    ['{"a": 1 "b": 2}', 'missing comma'],
  ])('says what %j most likely comes from', (file, cause) => {
    expect(documentsOf(file)[0]?.error?.cause).toBe(cause);
  });

  it('is one whose characters no YAML may hold', () => {
    expect(documentsOf('a: 1\n---\nb: \u0007\n')[1]?.error).toMatchObject({ line: 3, column: 4, message: 'control characters are not allowed (U+0007)' });
    expect(documentsOf('a\u0000:\u0000')[0]?.error?.cause).toBe('the file is no text in UTF-8: save it as UTF-8');
    expect(documentsOf('a: \u001b[31m')[0]?.error?.cause).toBe('a character that nobody sees stands here; or the file is no text');
    expect(documentsOf('a: \ud800')[0]?.error?.message).toBe('control characters are not allowed (U+D800)');
  });

  it('is pointed at behind the last thing written, not below it, when something is missing at the end', () => {
    expect(documentsOf('a: [\n\n\n')[0]?.error).toMatchObject({ line: 1, column: 5 });
    expect(documentsOf('a: 1\n---\nb:\n  - {c: 1,\n\n')[1]?.error).toMatchObject({ line: 4, column: 11 });
  });
});

/** As JSON has it: without -0. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
