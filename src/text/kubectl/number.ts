const FLOAT = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;
const INTEGER = /^(?<sign>[-+]?)(?:0[xX](?<hex>[\da-fA-F]+)|0[bB](?<binary>[01]+)|0[oO](?<octal>[0-7]+)|0(?<old>[0-7]*)|(?<decimal>[1-9]\d*))$/;
/** What may be a number at all, which versions, addresses and quantities are not. */
const NUMBER_LIKE = /^[-+]?[\d._][-+\d._a-fA-FxXoO]*$/;
const SHORT_DECIMAL = /^[1-9]\d{0,14}$/;
const BITS = 64;
const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
const LARGEST_UNSIGNED = 2n ** 64n - 1n;

/** The whole number that go-yaml v2 takes a plain scalar for: with octals (`010`), `0x`, `0b`, `0o` and underscores, within 64 bits. */
export function integerOf(text: string): bigint | undefined {
  const { sign, hex, binary, octal, old, decimal } = INTEGER.exec(text.replace(/_/g, ''))?.groups ?? {};
  if (sign === undefined) return undefined;
  const digits = (hex ?? binary ?? octal ?? old ?? decimal ?? '').replace(/^0+(?=.)/, '');
  if (digits.length > BITS) return undefined;
  const prefix = hex !== undefined ? '0x' : binary !== undefined ? '0b' : decimal !== undefined ? '' : '0o';
  const magnitude = BigInt(prefix + (digits === '' ? '0' : digits));
  const value = sign === '-' ? -magnitude : magnitude;
  return value >= SMALLEST && value <= (sign === '' ? LARGEST_UNSIGNED : LARGEST) ? value : undefined;
}

/**
 * The number that go-yaml v2 takes a plain scalar for that begins with a digit or a sign. Beyond 2^53 it is as near as JavaScript has one.
 *
 * @see https://github.com/kubernetes-sigs/yaml/blob/v1.4.0/goyaml.v2/resolve.go#L150
 */
export function numberOf(text: string): number | undefined {
  if (SHORT_DECIMAL.test(text)) return Number(text);
  if (!NUMBER_LIKE.test(text)) return undefined;
  const integer = integerOf(text);
  if (integer !== undefined) return Number(integer);
  return floatOf(text.replace(/_/g, ''));
}

/** The number that go-yaml v2 takes a plain scalar for that begins with a dot: underscores stand between digits only. */
export function fractionOf(text: string): number | undefined {
  return /(^|\D)_|_(\D|$)/.test(text) ? undefined : floatOf(text.replace(/_/g, ''));
}

/** What is too large for a number is none. */
function floatOf(text: string): number | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
