import { Position } from './document';
import { LineCounter } from './line-counter';

/** Where an offset stands, in lines and columns. */
export function positionAt(text: string, offset: number): Position {
  return new LineCounter(text).positionAt(Math.min(Math.max(offset, 0), text.length));
}
