import { types } from 'node:util';

/**
 * What the caller reads. Only an error that was meant for him counts: a TypeError is a crash, so it goes on its way
 * and the test shows where it came from.
 */
export function refusalOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (types.isNativeError(error) && error.name === 'Error') return error.message;
    throw error;
  }
  throw new TypeError('nothing was refused');
}

/** A value that TypeScript would not let through, as JavaScript and Python hand it over. */
export function untyped<T>(value: unknown): T {
  return value as T;
}
