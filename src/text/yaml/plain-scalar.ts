import { COLON, HASH, isBlankOrEnd, isBreak, isBreakOrEnd, isFlowIndicator, SPACE, TAB } from './characters';
import { Dialect } from './dialect';
import { atDocumentIndicator, folded } from './line-folding';
import { Pieces } from './pieces';
import { Refusal } from './refusal';
import { Source } from './source';

/** ASCII that can never end a plain scalar, by code. */
const ORDINARY = Uint8Array.from({ length: 128 }, (_, code) => (code > SPACE && !'#:,?[]{}\x7f'.includes(String.fromCharCode(code)) ? 1 : 0));

export interface PlainContext {
  readonly inFlow: boolean;
  /** Columns of the block it stands in, -1 for none: its further lines are indented more. */
  readonly indent: number;
  readonly dialect: Dialect;
}

/** Reads an unquoted scalar and answers the offset of its end; the source may stand on a later line then. */
export function readPlainScalar(source: Source, context: PlainContext, pieces: Pieces): number {
  const start = source.at;
  let end = passText(source, context);
  pieces.copy(start, end);
  while (isBreak(source.code)) {
    const fold = passFold(source, context);
    if (!mayGoOn(source, context)) break;
    const lineFrom = source.at;
    const lineEnd = passText(source, context);
    if (lineEnd === lineFrom) break;
    pieces.put(fold, end);
    pieces.copy(lineFrom, lineEnd);
    end = lineEnd;
  }
  return end;
}

/** Passes what belongs to the scalar on this line, and answers where its last character ends. */
function passText(source: Source, { inFlow, dialect }: PlainContext): number {
  const { text } = source;
  let at = source.at;
  let end = at;
  for (;; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? ORDINARY[code] === 1 : !isBreak(code)) {
      end = at + 1;
      continue;
    }
    if (code === SPACE || (code === TAB && dialect.tabs)) continue;
    const afterBlank = end < at;
    if (code === HASH ? afterBlank : endsHere(code, text.charCodeAt(at + 1), inFlow, dialect)) break;
    end = at + 1;
  }
  source.at = at;
  return end;
}

function endsHere(code: number, next: number, inFlow: boolean, dialect: Dialect): boolean {
  if (code === TAB || isBreakOrEnd(code)) return true;
  if (code === COLON) return isBlankOrEnd(next) || (inFlow && dialect.colonEndsBeforeFlowIndicator && isFlowIndicator(next));
  return inFlow;
}

/** Passes the line breaks and the indentation of the next line, and answers what they become if the scalar goes on. */
function passFold(source: Source, { indent, dialect }: PlainContext): string {
  const first = source.passBreak();
  let further = '';
  for (;;) {
    const { code } = source;
    if (isBreak(code)) {
      further += source.passBreak();
    } else if (code === SPACE || (code === TAB && dialect.tabs)) {
      if (code === TAB && source.column <= indent) throw new Refusal('found a tab character that violates indentation', source.at);
      source.at++;
    } else {
      break;
    }
  }
  return folded(first, further);
}

function mayGoOn(source: Source, { inFlow, indent }: PlainContext): boolean {
  return !atDocumentIndicator(source) && source.code !== HASH && (inFlow || source.column > indent);
}
