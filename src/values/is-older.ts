/** Whether a version, written `<major>.<minor>` or longer, is before another; what is no version is taken for a new one. */
export function isOlder(version: string, major: number, minor: number): boolean {
  const match = /^v?(\d+)\.(\d+)/.exec(version);
  if (match === null) return false;
  const [ofMajor, ofMinor] = [Number(match[1]), Number(match[2])];
  return ofMajor < major || (ofMajor === major && ofMinor < minor);
}
