import { read, ReadOptions } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** What is read from these objects. */
export function topologyOf(objects: readonly unknown[], options?: ReadOptions): Topology {
  return read(objects.map((value, document) => ({ value, source: { file: 'test.yaml', document } })), options);
}
