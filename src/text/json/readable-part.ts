import { JsonNode } from './json-node';
import { JsonReader } from './json-reader';
import { JsonRefusal } from './json-refusal';

/** The JSON text as far as it can be read. */
export function readablePart(text: string): JsonNode | undefined {
  const reader = new JsonReader(text);
  try {
    reader.readAll();
  } catch (refusal) {
    if (!(refusal instanceof JsonRefusal)) throw refusal;
  }
  return reader.root;
}
