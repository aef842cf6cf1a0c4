import { Bytes, bytesOf } from './bytes';
import { implicitTag } from './implicit-tag';
import { floatOf, integerOf } from './number';
import { Timestamp, timestampOf } from './timestamp';
import { ScalarNode } from '../yaml/node';
import { Refusal } from '../yaml/refusal';
import { YAML_TAG } from '../yaml/tags';

export type Scalar = string | number | boolean | null | Timestamp | Bytes;

/** A scalar's tag, written or found. */
export function tagOf({ tag, style, text }: ScalarNode): string {
  if (tag !== undefined && tag !== '!') return tag;
  return tag === '!' || style === 'plain' ? implicitTag(text) : `${YAML_TAG}str`;
}

/** What PyYAML's SafeLoader makes of a scalar. Whole numbers beyond 2^53 are as near as JavaScript has them. */
export function scalarOf(node: ScalarNode): Scalar {
  const tag = tagOf(node);
  const value = constructed(tag, node);
  if (value !== undefined) return value;
  throw new Refusal(`cannot read \`${node.text}\` as ${tag.replace(YAML_TAG, '!!')}`, node.start);
}

function constructed(tag: string, { text, start }: ScalarNode): Scalar | undefined {
  switch (tag) {
    case `${YAML_TAG}str`: return text;
    case `${YAML_TAG}null`: return null;
    case `${YAML_TAG}bool`: return booleanOf(text.toLowerCase());
    case `${YAML_TAG}int`: return numberOf(integerOf(text));
    case `${YAML_TAG}float`: return floatOf(text);
    case `${YAML_TAG}timestamp`: return timestampOf(text);
    case `${YAML_TAG}binary`: return bytesOf(text);
  }
  throw new Refusal(`could not determine a constructor for the tag '${tag}'`, start);
}

function booleanOf(word: string): boolean | undefined {
  if (['yes', 'true', 'on'].includes(word)) return true;
  return ['no', 'false', 'off'].includes(word) ? false : undefined;
}

function numberOf(integer: bigint | undefined): number | undefined {
  return integer === undefined ? undefined : Number(integer);
}
