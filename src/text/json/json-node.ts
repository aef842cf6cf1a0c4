export interface JsonEntry {
  readonly name: string;
  /** Of the name's opening quote. */
  readonly start: number;
  readonly value: JsonNode;
}

/** A JSON value and where it stands. */
export interface JsonNode {
  readonly start: number;
  /** As it is written; of what is neither array nor object. */
  readonly raw?: string;
  /** Of an array. */
  readonly items?: JsonNode[];
  /** Of an object, in their order; a name may stand twice. */
  readonly entries?: JsonEntry[];
}
