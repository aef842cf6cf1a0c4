import { LineCounter } from '../line-counter';
import { Chunk } from './chunk';
import { GO_BLANK } from './go-blank';

const BESIDE = new RegExp(`---[${GO_BLANK}]*([^#\\n].*)?`, 'y');

/** Yields what stands between the lines that begin with `---`: kubectl parts a file there before it reads YAML, even within a scalar. */
export function* yamlChunks(text: string, from: number): Generator<Chunk, void> {
  const lines = new LineCounter(text);
  let start = from;
  let at = from;
  let besideSeparator: string | undefined;
  while (start < text.length) {
    const separator = separatorFrom(text, at);
    const isParted = separator > start;
    if (isParted) yield { kind: 'yaml', text: normalized(text.slice(start, separator)), ...lines.positionAt(start), besideSeparator };
    if (separator === text.length) return;
    BESIDE.lastIndex = separator;
    besideSeparator = BESIDE.exec(text)?.[1];
    at = lineAfter(text, separator);
    // A separator that nothing stands before belongs to the document behind it, and so does one that is wrong.
    if (isParted) start = besideSeparator === undefined ? at : separator;
  }
}

function separatorFrom(text: string, at: number): number {
  if (text.startsWith('---', at)) return at;
  const found = text.indexOf('\n---', at);
  return found === -1 ? text.length : found + 1;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** As kubectl hands it to YAML: without CRs before line feeds, with a line feed at the end, and a byte order mark means nothing. */
function normalized(text: string): string {
  const begin = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = begin.includes('\r') ? begin.replace(/\r\n/g, '\n') : begin;
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}
