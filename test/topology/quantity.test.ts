import { quantityOf } from '../../src/topology/quantity';

describe('a quantity of Kubernetes', () => {
  it.each<[unknown, number]>([
    [5, 5], [0.5, 0.5], ['128', 128], ['-1.5', -1.5], ['+2', 2], ['.5', 0.5], ['.125', 0.125], ['7.', 7],
    ['4Ki', 4096], ['64Mi', 67108864], ['1.5Gi', 1610612736], ['1Ti', 2 ** 40], ['1Pi', 2 ** 50], ['1Ei', 2 ** 60],
    ['2k', 2000], ['3M', 3e6], ['1G', 1e9], ['1T', 1e12], ['1P', 1e15], ['1E', 1e18],
    ['500m', 0.5], ['1u', 1e-6], ['1n', 1e-9], ['1e3', 1000], ['1E3', 1000], ['12e+2', 1200], ['5e-1', 0.5], ['1e12', 1e12],
  ])('%j is %d', (value, expected) => {
    expect(quantityOf(value)).toBeCloseTo(expected, 10);
  });

  it.each<[unknown]>([
    [''], ['Gi'], ['.'], ['1GiB'], ['1 Gi'], ['1gi'], ['1K'], ['x1'], ['--1'], ['1e'], ['1e123'], ['1e+'], ['1mi'], ['much'], [NaN], [Infinity], [true], [null], [undefined], [['1']],
  ])('%j is none', (value) => {
    expect(quantityOf(value)).toBeUndefined();
  });
});
