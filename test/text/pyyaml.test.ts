import * as fc from 'fast-check';
import { bodyText, scalarText } from './arbitrary-scalars';
import { pyYamlProgram, readByPyYaml } from './pyyaml-program';
import { TEXTS } from './pyyaml-table';
import { pyYamlOf } from '../../src/text/py-yaml-of';
import { Bytes } from '../../src/text/python/bytes';
import { Timestamp } from '../../src/text/python/timestamp';

const pyYaml = pyYamlProgram();

(pyYaml === undefined ? describe.skip : describe)(`PyYAML ${pyYaml?.version ?? '(absent)'} and we read the same`, () => {
  it(`${TEXTS.length} texts`, () => {
    const byText = (answers: readonly object[]) => Object.fromEntries(TEXTS.map((text, index) => [JSON.stringify(text), answers[index]]));
    expect(byText(TEXTS.map(ours))).toEqual(byText(read(TEXTS)));
  });

  it.each([['any scalar', scalarText], ['any piece of YAML', bodyText]] as const)('%s', (_, arbitrary) => {
    fc.assert(fc.property(fc.array(arbitrary, { minLength: 400, maxLength: 400 }), (texts) => {
      expect(texts.map(ours)).toEqual(read(texts));
    }), { numRuns: 5, endOnFailure: true });
  }, 60_000);
});

function read(texts: readonly string[]): readonly object[] {
  return pyYaml === undefined ? [] : readByPyYaml(pyYaml, texts).map(answer);
}

function ours(text: string): object {
  return answer(pyYamlOf(text));
}

function answer({ value, error }: { readonly value?: unknown; readonly error?: unknown }): object {
  return error === undefined ? { value: comparable(value) } : { isRefused: true };
}

/** What Python's JSON says with a key that begins with $, as the value that we have. */
function comparable(value: unknown): unknown {
  if (value instanceof Timestamp) return { $timestamp: value.iso };
  if (value instanceof Bytes) return { $bytes: value.base64 };
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : { $float: String(value).replace('Infinity', 'inf').replace('NaN', 'nan') };
  if (typeof value !== 'object' || value === null) return value;
  if ('$int' in value) return Number(value.$int);
  return Array.isArray(value) ? value.map(comparable) : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, comparable(item)]));
}
