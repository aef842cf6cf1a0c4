import { plainText } from './plain-text';
/** A number as nmstate takes it: in quotes too. */
export function wholeOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/**
 * A truth value as nmstate takes it: in quotes and as 0 or 1 too.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/deserializer.rs#L93
 */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = plainText(value).toLowerCase();
  if (['1', 'true', 'yes', 'on', 'y'].includes(text)) return true;
  return ['0', 'false', 'no', 'off', 'n'].includes(text) ? false : undefined;
}

/** Whether a text is filled in by kubernetes-nmstate's captures: what it will say is not known. */
export function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}
