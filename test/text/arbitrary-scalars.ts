import * as fc from 'fast-check';

const PIECES = [
  '0', '1', '7', '8', '9', '12', '60', '0x', '0b', '0o', 'e', 'E', '_', '.', '+', '-', ':', 'a', 'f', 'y', 'n', 'inf', 'nan', 'true', 'on', 'off', 'null', '~',
  '<<', '=', '!!str ', '!!int ', '&a ', '*a', '"', "'", '\\', '|', '>', '%', '@', '`', '#', ' ', ' #', '\t', ',', '[', ']', '{', '}', '?', '? ', ': ', '- ', '/', 'é', '\u{1f600}', '\u00a0',
];
const BREAKS = ['\n', '\n  ', '\n    ', '\n\n', '\n- ', '\n  - ', '\r\n', '\nb: ', '\n  c: ', '|\n  ', '>-\n  ', '|2\n', '"a\n  b"', "'c\n\n  d'", '\n# c\n'];

/** Numbers, dates and addresses, right and nearly so. */
const numberText = fc.string({ unit: fc.constantFrom(...'0123456789+-.:_eExXbBoOaftyn'), minLength: 1, maxLength: 8 });
const mixedText = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));

/** What somebody might write behind a key, on one line. */
export const scalarText = fc.oneof(numberText, mixedText, fc.string({ maxLength: 12 }).map((text) => text.replace(/[\0-\x08\x0b-\x1f\x7f]/g, ' ')));

/** What somebody might write below a key: a piece of YAML, mostly broken. It holds no line that begins with `---`. */
export const bodyText = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...BREAKS)), { minLength: 2, maxLength: 12 })
  .map((pieces) => `${pieces.join('')}\n`)
  .filter((text) => !/^---/m.test(text));
