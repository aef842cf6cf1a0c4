import { truthOf } from '../../src/topology/nmstate-truth';

describe('a truth value of nmstate', () => {
  it.each([[true], ['true'], ['True'], ['yes'], ['on'], ['y'], ['1'], [1]])('%j is true', (value) => {
    expect(truthOf(value)).toBe(true);
  });

  it.each([[false], ['false'], ['FALSE'], ['no'], ['off'], ['n'], ['0'], [0]])('%j is false', (value) => {
    expect(truthOf(value)).toBe(false);
  });

  it.each([[undefined], [null], [''], ['enabled'], [2], [['true']], ['{{ capture.a.enabled }}']])('%j is neither', (value) => {
    expect(truthOf(value)).toBeUndefined();
  });
});
