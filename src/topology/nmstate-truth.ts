import { plainText } from './plain-text';

/**
 * A truth value as nmstate takes it: in quotes and as 0 or 1 too.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/deserializer.rs#L93
 */
export function truthOf(value: unknown): boolean | undefined {
  const text = plainText(value).toLowerCase();
  if (['1', 'true', 'yes', 'on', 'y'].includes(text)) return true;
  return ['0', 'false', 'no', 'off', 'n'].includes(text) ? false : undefined;
}
