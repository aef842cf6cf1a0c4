import { Position } from './document';
import { JsonReader } from './json/json-reader';
import { JsonCause, JsonRefusal } from './json/json-refusal';
import { positionAt } from './position-at';
import { DEEPEST } from './yaml/deepest';

export interface JsonError extends Position {
  /** In the words of Go's encoding/json, which the CNI plugins print. */
  readonly message: string;
  /** What it most likely comes from; the position is where that is mended. */
  readonly cause: JsonCause;
}

export type JsonText = { readonly value: unknown; readonly error?: undefined } | { readonly value?: undefined; readonly error: JsonError };

/** What may hide a number that no float64 holds, which Go refuses and JSON.parse takes for infinite. */
const UNLIKE_GO = /[eE]\+?\d{3}|\d{200}/;

/** Reads the JSON that stands in a string, such as a NetworkAttachmentDefinition's `spec.config`, as Go's encoding/json does. */
export function readJson(text: string): JsonText {
  try {
    if (UNLIKE_GO.test(text) || bracketsIn(text) > DEEPEST) new JsonReader(text).readAll();
    return { value: JSON.parse(text) as unknown };
  } catch (refusal) {
    return { error: jsonError(text, refusal) };
  }
}

function bracketsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) count++;
  }
  return count;
}

function jsonError(text: string, thrown: unknown): JsonError {
  if (!(thrown instanceof JsonRefusal)) return jsonError(text, refusalOf(text));
  return { message: thrown.message, ...positionAt(text, thrown.offset), cause: thrown.cause };
}

/** JSON.parse only says that it refuses; this says why. */
function refusalOf(text: string): JsonRefusal {
  try {
    new JsonReader(text).readAll();
  } catch (refusal) {
    if (refusal instanceof JsonRefusal) return refusal;
    throw refusal;
  }
  return new JsonRefusal('invalid JSON', 'unexpected character', 0);
}
