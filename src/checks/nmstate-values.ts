/** A number as nmstate takes it: in quotes too. */
export function wholeOf(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** Whether a text is filled in by kubernetes-nmstate's captures: what it will say is not known. */
export function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && value.includes('{{');
}
