import { AliasBudget } from './alias-budget';
import { DEEPEST } from './deepest';
import { AliasNode, MappingNode, Node, ScalarNode, SequenceNode } from './node';
import { Refusal } from './refusal';

/** What an anchored node is worth where an alias repeats it. */
interface Known<V> {
  readonly value: V;
  readonly nodes: number;
  readonly height: number;
}

/** Makes values of nodes. What an alias repeats is the same value, not a copy, and yet it counts as often as it stands there. */
export abstract class NodeReader<V> {
  /** By anchored node; undefined while it is being read. Few documents have any. */
  private known: Map<Node, Known<V> | undefined> | undefined;
  private depth = 0;
  private deepest = 0;

  public constructor(protected readonly budget: AliasBudget) {
    budget.startDocument();
  }

  public read(node: Node): V {
    this.budget.add();
    switch (node.kind) {
      case 'scalar': return this.scalar(node);
      case 'alias': return this.repeated(node);
      case 'sequence':
      case 'mapping': return node.isAnchored ? this.anchored(node).value : this.nested(node);
    }
  }

  protected abstract scalar(node: ScalarNode): V;

  protected abstract sequence(node: SequenceNode): V;

  protected abstract mapping(node: MappingNode): V;

  private nested(node: SequenceNode | MappingNode): V {
    this.depth++;
    this.reach(this.depth, node.start);
    const value = node.kind === 'sequence' ? this.sequence(node) : this.mapping(node);
    this.depth--;
    return value;
  }

  private reach(depth: number, start: number): void {
    if (depth > DEEPEST) throw new Refusal(`nested deeper than ${DEEPEST} levels`, start);
    this.deepest = Math.max(this.deepest, depth);
  }

  private anchored(node: SequenceNode | MappingNode): Known<V> {
    const before = { nodes: this.budget.count, deepest: this.deepest };
    this.known ??= new Map();
    this.known.set(node, undefined);
    this.deepest = this.depth;
    const value = this.nested(node);
    const known = { value, nodes: this.budget.count - before.nodes, height: this.deepest - this.depth };
    this.deepest = Math.max(this.deepest, before.deepest);
    this.known.set(node, known);
    return known;
  }

  private repeated({ target, start }: AliasNode): V {
    if (target.kind === 'scalar') {
      this.budget.repeat(1, start);
      return this.scalar(target);
    }
    const isOpen = this.known?.has(target) && this.known.get(target) === undefined;
    if (isOpen) throw new Refusal('anchor value contains itself', start);
    const { value, nodes, height } = this.known?.get(target) ?? this.anchored(target);
    this.budget.repeat(nodes + 1, start);
    this.reach(this.depth + height, start);
    return value;
  }
}
