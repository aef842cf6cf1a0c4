const SUFFIXES: { readonly [suffix: string]: number } = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * A Kubernetes quantity as a number, as near as JavaScript has it; undefined where it is none.
 *
 * @see https://github.com/kubernetes/apimachinery/blob/v0.35.0/pkg/api/resource/quantity.go#L60
 */
export function quantityOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,2}))?$/.exec(typeof value === 'string' ? value : '');
  if (match === null) return undefined;
  const [, number, suffix, exponent] = match;
  return Number(number) * (suffix === undefined ? 10 ** Number(exponent ?? 0) : SUFFIXES[suffix] ?? 1);
}
