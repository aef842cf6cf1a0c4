import { parseAllDocuments } from 'yaml';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** The topology of one text of YAML documents. */
export function topologyOf(text: string): Topology {
  const documents = parseAllDocuments(text).map((document, i) => ({ value: document.toJS() as unknown, source: { file: 'test.yaml', document: i } }));
  return read(documents);
}
