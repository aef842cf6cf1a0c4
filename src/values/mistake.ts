import { userFrame } from './user-frame';

/** From a mistake up to the user's own line: a blueprint of blueprints is deep. */
const FRAMES_LOOKED_AT = 100;
const FRAMES_SHOWN = 10;

/** What the user has to mend: the error's stack is the message and the lines of the user's own program. Worked out when somebody reads it. */
export function mistake(message: string): Error {
  const { stackTraceLimit } = Error;
  // Not by assignment, which throws if the user has frozen Error.
  Reflect.set(Error, 'stackTraceLimit', FRAMES_LOOKED_AT);
  const [error, trace] = [new Error(message), new Error(message)];
  Reflect.set(Error, 'stackTraceLimit', stackTraceLimit);
  Object.defineProperty(error, 'stack', {
    configurable: true,
    get: () => userStack(trace),
    set: (value: unknown) => Object.defineProperty(error, 'stack', { value, configurable: true, writable: true }),
  });
  return error;
}

/**
 * An error's stack without the lines of libraries. In Python, Java or Go the user has none in it, and sees the message. All of it where nobody can tell
 * who is who, as in a bundle.
 */
export function userStack(error: Error): string | undefined {
  const { message } = error;
  const stack = stackOf(error);
  const end = (stack?.indexOf(message) ?? -1) + message.length;
  if (stack === undefined || end < message.length) return stack;
  const isForeign = process.env.JSII_AGENT !== undefined;
  const frames = isForeign ? [] : stack.slice(end).split('\n').filter((line) => userFrame(line) !== undefined);
  if (frames.length === 0 && !isForeign) return stack;
  return [stack.slice(0, end), ...frames.slice(0, FRAMES_SHOWN)].join('\n');
}

/** V8 writes the text when it is read, by the user's or ts-node's `Error.prepareStackTrace`, which may return or throw anything. */
export function stackOf(error: Error): string | undefined {
  try {
    const { stack } = error;
    return typeof stack === 'string' ? stack : undefined;
  } catch {
    return undefined;
  }
}
