import { proveArguments } from './prove-arguments';

const USAGE = '\nnpm run lab:prove -- [--runs N] [--seed S] [--migration EXAMPLES] [PATH…]';

describe('the command line of lab:prove', () => {
  it('is twenty topologies of seed 1 unless something else is asked for', () => {
    expect(proveArguments([])).toEqual({ runs: 20, seed: 1, paths: [] });
    expect(proveArguments(['--runs', '0', '--seed', '7', '--migration', 'out', 'a.yaml', 'b'])).toEqual({ runs: 0, seed: 7, migration: 'out', paths: ['a.yaml', 'b'] });
  });

  it.each([
    [['--runs', 'abc'], '--runs abc: a whole number from 0 to 100000'],
    [['--runs=-1'], '--runs -1: a whole number from 0 to 100000'],
    [['--runs', '1e3'], '--runs 1e3: a whole number from 0 to 100000'],
    [['--runs', ''], '--runs : a whole number from 0 to 100000'],
    [['--seed', 'x'], '--seed x: a whole number from 0 to 2147483647'],
    [['--seed', '2147483648'], '--seed 2147483648: a whole number from 0 to 2147483647'],
    [['--sed', '1'], 'Unknown option \'--sed\''],
  ])('refuses %j', (words, message) => {
    expect(proveArguments(words)).toBe(`${message}${USAGE}`);
  });
});
