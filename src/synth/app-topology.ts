import { outputFile } from './output-file';
import { userLineOf } from './user-line-of';
import { RenderedObject } from './validate-once';
import { InputDocument } from '../topology/manifests';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** What an App writes, as a topology. */
export function topologyOf(rendered: readonly RenderedObject[]): Topology {
  return read(documentsFrom(rendered));
}

/** What an App writes, as documents that know which construct and which line of the user's made them. */
export function documentsFrom(rendered: readonly RenderedObject[]): readonly InputDocument[] {
  return rendered.filter(({ json }) => json !== undefined).map(({ json, path, construct }) => ({
    value: json,
    // cdk8s' own child of every construct says nothing to people.
    source: { construct: path.replace(/\/(Resource|Default)$/, ''), userLine: () => userLineOf(construct), output: outputFile(construct, json) },
  }));
}
