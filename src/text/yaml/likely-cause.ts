/** What most often is behind the words in which libyaml refuses a text. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ['mapping values are not allowed in this context', 'a value that holds ": " must be quoted; or the line is indented too far'],
  ["could not find expected ':'", 'the line is no "key: value": the colon, or the space behind it, is missing, or a text of several lines is not indented'],
  ['did not find expected key', 'the line is indented differently from the keys above it, or something follows a quoted value'],
  ["did not find expected '-' indicator", 'the line is indented differently from the list above it'],
  ["did not find expected ',' or ']'", 'a comma or the closing bracket is missing'],
  ["did not find expected ',' or '}'", 'a comma or the closing brace is missing, or a key has no space behind its colon'],
  ['did not find expected node content', 'a value is missing, or a character that YAML uses itself stands where a value should'],
  ['found unexpected end of stream', 'the quote that opens here is never closed'],
  ['found unexpected document indicator', 'the quote that opens here is never closed'],
  ['found unknown escape character', 'between double quotes a backslash must be doubled; or use single quotes'],
  ['found a tab character that violates indentation', 'YAML is indented by spaces only'],
  ['found a tab character where an indentation space is expected', 'YAML is indented by spaces only'],
  ['block sequence entries are not allowed in this context', 'a list begins on the line below its key'],
  ['document contains excessive aliasing', 'aliases repeat far more than what is written: write it out'],
  ['did not find expected alphabetic or numeric character', 'a value that begins with * or & must be quoted'],
]);

export function likelyCause(message: string, character: string): string | undefined {
  if (message === 'control characters are not allowed (U+0000)') return 'the file is no text in UTF-8: save it as UTF-8';
  if (message.startsWith('control characters are not allowed')) return 'a character that nobody sees stands here; or the file is no text';
  if (message !== 'found character that cannot start any token') return CAUSES.get(message);
  return character === '\t' ? 'YAML is indented by spaces only' : `a value that begins with ${character} must be quoted`;
}
