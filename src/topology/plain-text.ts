/** A value of a manifest for comparing and for messages: a text as it is, anything else as JSON. `String` fails on an object with a key `toString`. */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined';
}
