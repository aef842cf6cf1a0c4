import { DASH, DOT, isBlank, isBlankOrEnd, isBreak } from './characters';
import { Source } from './source';

/** What line breaks within a plain or quoted scalar become: one is a space, more are one less. */
export function folded(first: string, further: string): string {
  if (first !== '\n') return first + further;
  return further === '' ? ' ' : further;
}

/** Passes blanks and line breaks, and answers the breaks. */
export function passBlankLines(source: Source): string {
  let breaks = '';
  for (;;) {
    const { code } = source;
    if (isBlank(code)) source.at++;
    else if (isBreak(code)) breaks += source.passBreak();
    else return breaks;
  }
}

/** Whether `---` or `...` stands here by itself: they end a document even within a scalar. */
export function atDocumentIndicator(source: Source): boolean {
  if (source.at !== source.lineStart) return false;
  const { code } = source;
  return (code === DASH || code === DOT) && source.codeAfter(1) === code && source.codeAfter(2) === code && isBlankOrEnd(source.codeAfter(3));
}
