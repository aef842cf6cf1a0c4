import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { parseDocument } from 'yaml';
import { yaml } from '../../src/manifests/yaml';

/** Strings that some YAML reader takes for something else, or stumbles over. */
const NASTY = [
  '', ' ', 'on', 'off', 'y', 'n', 'Y', 'N', 'yes', 'No', 'true', 'FALSE', 'null', '~', 'NaN', '.nan', '.inf', '-.INF',
  '010', '0o10', '0x1f', '0b1', '1_000', '1e3', '1.5', '+1', '-0', '1:2:3', '52:54:00:12:34:56', '12:34', '2026-01-31', '2026-01-31T00:00:00Z',
  '=', '<<', '-', '- a', '? a', 'a: b', ': a', '# a', 'a #b', '&a', '*a', '!a', '!!str a', '%a', '@a', '`a', '|', '>', '[', ']', '{', '}', '[]', '{}', ',', '---', '...',
  '"', '\'', '\\', '"a"', '\'a\'', '\\n', '\n', 'a\nb', 'a\n', '\na', '\r', '\r\n', '\t', 'a\tb', ' a', 'a ',
  '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', 'ä', '網', '😀', '{{ capture.a }}', '${A}',
];
const NASTY_KEYS = [...NASTY, 'a b', 'a.b', 'a-b', 'a_b', 'dhcp4-overrides', '60-br0.yaml', '4', '4a', 'match'];

const json = fc.letrec<{ value: unknown; map: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(0, -0, 1e21, -1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53, 0.1),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('map'),
  ),
  map: fc.dictionary(
    fc.oneof(fc.constantFrom(...NASTY_KEYS), fc.string({ unit: 'binary', maxLength: 8 })).filter((key) => key !== '__proto__'),
    tie('value'),
    { maxKeys: 5 },
  ),
}));

/** What JSON makes of it: -0 is 0, and undefined is not there. */
const jsonOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function read(text: string, version: '1.1' | '1.2'): unknown {
  const document = parseDocument(text, { version, merge: true, strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

/** Reads many documents in one process, so that a property test costs one start of Python. */
const PY_YAML = `
import json, sys, yaml
answers = []
for text in json.load(sys.stdin):
    try:
        answers.append({'value': yaml.safe_load(text)})
    except yaml.YAMLError as error:
        answers.append({'error': str(error)})
json.dump(answers, sys.stdout, default=repr)
`;
const hasPyYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;

function readByPyYaml(texts: readonly string[]): unknown[] {
  const run = spawnSync('python3', ['-c', PY_YAML], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect(run.stderr).toBe('');
  return (JSON.parse(run.stdout) as { value?: unknown; error?: string }[]).map((answer) => answer.error ?? answer.value);
}

describe('yaml', () => {
  it('quotes every string, puts a list under its key, and a map beside its dash', () => {
    expect(yaml({
      version: 2,
      dhcp4: false,
      macaddress: '52:54:00:12:34:56',
      addresses: ['10.0.0.5/24'],
      routes: [{ to: '0.0.0.0/0', via: '10.0.0.1' }],
      n: null,
      none: [],
      empty: {},
      port: [{ vlan: { 'trunk-tags': [{ id: 10 }] } }, []],
    })).toBe([
      'version: 2',
      'dhcp4: false',
      'macaddress: "52:54:00:12:34:56"',
      'addresses:',
      '- "10.0.0.5/24"',
      'routes:',
      '- to: "0.0.0.0/0"',
      '  via: "10.0.0.1"',
      '"n": null',
      'none: []',
      'empty: {}',
      'port:',
      '- vlan:',
      '    trunk-tags:',
      '    - id: 10',
      '- []',
      '',
    ].join('\n'));
  });

  it('leaves out what is undefined', () => {
    expect(yaml({ a: 1, b: undefined, c: { d: undefined } })).toBe('a: 1\nc: {}\n');
  });

  it('keeps each string of the nasty ones, as value and as key, for YAML 1.1 and 1.2', () => {
    for (const text of NASTY_KEYS) {
      const value = { [text]: text, list: [text, [text]] };
      expect(read(yaml(value), '1.1')).toEqual(value);
      expect(read(yaml(value), '1.2')).toEqual(value);
    }
  });

  it.each(['1.1', '1.2'] as const)('is read back as it was written, by YAML %s', (version) => {
    fc.assert(fc.property(json.map, (map) => {
      expect(read(yaml(map), version)).toEqual(jsonOf(map));
    }), { numRuns: 1000 });
  });

  it('takes lists at the top, and within each other', () => {
    fc.assert(fc.property(fc.array(json.value, { maxLength: 4 }), (list) => {
      expect(read(yaml(list), '1.2')).toEqual(jsonOf(list));
    }), { numRuns: 300 });
  });

  (hasPyYaml ? it : it.skip)('keeps each string of the nasty ones for cloud-init\'s own reader (needs PyYAML)', () => {
    const values = NASTY_KEYS.map((text) => ({ [text]: text, list: [text, [text]] }));
    const answers = readByPyYaml(values.map((value) => yaml(value)));
    values.forEach((value, i) => expect(answers[i]).toEqual(value));
  });

  (hasPyYaml ? it : it.skip)('keeps every number for cloud-init\'s own reader (needs PyYAML)', () => {
    const numbers = [0, 1, -1, 1500, 0.1, -2.5, 1e21, -1e21, 1e-7, 1.5e-10, 5e-324, 1.7976931348623157e308, 2 ** 53];
    const answers = readByPyYaml(numbers.map((number) => yaml({ number })));
    expect(answers).toEqual(numbers.map((number) => ({ number })));
  });

  (hasPyYaml ? it : it.skip)('is read back as it was written, by cloud-init\'s own reader (needs PyYAML)', () => {
    const maps = fc.sample(json.map, { numRuns: 2000, seed: 20_26 });
    const answers = readByPyYaml(maps.map((map) => yaml(map)));
    maps.forEach((map, i) => expect(answers[i]).toEqual(jsonOf(map)));
  });
});
