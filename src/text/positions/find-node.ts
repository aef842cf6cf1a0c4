import { nearest } from './nearest';
import { Path } from './path';
import { isMergeKey, keyOf } from '../kubectl/key';
import { MappingNode, Node } from '../yaml/node';
import { Refusal } from '../yaml/refusal';

/** The node at a path, or the nearest one on the way to it; `isExact` tells which. Through an alias the way leads to what it repeats. */
export function findNode(root: Node, path: Path): ReturnType<typeof nearest<Node>> {
  return nearest(root, path, childOf);
}

function childOf(node: Node, step: string | number): Node | undefined {
  const target = node.kind === 'alias' ? node.target : node;
  if (target.kind === 'sequence') return typeof step === 'number' ? target.items[step] : undefined;
  return target.kind === 'mapping' ? valueOf(target, String(step), new Set()) : undefined;
}

/** The value that counts: of equal keys, and of a key and a merged map that has it too, the last one. */
function valueOf(mapping: MappingNode, name: string, seen: Set<MappingNode>): Node | undefined {
  if (seen.has(mapping)) return undefined;
  seen.add(mapping);
  for (const { key, value } of [...mapping.entries].reverse()) {
    const found = isMergeKey(key) ? mergedValue(value, name, seen) : hasName(key, name) ? value : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function mergedValue(node: Node, name: string, seen: Set<MappingNode>): Node | undefined {
  for (const source of node.kind === 'sequence' ? node.items : [node]) {
    const target = source.kind === 'alias' ? source.target : source;
    const found = target.kind === 'mapping' ? valueOf(target, name, seen) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasName(key: Node, name: string): boolean {
  try {
    return keyOf(key) === name;
  } catch (refusal) {
    if (refusal instanceof Refusal) return false;
    throw refusal;
  }
}
