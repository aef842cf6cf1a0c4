/** Of decimal digits that Python reads; that it reads more of other bases is of no use to anyone. */
const LONGEST = 4300;

/** The whole number that Python reads from the text of an int, of any size; undefined if there is no digit. */
export function integerOf(text: string): bigint | undefined {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replace(/_/g, '')) ?? [];
  const magnitude = magnitudeOf(digits);
  return sign === '-' && magnitude !== undefined ? -magnitude : magnitude;
}

function magnitudeOf(digits: string): bigint | undefined {
  if (digits.length > LONGEST) return undefined;
  if (/^0b[01]+$|^0x[\da-fA-F]+$|^(0|[1-9]\d*)$/.test(digits)) return BigInt(digits);
  if (/^0[oO]?[0-7]+$/.test(digits)) return BigInt(`0o${digits.replace(/^0[oO]?/, '')}`);
  if (/^\d+(:\d+)+$/.test(digits) && !digits.startsWith('0')) return digits.split(':').reduce((sum, part) => sum * 60n + BigInt(part), 0n);
  return undefined;
}

/** The number that Python reads from the text of a float. */
export function floatOf(text: string): number | undefined {
  const [, sign = '', digits = ''] = /^([-+]?)(.*)$/.exec(text.replace(/_/g, '').toLowerCase()) ?? [];
  const magnitude = floatMagnitude(digits);
  return sign === '-' && magnitude !== undefined ? -magnitude : magnitude;
}

function floatMagnitude(digits: string): number | undefined {
  if (digits === '.inf') return Infinity;
  if (digits === '.nan') return NaN;
  if (/^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(digits)) return Number(digits);
  const parts = digits.split(':');
  return parts.length > 1 && parts.every((part) => /^(\d+\.?\d*|\.\d+)$/.test(part)) ? base60(parts.map(Number)) : undefined;
}

/** Summed up as PyYAML does, from the last one on, so that the roundings are the same. */
function base60(parts: readonly number[]): number {
  return parts.reduceRight(({ sum, base }, part) => ({ sum: sum + part * base, base: base * 60 }), { sum: 0, base: 1 }).sum;
}
