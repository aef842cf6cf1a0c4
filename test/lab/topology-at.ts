import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn } from '../../src/topology/documents-in';
import { InputDocument } from '../../src/topology/manifests';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** The manifests of a file, or of a folder's files, and others besides. */
export function topologyAt(path: string, others: readonly object[] = []): Topology {
  const files = statSync(path).isDirectory() ? readdirSync(path).sort().map((file) => join(path, file)) : [path];
  const more = others.map((value, document): InputDocument => ({ value, source: { document } }));
  return read([...files.flatMap((file) => documentsIn(readFileSync(file, 'utf8'), file)), ...more]);
}
