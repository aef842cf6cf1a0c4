import { isMergeKey, keyOf } from './key';
import { Scalar, scalarOf } from './scalar';
import { MappingNode, Node, ScalarNode, SequenceNode } from '../yaml/node';
import { NodeReader } from '../yaml/node-reader';
import { Refusal } from '../yaml/refusal';
import { setOwn } from '../yaml/set-own';

type Json = Scalar | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** Makes the JSON that kubectl makes of a document. */
export class ValueReader extends NodeReader<Json> {
  /** Keys that their mapping has already, where they stand again. */
  public readonly keysTwice: { readonly path: readonly (string | number)[]; readonly start: number }[] = [];
  private readonly path: (string | number)[] = [];

  protected scalar(node: ScalarNode): Json {
    const value = scalarOf(node);
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Refusal(`JSON has no ${node.text}`, node.start);
    return value;
  }

  protected sequence({ items }: SequenceNode): Json {
    const list: Json[] = [];
    for (const [i, item] of items.entries()) list.push(this.readAt(i, item));
    return list;
  }

  protected mapping({ entries }: MappingNode): Json {
    const map: JsonObject = {};
    let hasMerged = false;
    for (const { key, value } of entries) {
      if (isMergeKey(key)) {
        // What is merged is there to be replaced.
        hasMerged = true;
        this.merge(value, map);
        continue;
      }
      this.budget.add();
      const name = keyOf(key);
      if (!hasMerged && Object.hasOwn(map, name)) this.keysTwice.push({ path: [...this.path, name], start: key.start });
      setOwn(map, name, this.readAt(name, value));
    }
    return map;
  }

  private readAt(step: string | number, node: Node): Json {
    this.path.push(step);
    const value = this.read(node);
    this.path.pop();
    return value;
  }

  /** What is merged replaces what stands before it, and is replaced by what stands behind it. */
  private merge(node: Node, map: JsonObject): void {
    const sources = node.kind === 'sequence' ? [...node.items].reverse() : [node];
    for (const source of sources) {
      const target = source.kind === 'alias' ? source.target : source;
      if (target.kind !== 'mapping') throw new Refusal('map merge requires map or sequence of maps as the value', source.start);
      for (const [key, value] of Object.entries(this.read(source) as JsonObject)) setOwn(map, key, value);
    }
  }
}
