import { fieldPaths } from './field-paths';

test('lists, nested lists and objects are spelled as upstream\'s fields are', () => {
  expect(fieldPaths({ a: 1, b: [{ c: 'x' }, { d: true }], e: [[{ f: 0 }]], g: ['y'] }, [])).toEqual(['a', 'b[].c', 'b[].d', 'e[][].f', 'g[]']);
});

test('a field that upstream names as a whole is not looked into', () => {
  expect(fieldPaths({ nodeSelector: { 'a.b/c': 'x' } }, ['nodeSelector'])).toEqual(['nodeSelector']);
});

test('keys of a map that upstream has under "*" are one field', () => {
  expect(fieldPaths({ binding: { x: { image: 'i' }, y: { image: 'j' } } }, ['binding.*.image'])).toEqual(['binding.*.image']);
});

test('what is empty stands for itself, and what is undefined for nothing', () => {
  expect(fieldPaths({ a: {}, b: [], c: undefined, d: null }, [])).toEqual(['a', 'b[]', 'd']);
  expect(fieldPaths({}, [])).toEqual([]);
});
