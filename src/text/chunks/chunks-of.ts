import { Chunk } from './chunk';
import { GO_BLANK } from './go-blank';
import { jsonChunks } from './json-chunks';
import { yamlChunks } from './yaml-chunks';

/** How far kubectl looks for an opening brace. */
const PEEKED = 4096;
const OPENS_WITH_BRACE = new RegExp(`^[\\n${GO_BLANK}]*\\{`);

/**
 * Parts a file as kubectl does: at every line that begins with `---`, or, if it begins with a brace, into JSON values as far as they go.
 *
 * @see https://github.com/kubernetes/apimachinery/blob/v0.33.1/pkg/util/yaml/decoder.go
 */
export function* chunksOf(text: string): Generator<Chunk, void> {
  if (!OPENS_WITH_BRACE.test(text.slice(0, PEEKED))) return yield* yamlChunks(text, 0);
  let wasTriedAsJson = true;
  const json = jsonChunks(text);
  let next = json.next();
  for (; next.done !== true; next = json.next()) {
    wasTriedAsJson = false;
    yield next.value;
  }
  for (const chunk of yamlChunks(text, next.value)) {
    yield wasTriedAsJson ? { ...chunk, wasTriedAsJson } : chunk;
    wasTriedAsJson = false;
  }
}
