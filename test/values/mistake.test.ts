import { mistake, userStack } from '../../src/values/mistake';

describe('a mistake', () => {
  it('is an error with a stack of the user\'s own lines', () => {
    const { stack = '' } = mistake('vlan is 4095');
    expect(stack).toMatch(/^Error: vlan is 4095\n {4}at .*mistake\.test\.ts:5:\d+/);
    expect(stack).not.toMatch(/node_modules|src\/values/);
  });

  it('takes another stack, as any error does', () => {
    const error = mistake('a');
    error.stack = 'another';
    expect(error.stack).toBe('another');
    expect(Object.keys(mistake('a'))).toEqual([]);
  });

  it('leaves the limit of stacks as the user has set it', () => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 3;
    mistake('a');
    expect(Error.stackTraceLimit).toBe(3);
    Error.stackTraceLimit = stackTraceLimit;
  });

  it.each([
    ['Error: a\n    at f (/app/node_modules/x/y.js:1:1)'], ['Error: a'], ['somebody wrote this'], [''],
  ])('shows all of a stack in which no line is surely the user\'s: %j', (stack) => {
    expect(userStack(Object.assign(new Error('a'), { stack }))).toBe(stack);
  });

  it('has none where it cannot be written', () => {
    const error = new Error('a');
    Object.defineProperty(error, 'stack', { get: () => { throw new Error('hook'); } });
    expect(userStack(error)).toBeUndefined();
  });
});
