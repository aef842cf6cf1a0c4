import * as fc from 'fast-check';
import { bodyText, scalarText } from './arbitrary-scalars';
import { KubectlAnswer, named, nameOf, newestKubectl, readByKubectl } from './kubectl-program';
import { BODIES, FILES, FILES_SINCE_1_27, JSON_FILES, JSON_FILES_SINCE_1_33, SCALARS } from './kubectl-table';
import { documentsOf } from '../../src/text/documents-of';

const kubectl = newestKubectl();

(kubectl === undefined ? describe.skip : describe)(`kubectl ${kubectl?.version ?? '(absent)'} and we read the same`, () => {
  const scalar = (text: string, index: number) => `${named(index)}value: ${text}\n`;
  const body = (text: string, index: number) => `${named(index)}${text}`;
  const file = (text: string, index: number) => text.replaceAll('@', named(index));
  const json = (text: string, index: number) => text.replaceAll('@', `"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "${nameOf(index)}"}`);

  same('behind a key', SCALARS, scalar);
  same('below an object\'s first lines', BODIES, body);
  same('that are files of several documents', FILES, file);
  same('that are files with something beside --- (since 1.27)', FILES_SINCE_1_27, file, 27);
  same('that are files with a brace at the beginning', JSON_FILES, json);
  same('that are files with a brace at the beginning, but no JSON (since 1.33)', JSON_FILES_SINCE_1_33, json, 33);

  it.each([['any scalar', scalarText, scalar], ['any piece of YAML', bodyText, body]] as const)('%s', (_, arbitrary, fileOf) => {
    fc.assert(fc.property(fc.array(arbitrary, { minLength: 400, maxLength: 400 }), (texts) => {
      const files = texts.filter((text) => !isEmptyFlowKey(text)).map(fileOf);
      expect(files.map(ours)).toEqual(read(files));
    }), { numRuns: 5, endOnFailure: true });
  }, 60_000);
});

function same(place: string, texts: readonly string[], fileOf: (text: string, index: number) => string, since = 0): void {
  (kubectl !== undefined && kubectl.minor >= since ? it : it.skip)(`${texts.length} texts ${place}`, () => {
    const files = texts.map(fileOf);
    const byText = (answers: readonly object[]) => Object.fromEntries(texts.map((text, index) => [JSON.stringify(text), answers[index]]));
    expect(byText(files.map(ours))).toEqual(byText(read(files)));
  });
}

/** What kubectl printed, and whether it refused; of what it read before a bad separator nothing is known. */
function read(files: readonly string[]): readonly object[] {
  if (kubectl === undefined) return [];
  return readByKubectl(kubectl, files).map(({ values, error }) => answer(values, error));
}

function ours(file: string): object {
  const documents = documentsOf(file);
  const end = documents.findIndex(({ error }) => error !== undefined);
  const readable = end === -1 ? documents : documents.slice(0, end);
  return answer(readable.map(({ value }) => value), documents[end]?.error?.message);
}

function answer(values: readonly unknown[], error: string | undefined): object {
  if (error?.includes('document separator')) return { separator: 'refused' };
  // kubectl prints -0 as 0, and whole numbers beyond 2^53 exactly: JSON.parse makes of them what we do.
  return { values: JSON.parse(JSON.stringify(values)) as KubectlAnswer['values'], isRefused: error !== undefined };
}

/** `[]: a` and `{}: a`, keys that kubectl refuses too, make go-yaml lose its place. */
function isEmptyFlowKey(text: string): boolean {
  return /[[{]\s*[\]}]/.test(text);
}
