import { base64Text } from './base64-text';
import { fractionOf, integerOf, numberOf } from './number';
import { isTimestamp } from './timestamp';
import { DOT } from '../yaml/characters';
import { ScalarNode } from '../yaml/node';
import { Refusal } from '../yaml/refusal';
import { YAML_TAG } from '../yaml/tags';

export type Scalar = string | number | boolean | null;

const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...pairs(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'], true),
  ...pairs(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'], false),
  ...pairs(['', '~', 'null', 'Null', 'NULL'], null),
  ...pairs(['.nan', '.NaN', '.NAN'], NaN),
  ...pairs(['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'], Infinity),
  ...pairs(['-.inf', '-.Inf', '-.INF'], -Infinity),
]);
const LONGEST_WORD = 5;
/** What go-yaml looks up, or tries as a number, by the code of the first character. */
const MAY_BE_WORD = firstCharacters('yYnNtTfFoO~.+-');
const MAY_BE_NUMBER = firstCharacters('+-0123456789');

/** What go-yaml v2, and so kubectl, reads from a scalar. */
export function scalarOf(node: ScalarNode): Scalar {
  if (node.tag !== undefined) return tagged(node, node.tag);
  return node.style === 'plain' ? plain(node.text) : node.text;
}

function plain(text: string): Scalar {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  if (MAY_BE_WORD[first] === 1 && text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  if (MAY_BE_NUMBER[first] === 1) return numberOf(text) ?? text;
  return first === DOT ? fractionOf(text) ?? text : text;
}

/** A tag of YAML's own must fit what the text would be without it; of any other tag, only that it makes a string is known. */
function tagged({ text, start }: ScalarNode, tag: string): Scalar {
  const value = plain(text);
  switch (tag) {
    case `${YAML_TAG}null`: return fitting(value, value === null);
    case `${YAML_TAG}bool`: return fitting(value, typeof value === 'boolean');
    case `${YAML_TAG}int`: return fitting(value, typeof value === 'number' && integerOf(text) !== undefined);
    case `${YAML_TAG}float`: return fitting(value, typeof value === 'number' && (integerOf(text) ?? 0n) < 2n ** 63n);
    case `${YAML_TAG}timestamp`: return fitting(text, isTimestamp(text));
    case `${YAML_TAG}binary`: {
      const content = base64Text(text);
      if (content === undefined) throw new Refusal('!!binary value contains invalid base64 data', start);
      return content;
    }
    default: return text;
  }

  function fitting(scalar: Scalar, fits: boolean): Scalar {
    if (!fits) throw new Refusal(`cannot decode \`${text}\` as a !!${tag.slice(YAML_TAG.length)}`, start);
    return scalar;
  }
}

function pairs(words: readonly string[], value: Scalar): [string, Scalar][] {
  return words.map((word) => [word, value]);
}

function firstCharacters(characters: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => (characters.includes(String.fromCharCode(code)) ? 1 : 0));
}
