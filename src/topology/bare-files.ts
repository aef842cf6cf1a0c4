import { isObject, listAt, textAt, valueAt } from './json';
import { InputDocument } from './manifests';
import { Manifest } from './place';

/** The documents that are a netplan or nmstate file by itself, as manifests without a kind of Kubernetes'. */
export function bareFilesOf(documents: readonly InputDocument[]): readonly Manifest[] {
  return documents.flatMap(({ value, source }) => {
    if (!isObject(value) || value.kind !== undefined || value.apiVersion !== undefined) return [];
    const kind = isNetplan(value) ? 'netplan file' : isNmstate(value) ? 'nmstate file' : undefined;
    return kind === undefined ? [] : [{ apiVersion: '', kind, name: baseName(source.file ?? ''), object: value, source, root: [] }];
  });
}

function isNetplan(file: unknown): boolean {
  return valueAt(file, 'network', 'version') === 2;
}

/** Other programs have lists of interfaces too: those of a VM, say, have no type. */
function isNmstate(file: unknown): boolean {
  const interfaces = listAt(file, 'interfaces');
  const isTyped = interfaces.every((entry) => textAt(entry, 'name') !== undefined) && interfaces.some((entry) => textAt(entry, 'type') !== undefined);
  return isTyped || listAt(file, 'ovn', 'bridge-mappings').length > 0;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
