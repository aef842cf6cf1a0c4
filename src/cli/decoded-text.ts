/**
 * The text of a file: UTF-8, or UTF-16 where its first two bytes say so, which is what PowerShell's `>` writes. kubectl reads both.
 *
 * @see https://github.com/kubernetes/cli-runtime/blob/v0.33.1/pkg/resource/visitor.go
 */
export function decodedText(bytes: Buffer): string {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  if (mark === 0xfffe) return bytes.toString('utf16le', 2);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8');
}
