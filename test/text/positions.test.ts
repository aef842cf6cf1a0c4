import * as fc from 'fast-check';
import { LineCounter, Node, parseDocument, Scalar, stringify } from 'yaml';
import { Position } from '../../src/text/document';
import { documentsOf } from '../../src/text/documents-of';
import { placeInside } from '../../src/text/place-inside';
import { positionOf } from '../../src/text/position-of';
import { OpenedFile } from '../../src/text/positions/opened-file';

const NAD = `# kept apart by a comment
---
apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: {name: vlan25, namespace: vms}
spec:
  config: |
    {
      "type": "bridge",
      "vlan": 25
      "bridge": "br1"
    }
---
{"apiVersion": "v1"}
`;

describe('the position of a value', () => {
  it.each([
    [[], '3:1'],
    [['kind'], '4:7'],
    [['metadata'], '5:11'],
    [['metadata', 'namespace'], '5:37'],
    [['spec'], '7:3'],
    [['spec', 'config'], '7:11'],
  ])('%j is where it begins in the file', (path, expected) => {
    expect(shown(positionOf(new OpenedFile(NAD), 1, path))).toBe(expected);
  });

  it('is that of the nearest ancestor if it is absent', () => {
    expect(shown(positionOf(new OpenedFile(NAD), 1, ['metadata', 'labels', 'app']))).toBe('5:11');
    expect(shown(positionOf(new OpenedFile('a:\n- b\n'), 0, ['a', 7]))).toBe('2:1');
    expect(shown(positionOf(new OpenedFile('a:\n- b\n'), 0, ['a', 'b']))).toBe('2:1');
  });

  it('is behind the colon if nothing is written', () => {
    expect(shown(positionOf(new OpenedFile('a:\nb: 1\n'), 0, ['a']))).toBe('1:3');
  });

  it('is that of the value that counts', () => {
    expect(shown(positionOf(new OpenedFile('a: 1\na: 2\n'), 0, ['a']))).toBe('2:4');
    expect(shown(positionOf(new OpenedFile('010: a\noff: b\n'), 0, ['8']))).toBe('1:6');
    expect(shown(positionOf(new OpenedFile('a: &x {b: 1}\nc: *x\n'), 0, ['c', 'b']))).toBe('1:11');
    expect(shown(positionOf(new OpenedFile('a: &x {b: 1}\nc: *x\n'), 0, ['c']))).toBe('2:4');
    expect(shown(positionOf(new OpenedFile('a: &x {b: 1}\nc: {<<: *x, b: 2}\n'), 0, ['c', 'b']))).toBe('2:16');
    expect(shown(positionOf(new OpenedFile('a: &x {b: 1}\nc: {b: 2, <<: [*x]}\n'), 0, ['c', 'b']))).toBe('1:11');
  });

  it('is found in JSON files too', () => {
    expect(shown(positionOf(new OpenedFile('{"a": 1}\n{"b":\n  [true]}\n'), 1, ['b', 0]))).toBe('3:4');
    expect(shown(positionOf(new OpenedFile(' {"a": 1} {"b": 2}'), 1, ['b']))).toBe('1:17');
  });

  it('is none where there is no document, or one that is no YAML', () => {
    expect(positionOf(new OpenedFile(NAD), 0, [])).toBeUndefined();
    expect(positionOf(new OpenedFile(NAD), 7, [])).toBeUndefined();
    expect(positionOf(new OpenedFile('a: ['), 0, ['a'])).toBeUndefined();
    expect(positionOf(new OpenedFile('a: &x {<<: *x}'), 0, ['a', 'b'])).toEqual({ line: 1, column: 7 });
  });

  it('is the one that the yaml package finds', () => {
    const styles = fc.record({ indent: fc.integer({ min: 2, max: 4 }), collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const), indentSeq: fc.boolean() });
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), styles, fc.nat(), (value, style, choice) => {
      const document = stringify(value, { ...style, version: '1.1', defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE', lineWidth: 0 });
      const paths = pathsOf(value);
      const path = paths[choice % paths.length] ?? [];
      const lineCounter = new LineCounter();
      const node = path.length === 0 ? parseDocument(document, { lineCounter }).contents : parseDocument(document, { lineCounter }).getIn(path, true);
      const { line, col } = lineCounter.linePos((node as Node).range?.[0] ?? 0);
      expect(positionOf(new OpenedFile(`---\nfirst: 1\n---\n${document}`), 1, path)).toEqual({ line: line + 3, column: col });
    }), { numRuns: 500 });
  });
});

