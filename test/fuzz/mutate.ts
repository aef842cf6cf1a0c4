/* eslint-disable no-bitwise -- mulberry32 is made of bits */
/** A stream of numbers that is the same for the same seed (mulberry32). */
export function randomsOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
/* eslint-enable no-bitwise */

/** What people and programs put where it does not belong. */
const PIECES = [
  '{', '}', '[', ']', ',', ':', ': ', '- ', '"', '\'', '\n', '\t', ' ', '  ', '#', '&a ', '*a', '!!binary ', '|\n', '>-\n', '---\n', '...\n', '<<: *a', '? ', '%', '@', '`', '\\', '\\u0000', '\0',
  '\ufeff', '\u2028', '\ud800', 'é', '😀', 'null', '~', 'true', 'off', '0', '-1', '010', '1e400', '.nan', '99999999999999999999', '4095', '65536', '52:54:00:12:34:56', '10.0.0.1/33', '::/0', 'fe80::1%eth0',
  '__proto__: {}', 'constructor: x', '{{ .Values.x }}', '${x}', 'a/b/c', '""', '{}', '[]', '[[[[', '{"a":{"a":', 'apiVersion: v1\nkind: List\nitems:\n',
];

/** A text with a few changes of the kinds that happen: something lost, doubled, put in, exchanged, or a line moved to another indentation. */
export function mutated(text: string, others: readonly string[], random: (below: number) => number): string {
  let changed = text;
  for (let count = 1 + random(2); count > 0; count--) changed = changedOnce(changed, others, random);
  return changed;
}

function changedOnce(text: string, others: readonly string[], random: (below: number) => number): string {
  const at = random(text.length + 1);
  const length = random(random(4) === 0 ? 200 : 8);
  switch (random(7)) {
    case 0: return text.slice(0, at) + text.slice(at + length);
    case 1: return text.slice(0, at) + text.slice(Math.max(0, at - length), at) + text.slice(at);
    case 2: return text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(at);
    case 3: return text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(at + length);
    case 4: return text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1);
    case 5: {
      const other = others[random(others.length)] ?? '';
      const from = random(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + random(400)) + text.slice(at);
    }
    default: {
      const lines = text.split('\n');
      const line = random(lines.length);
      lines[line] = ' '.repeat(random(8)) + (lines[line] ?? '').trimStart();
      return lines.join('\n');
    }
  }
}
