/** A place in a text: both counted from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text cannot be read, and where. */
export interface TextError extends Position {
  /** In the reading program's own words, so that they can be searched for. */
  readonly message: string;
  /** What it most likely is, and how to mend it. */
  readonly cause?: string;
}

/** A key that stands in its object again, there. */
export interface KeyTwice extends Position {
  /** From the document's top, the key last. */
  readonly path: readonly (string | number)[];
}

/** One document of a file, as kubectl reads it; `index` counts from 0 all that are parted by `---`, empty ones too. */
export type Document = ReadableDocument | UnreadableDocument;

export interface ReadableDocument {
  readonly index: number;
  /** Of its first value. */
  readonly startLine: number;
  readonly value: unknown;
  /** Keys that an object has already, where they stand again: the last one counts. Undefined: none. */
  readonly keysTwice?: readonly KeyTwice[];
  readonly error?: undefined;
}

export interface UnreadableDocument {
  readonly index: number;
  readonly startLine: number;
  readonly value?: undefined;
  readonly error: TextError;
}
