/** What stands behind the tag `!!binary`. */
export class Bytes {
  public constructor(public readonly base64: string) {}
}

/** The bytes that Python reads from base64, in which it passes over what is no digit; undefined if some are missing. */
export function bytesOf(text: string): Bytes | undefined {
  if (/[^\0-\x7f]/.test(text)) return undefined;
  const [, digits = '', padding = ''] = /^([^=]*)(=*)/.exec(text.replace(/[^A-Za-z0-9+/=]/g, '')) ?? [];
  const missing = (4 - (digits.length % 4)) % 4;
  if (missing === 3 || padding.length < missing) return undefined;
  return new Bytes(Buffer.from(digits, 'base64').toString('base64'));
}
