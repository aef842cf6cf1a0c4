const CANONICAL = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/;
const SIX_BYTES = /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}$|^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i;

/** A MAC address in lower case with colons, however it is written; undefined where the text is none of six bytes. */
export function canonicalMac(text: string): string | undefined {
  if (CANONICAL.test(text)) return text;
  if (!SIX_BYTES.test(text)) return undefined;
  return (text.toLowerCase().replace(/[-:.]/g, '').match(/../g) ?? []).join(':');
}

/** The MAC address whose digits YAML 1.1 took for a number to the base of 60; undefined where it can be none. */
export function macOfSexagesimal(value: number): string | undefined {
  const bytes: number[] = [];
  let rest = value;
  for (let i = 0; i < 5; i++) {
    bytes.unshift(rest % 60);
    rest = Math.floor(rest / 60);
  }
  bytes.unshift(rest);
  if (!Number.isInteger(value) || rest < 10 || rest > 99) return undefined;
  return bytes.map((byte) => String(byte).padStart(2, '0')).join(':');
}
