import { Dialect } from './dialect';
import { AliasNode, MappingNode, Node, ScalarNode, SequenceNode } from './node';
import { Refusal } from './refusal';
import { Tags } from './tags';
import { Mark } from './token';

/** What may stand before a value. */
export interface Properties {
  readonly anchor?: Mark;
  readonly tag?: Mark;
}

type Target = AliasNode['target'];

/** Makes the nodes of a document and knows them by name. A node has its name before what it holds is known, so that a node within can name it. */
export class NodeMaker {
  public readonly tags = new Tags();
  /** Few documents have any. */
  private anchors: Map<string, Target> | undefined;

  public constructor(private readonly dialect: Dialect) {}

  public scalar({ anchor, tag }: Properties, bare: ScalarNode): ScalarNode {
    return this.named(anchor, { ...bare, tag: this.tags.of(tag), isAnchored: anchor !== undefined });
  }

  public sequence({ anchor, tag }: Properties, start: number): SequenceNode {
    return this.named(anchor, { kind: 'sequence', start, tag: this.tags.of(tag), isAnchored: anchor !== undefined, items: [] });
  }

  public mapping({ anchor, tag }: Properties, start: number): MappingNode {
    return this.named(anchor, { kind: 'mapping', start, tag: this.tags.of(tag), isAnchored: anchor !== undefined, entries: [] });
  }

  public alias({ text, start }: Mark): Node {
    const target = this.anchors?.get(text);
    if (target === undefined) throw new Refusal(`unknown anchor '${text}' referenced`, start);
    return { kind: 'alias', start, tag: undefined, isAnchored: false, target };
  }

  private named<N extends Target>(anchor: Mark | undefined, node: N): N {
    if (anchor === undefined) return node;
    const { text, start } = anchor;
    if (!this.dialect.anchorsTwice && this.anchors?.has(text)) throw new Refusal(`found duplicate anchor '${text}'`, start);
    this.anchors ??= new Map();
    this.anchors.set(text, node);
    return node;
  }
}
