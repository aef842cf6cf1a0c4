import { keys, unknownKeys } from '../../src/checks/unknown-keys';
import { JsonObject } from '../../src/topology/json';
import { Manifest, placeOf } from '../../src/topology/place';

const KNOWN = keys('name any', { list: keys('a', { deep: keys('b') }) });

describe('keys that are not known', () => {
  it('are found in objects, and in those of lists, each with its place and its owner', () => {
    const value = { name: 'x', list: [{ a: 1 }, { a: 1, deep: { b: 1, c: 2 } }, 'text'], strange: {} };
    expect(found(value)).toEqual([['list.1.deep.c', { b: 1, c: 2 }], ['strange', value]]);
  });

  it('are none where everything is known, or anything may stand, or there are no objects', () => {
    expect(found({ name: { whatever: [1] }, any: null, list: [[{ strange: 1 }], null, 5] })).toEqual([]);
    expect(found({ list: 'text' })).toEqual([]);
    expect([...unknownKeys({ strange: 1 }, 'anything', placeOf(MANIFEST))]).toEqual([]);
  });

  it('are so too where they are called like what every object has', () => {
    expect(found({ constructor: 1, hasOwnProperty: 2 }).map(([path]) => path)).toEqual(['constructor', 'hasOwnProperty']);
  });

  it('say what may have been meant', () => {
    const meant = [...unknownKeys({ Name: 1, lists: [], x: 1 }, KNOWN, placeOf(MANIFEST))].map(({ key, meant: near }) => [key, near]);
    expect(meant).toEqual([['Name', 'name'], ['lists', 'list'], ['x', undefined]]);
  });
});

const MANIFEST = { kind: 'Any', name: 'any', apiVersion: 'v1', object: {}, source: {} } as Manifest;

function found(value: JsonObject): readonly (readonly [string, JsonObject])[] {
  return [...unknownKeys(value, KNOWN, placeOf(MANIFEST))].map(({ place: { path }, owner }) => [path.join('.'), owner] as const);
}
