/**
 * What cannot be seen, or turns what stands beside it around: control characters, line and paragraph separators, marks of direction, joiners without
 * width, halves of characters and code points that are none. XML refuses most of them outright.
 */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\p{Cs}]|\p{Variation_Selector}|[\u{e0000}-\u{e0fff}]/gu;

/** A name from a manifest as people see it: unseen characters as `\u202e`, long ones with `…` for their middle. Still to be quoted by whoever writes it. */
export function shownText(text: string, longest: number): string {
  // No more is looked at than can be shown: a name may be megabytes.
  const characters = [...seen(text.length > 8 * longest ? `${text.slice(0, 4 * longest)}${text.slice(-4 * longest)}` : text)];
  if (characters.length <= longest) return characters.join('');
  const tail = Math.floor(longest / 3);
  return `${characters.slice(0, longest - tail - 1).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

/** A text with its unseen characters as escapes. */
export function seen(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}
