import { userLineOf } from './attach';
import { outputFile } from './output-file';
import { RenderedObject } from './validate-once';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** What an App writes, as a topology. */
export function topologyOf(rendered: readonly RenderedObject[]): Topology {
  const documents = rendered.filter(({ json }) => json !== undefined).map(({ json, path, construct }) => ({
    value: json,
    // cdk8s' own child of every construct says nothing to people.
    source: { construct: path.replace(/\/(Resource|Default)$/, ''), userLine: () => userLineOf(construct), output: outputFile(construct, json) },
  }));
  return read(documents, { readText });
}

/** Files that travel inside manifests are rare, so their reader is loaded when there is one. */
function readText(text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return parse(text, { version: '1.1', logLevel: 'silent' }) as unknown;
  } catch {
    return undefined;
  }
}
