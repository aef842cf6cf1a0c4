import { seen } from '../text/shown-text';

/** A text as content or attribute value of XML and HTML. */
export function xml(text: string): string {
  return seen(text).replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
