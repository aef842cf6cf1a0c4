import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

/** Each repeated key: the key, its manifest, and the line where it stands again. */
const told = (...texts: readonly string[]) => (
  read(texts.flatMap((text, i) => documentsIn(text, `${i}.yaml`))).keysTwice.map(({ key, place: { manifest, position } }) => (
    `${key ?? 'all'} of ${manifest.name} in ${manifest.source.file ?? '?'}, line ${position?.line ?? 0} column ${position?.column ?? 0}`
  ))
);
const namespace = (name: string, more = '') => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name}${more} }\n`;

describe('keys that stand twice', () => {
  it('are told with the manifest that they are in, each at its line', () => {
    expect(told(namespace('a'), namespace('b', ', labels: { x: y }, labels: { z: w }'))).toEqual(['labels of b in 1.yaml, line 3 column 40']);
    expect(told(`${namespace('a')}kind: Namespace\n`)).toEqual(['kind of a in 0.yaml, line 4 column 1']);
    expect(told(`${namespace('a')}apiVersion: v1\n`)).toEqual(['apiVersion of a in 0.yaml, line 4 column 1']);
    expect(told(namespace('a'))).toEqual([]);
  });

  it('are one manifest too many, where kind and API version both stand again', () => {
    expect(told(namespace('a') + namespace('b'))).toEqual(['all of b in 0.yaml, line 4 column 1']);
    expect(told(`${namespace('a')}spec: { kind: 1, kind: 2, apiVersion: 1, apiVersion: 2 }\n`)).toEqual(['kind of a in 0.yaml, line 4 column 18', 'apiVersion of a in 0.yaml, line 4 column 42']);
  });

  it('of what a List holds are its item\'s', () => {
    const item = (name: string, more = '') => `- { apiVersion: v1, kind: Namespace, metadata: { name: ${name} }${more} }\n`;
    const list = (items: string) => `apiVersion: v1\nkind: List\nitems:\n${items}`;
    expect(told(list(item('a') + item('b', ', spec: { x: 1, x: 2 }')))).toEqual(['x of b in 0.yaml, line 5 column 75']);
    const nested = '- apiVersion: v1\n  kind: List\n  items:\n  - { apiVersion: v1, kind: Pod, metadata: { name: c, name: d } }\n';
    expect(told(list(nested))).toEqual(['name of d in 0.yaml, line 7 column 55']);
  });

  it('of a List itself, or of what is no manifest, are nobody\'s', () => {
    expect(told('apiVersion: v1\nkind: List\nkind: List\nitems: []\n')).toEqual([]);
    expect(told('apiVersion: v1\nkind: List\nmetadata: { x: 1, x: 2 }\nitems:\n- { apiVersion: v1, kind: Pod, metadata: { name: a } }\n')).toEqual([]);
    expect(told('a: 1\na: 2\n')).toEqual([]);
  });
});
