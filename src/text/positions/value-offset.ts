import { Position } from '../document';

/** The offset of a position within a value; what lies outside it is drawn to its nearest line end. */
export function valueOffset(value: string, { line, column }: Position): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = value.indexOf('\n', start);
    if (end === -1) return value.length;
    start = end + 1;
  }
  const end = value.indexOf('\n', start);
  const length = (end === -1 ? value.length : end) - start;
  return start + Math.min(Math.max(column - 1, 0), length);
}
