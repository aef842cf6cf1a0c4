const SEPARATED = /^[0-9a-f]{2}(?::[0-9a-f]{2})+$|^[0-9a-f]{2}(?:-[0-9a-f]{2})+$/i;
const DOTTED = /^[0-9a-f]{4}(?:\.[0-9a-f]{4})+$/i;

/**
 * How many bytes a MAC address has as Go's net.ParseMAC reads it; undefined where that refuses.
 *
 * @see https://pkg.go.dev/net#ParseMAC
 */
export function macLength(text: string): 6 | 8 | 20 | undefined {
  if (text.length > 64) return undefined;
  const digits = SEPARATED.test(text) || DOTTED.test(text) ? text.replace(/[-:.]/g, '').length / 2 : 0;
  return digits === 6 || digits === 8 || digits === 20 ? digits : undefined;
}