describe('the place of a character within a string', () => {
  it('is in the file, so that a finding can point into the JSON of a NetworkAttachmentDefinition', () => {
    expect(shown(placeInside(new OpenedFile(NAD), 1, ['spec', 'config'], { line: 3, column: 13 }))).toBe('10:17');
  });

  it.each([
    ['a folded block', 'a: >-\n  one\n  two\n\n  three\n', { '1:5': '3:3', '2:3': '5:5' }],
    ['double quotes', 'a: "x\\ty\\n\\"z\\" \\u00e9w"\n', { '1:3': '1:8', '2:1': '1:11', '2:2': '1:13', '2:5': '1:17', '2:6': '1:23' }],
    ['double quotes over lines', 'a: "one\n  two\\\n  three"\n', { '1:5': '2:3', '1:8': '3:3' }],
    ['single quotes', "a: 'it''s\n  so'\n", { '1:3': '1:7', '1:4': '1:9', '1:6': '2:3' }],
    ['a plain text', 'a: one\n  two # c\n', { '1:2': '1:5', '1:5': '2:3' }],
    ['a block with a stated indentation', 'a: |2\n    x\n', { '1:1': '2:3', '1:3': '2:5' }],
    ['a block behind empty lines', 'a: |\n\n\n  x\n', { '1:1': '2:1', '3:1': '4:3' }],
    ['a tagged and anchored string', 'a: &x !!str "12"\n', { '1:2': '1:15' }],
    ['what an alias repeats', 'b: &x |\n  xy\na: *x\n', { '1:2': '2:4' }],
    ['JSON', '{\n"a": "{\\n \\"b\\": \\/1}"}', { '2:3': '2:13', '2:7': '2:18' }],
  ])('is exact in %s', (_, file, places) => {
    const found = Object.keys(places).map((inner) => [inner, shown(placeInside(new OpenedFile(file), 0, ['a'], position(inner)))]);
    expect(Object.fromEntries(found)).toEqual(places);
  });

  it('is drawn into the string if it lies outside', () => {
    const place = (line: number, column: number) => shown(placeInside(new OpenedFile('a: |\n  x\n  yz\n\nb: 1\n'), 0, ['a'], { line, column }));
    expect([place(0, 0), place(1, 9), place(2, 9), place(3, 1), place(9, 9)]).toEqual(['2:3', '2:4', '3:5', '3:5', '3:5']);
  });

  it('is that of the value if it is no string, or of its nearest ancestor if it is absent', () => {
    expect(shown(placeInside(new OpenedFile('a: {b: [1]}\n'), 0, ['a', 'b'], { line: 2, column: 2 }))).toBe('1:8');
    expect(shown(placeInside(new OpenedFile('a: {b: [1]}\n'), 0, ['a', 'c'], { line: 2, column: 2 }))).toBe('1:4');
    expect(placeInside(new OpenedFile('a: [\n'), 0, ['a'], { line: 1, column: 1 })).toBeUndefined();
  });

  it('holds that character, or the escape that stands for it, however the string is written', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab "\'\\:#{}[],é|>-%@'), maxLength: 12 });
    const style = fc.constantFrom(Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE, Scalar.PLAIN);
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), style, fc.nat(), (lines, type, choice) => {
      const value = lines.join('\n');
      const scalar = new Scalar(value);
      scalar.type = type;
      const file = `---\nfirst: 1\n---\nb:\n  a: ${stringify(scalar, { lineWidth: 20 }).replace(/\n(?=.)/g, '\n  ')}c: 2\n`;
      const [, document] = documentsOf(file);
      fc.pre((document?.value as { b?: { a?: unknown } } | undefined)?.b?.a === value && value !== '');
      const offset = choice % value.length;
      const place = placeInside(new OpenedFile(file), 1, ['b', 'a'], innerPosition(value, offset));
      const fileLines = file.split('\n');
      expect(place?.line).toBeGreaterThan(4);
      expect(place?.line).toBeLessThan(fileLines.length - 1);
      const there = fileLines[(place?.line ?? 0) - 1]?.charAt((place?.column ?? 0) - 1) ?? '';
      if (!' \n'.includes(value.charAt(offset))) expect([value.charAt(offset), '\\']).toContain(there);
    }), { numRuns: 2_000 });
  });
});

function shown(place: Position | undefined): string {
  return place === undefined ? 'nowhere' : `${place.line}:${place.column}`;
}

function position(text: string): Position {
  const [line = 0, column = 0] = text.split(':').map(Number);
  return { line, column };
}

function innerPosition(value: string, offset: number): Position {
  const before = value.slice(0, offset).split('\n');
  return { line: before.length, column: (before.pop() ?? '').length + 1 };
}

function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const children: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return [[], ...children.flatMap(([step, child]) => pathsOf(child).map((path) => [step, ...path]))];
}
