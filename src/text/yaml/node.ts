export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface NodeBase {
  /** Where its content begins: behind anchor and tag. */
  readonly start: number;
  /** As YAML spells it in full, such as `tag:yaml.org,2002:int`; `!` says that it is to be read as a string; undefined if none is written. */
  readonly tag: string | undefined;
  readonly isAnchored: boolean;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
  readonly end: number;
}

export interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: Node[];
}

export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly entries: Entry[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly target: Exclude<Node, AliasNode>;
}

/** What a YAML text says, before anyone decides which scalars are numbers. */
export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;
