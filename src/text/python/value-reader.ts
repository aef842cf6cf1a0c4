import { keyOf } from './key';
import { Scalar, scalarOf, tagOf } from './scalar';
import { Entry, MappingNode, Node, ScalarNode, SequenceNode } from '../yaml/node';
import { NodeReader } from '../yaml/node-reader';
import { Refusal } from '../yaml/refusal';
import { setOwn } from '../yaml/set-own';
import { YAML_TAG } from '../yaml/tags';

export type PyValue = Scalar | PyValue[] | PyObject;
interface PyObject {
  [name: string]: PyValue;
}

/** Makes the values that PyYAML's SafeLoader makes of a document. */
export class ValueReader extends NodeReader<PyValue> {
  private readonly flattened = new Map<MappingNode, readonly Entry[]>();

  protected scalar(node: ScalarNode): PyValue {
    return scalarOf(node);
  }

  protected sequence(node: SequenceNode): PyValue {
    switch (node.tag ?? '!') {
      case '!':
      case `${YAML_TAG}seq`: return node.items.map((item) => this.read(item));
      case `${YAML_TAG}omap`:
      case `${YAML_TAG}pairs`: return node.items.map((item) => this.pair(item));
    }
    throw unknown(node);
  }

  protected mapping(node: MappingNode): PyValue {
    switch (node.tag ?? '!') {
      case '!':
      case `${YAML_TAG}map`: return this.object(node);
      case `${YAML_TAG}set`: return Object.keys(this.object(node));
    }
    throw unknown(node);
  }

  private object(node: MappingNode): PyObject {
    const object: PyObject = {};
    const names = new Map<unknown, string>();
    for (const { key, value } of this.entriesOf(node)) {
      this.budget.add();
      const { name, identity } = keyOf(key);
      // Python keeps the key that came first, with the value that came last.
      const known = names.get(identity) ?? name;
      names.set(identity, known);
      setOwn(object, known, this.read(value));
    }
    return object;
  }

  /** A map's entries behind those that it merges: wherever `<<` stands, what the map says itself wins. */
  private entriesOf(node: MappingNode): readonly Entry[] {
    const known = this.flattened.get(node);
    if (known !== undefined) return known;
    // A map that merges itself merges what it has no matter.
    this.flattened.set(node, []);
    const merged = node.entries.filter(({ key }) => isMerge(key)).flatMap(({ value }) => this.merged(value));
    const own = node.entries.filter(({ key }) => !isMerge(key));
    this.budget.repeat(merged.length, node.start);
    // Of what is merged twice the last one counts, and it need not be kept twice.
    const entries = [...[...new Set([...merged].reverse())].reverse(), ...own];
    this.flattened.set(node, entries);
    return entries;
  }

  private merged(node: Node): readonly Entry[] {
    const source = node.kind === 'alias' ? node.target : node;
    if (source.kind === 'mapping') return this.entriesOf(source);
    if (source.kind === 'scalar') throw new Refusal('expected a mapping or list of mappings for merging', node.start);
    return [...source.items].reverse().flatMap((item) => {
      const target = item.kind === 'alias' ? item.target : item;
      if (target.kind !== 'mapping') throw new Refusal('expected a mapping for merging', item.start);
      return this.entriesOf(target);
    });
  }

  private pair(node: Node): PyValue {
    const target = node.kind === 'alias' ? node.target : node;
    const [entry, ...others] = target.kind === 'mapping' ? target.entries : [];
    if (entry === undefined || others.length > 0) throw new Refusal('expected a mapping of length 1', node.start);
    return [this.read(entry.key), this.read(entry.value)];
  }
}

function isMerge(key: Node): boolean {
  return key.kind === 'scalar' && tagOf(key) === `${YAML_TAG}merge`;
}

function unknown({ tag = '', start }: SequenceNode | MappingNode): Refusal {
  return new Refusal(`could not determine a constructor for the tag '${tag}'`, start);
}
