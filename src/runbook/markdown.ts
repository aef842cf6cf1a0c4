import { shownText } from '../text/shown-text';

const LONGEST_NAME = 80;

/** A name in a sentence or heading: in a code span nothing is Markdown, a link, HTML or somebody's handle. */
export function code(name: string): string {
  const text = shownText(name, LONGEST_NAME);
  const fence = fenceAround(text, 1);
  const pad = /^[` ]|[` ]$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A block of text that nothing in it ends. */
export function block(language: string, text: string): string {
  const fence = fenceAround(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

function fenceAround(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  return '`'.repeat(Math.max(least, longest + 1));
}
