/** The text in strict base64, line breaks apart, as Go reads it; bytes that are no UTF-8 become U+FFFD. Undefined if it is none. */
export function base64Text(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  const isBase64 = digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
  return isBase64 ? new TextDecoder().decode(Buffer.from(digits, 'base64')) : undefined;
}
