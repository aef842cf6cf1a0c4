/** A word of bash or zsh that is this text, whatever stands in it. */
export function word(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return UNSEEN.test(text) ? `$'${text.replace(/[\\']/g, '\\$&').replace(new RegExp(UNSEEN, 'gu'), escaped)}'` : `'${text.replace(/'/g, '\'\\\'\'')}'`;
}

/** Controls and what turns the direction of writing: seen by nobody who copies the command. No program is ever given a NUL. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\p{Cs}]|[\u{e0000}-\u{e0fff}]/u;

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
