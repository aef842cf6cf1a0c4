import { Position } from '../document';

/** A stretch of a file that kubectl reads by itself; line and column say where in the file it begins. */
export interface Chunk extends Position {
  readonly kind: 'yaml' | 'json';
  /** YAML has only line feeds here, and one at the end. */
  readonly text: string;
  /** What stands beside the `---` that begins it, where kubectl allows a comment only. */
  readonly besideSeparator?: string;
  /** kubectl tried it as JSON first, so it is JSON that its error speaks of. */
  readonly wasTriedAsJson?: boolean;
}
