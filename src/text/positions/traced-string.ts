import { findNode } from './find-node';
import { OpenedFile } from './opened-file';
import { Path } from './path';
import { Chunk } from '../chunks/chunk';
import { findJsonNode } from '../json/find-json-node';
import { passString } from '../json/json-scalars';
import { readablePart } from '../json/readable-part';
import { yamlRoot } from '../kubectl/yaml-root';
import { PYYAML } from '../yaml/dialect';
import { Origin, Pieces } from '../yaml/pieces';
import { readQuotedScalar } from '../yaml/quoted-scalar';
import { Refusal } from '../yaml/refusal';
import { Source } from '../yaml/source';

/** A string of a document, and where each of its characters came from. */
export interface TracedString {
  readonly value: string;
  readonly start: number;
  readonly origins: readonly Origin[];
}

/** Undefined if no string stands at the path. */
export function tracedString(file: OpenedFile, chunk: Chunk, path: Path): TracedString | undefined {
  return chunk.kind === 'json' ? jsonString(chunk.text, path) : yamlString(file, chunk, path);
}

function yamlString(file: OpenedFile, chunk: Chunk, path: Path): TracedString | undefined {
  const root = file.rootOf(chunk);
  if (root === undefined) return undefined;
  const { node, isExact } = findNode(root, path);
  const scalar = node.kind === 'alias' ? node.target : node;
  if (!isExact || scalar.kind !== 'scalar') return undefined;
  const origins: Origin[] = [];
  yamlRoot(chunk.text, { start: scalar.start, origins });
  return { value: scalar.text, start: scalar.start, origins };
}

function jsonString(text: string, path: Path): TracedString | undefined {
  const root = readablePart(text);
  if (root === undefined) return undefined;
  const { node: { start }, isExact } = findJsonNode(root, path);
  if (!isExact || text.charAt(start) !== '"') return undefined;
  try {
    return { value: JSON.parse(text.slice(start, passString(text, start))) as string, start, origins: jsonOrigins(text, start) };
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined;
    throw refusal;
  }
}

/** JSON's strings are double-quoted scalars, all of whose escapes PyYAML knows. */
function jsonOrigins(text: string, start: number): readonly Origin[] {
  const source = new Source(text);
  const origins: Origin[] = [];
  const pieces = new Pieces(source.text, { start, origins });
  source.at = start;
  pieces.begin(start);
  readQuotedScalar(source, PYYAML, pieces);
  return origins;
}
