import { shownText } from './shown-text';

const LONGEST = 2000;

/** Names come from manifests and may hold anything: a text that shows what is in it, on one line, and does nothing to who reads it. */
export function visible(text: string): string {
  return shownText(text, LONGEST);
}
