import { APOSTROPHE, BACKSLASH, END, isBlank, isBlankOrEnd, isBreak, QUOTE } from './characters';
import { Dialect } from './dialect';
import { passEscape } from './escape';
import { atDocumentIndicator, folded, passBlankLines } from './line-folding';
import { Pieces } from './pieces';
import { Refusal } from './refusal';
import { Source } from './source';

/** Reads a scalar in single or double quotes, from the opening one past the closing one. */
export function readQuotedScalar(source: Source, dialect: Dialect, pieces: Pieces): void {
  const start = source.at;
  const quote = source.code;
  source.at++;
  for (;;) {
    if (atDocumentIndicator(source)) throw new Refusal('found unexpected document indicator', start);
    if (source.code === END) throw new Refusal('found unexpected end of stream', start);
    const brokenByEscape = passText(source, quote, dialect, pieces);
    if (source.code === quote) break;
    passGap(source, brokenByEscape, pieces);
  }
  source.at++;
}

/** Passes text up to a blank, a break or the closing quote; answers whether an escaped line break ended it. */
function passText(source: Source, quote: number, dialect: Dialect, pieces: Pieces): boolean {
  const { text } = source;
  let from = source.at;
  for (;;) {
    const code = text.charCodeAt(source.at);
    const isEscape = code === BACKSLASH && quote === QUOTE;
    const isDoubled = code === APOSTROPHE && quote === APOSTROPHE && source.codeAfter(1) === APOSTROPHE;
    if (!isEscape && !isDoubled) {
      if (code === quote || isBlankOrEnd(code)) break;
      source.at++;
      continue;
    }
    if (source.at > from) pieces.copy(from, source.at);
    if (isEscape && isBreak(source.codeAfter(1))) {
      source.at++;
      source.passBreak();
      return true;
    }
    if (isEscape) passEscape(source, dialect, pieces);
    if (isDoubled) pieces.put("'", source.at);
    if (isDoubled) source.at += 2;
    from = source.at;
  }
  if (source.at > from) pieces.copy(from, source.at);
  return false;
}

/** Passes blanks, which stay, or line breaks with the blanks around them, which fold. */
function passGap(source: Source, brokenByEscape: boolean, pieces: Pieces): void {
  const from = source.at;
  if (brokenByEscape) {
    pieces.put(passBlankLines(source), from);
    return;
  }
  while (isBlank(source.code)) source.at++;
  if (!isBreak(source.code)) {
    pieces.copy(from, source.at);
    return;
  }
  const first = source.passBreak();
  pieces.put(folded(first, passBlankLines(source)), from);
}
