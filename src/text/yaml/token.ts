import { ScalarNode, ScalarStyle } from './node';

/** What the scanner finds, from one offset to another. A scalar is its own node already, unless an anchor or a tag stands before it. */
export type Token = Mark | SimpleKey | ScalarNode;

export type TokenKind = Token['kind'];

export interface Mark {
  readonly kind:
  | 'stream-end' | 'directive' | 'document-start' | 'document-end'
  | 'block-sequence' | 'block-mapping' | 'block-end'
  | '[' | ']' | '{' | '}' | ',' | '-' | 'key' | 'value'
  | 'alias' | 'anchor' | 'tag';
  readonly start: number;
  readonly end: number;
  /** An anchor's or alias's name, a tag or directive as handle and suffix. */
  readonly text: string;
}

/** A scalar with its colon, which most keys are: it saves the two marks around it. */
export interface SimpleKey {
  readonly kind: 'simple key';
  readonly start: number;
  /** Of the colon. */
  readonly end: number;
  readonly key: ScalarNode;
}

export function mark(kind: Mark['kind'], start: number, end: number, text = ''): Mark {
  return { kind, start, end, text };
}

export function scalar(style: ScalarStyle, start: number, end: number, text: string): ScalarNode {
  return { kind: 'scalar', start, tag: undefined, isAnchored: false, text, style, end };
}
