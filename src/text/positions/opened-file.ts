import { Chunk } from '../chunks/chunk';
import { chunksOf } from '../chunks/chunks-of';
import { yamlRoot } from '../kubectl/yaml-root';
import { LARGEST_TEXT } from '../largest-text';
import { Node } from '../yaml/node';
import { Refusal } from '../yaml/refusal';

/** A file in which positions are looked for: to part a large one anew for each would take longer than all else. */
export class OpenedFile {
  private readonly chunks: readonly Chunk[];
  private latestRoot: { readonly chunk: Chunk; readonly root: Node | undefined } | undefined;

  public constructor(text: string) {
    this.chunks = text.length > LARGEST_TEXT ? [] : [...chunksOf(text)];
  }

  public chunk(document: number): Chunk | undefined {
    return this.chunks[document];
  }

  /** The nodes of a YAML document; undefined if it cannot be read or is empty. */
  public rootOf(chunk: Chunk): Node | undefined {
    if (this.latestRoot?.chunk !== chunk) this.latestRoot = { chunk, root: readableRoot(chunk.text) };
    return this.latestRoot.root;
  }
}

function readableRoot(text: string): Node | undefined {
  try {
    return yamlRoot(text);
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined;
    throw refusal;
  }
}
