import { groupOf } from './manifests';
import { Manifest } from './place';

/** What an object is called in its cluster, whatever its API version: two manifests with the same key are the same object. */
export function objectKey(manifest: Manifest): string {
  return JSON.stringify([groupOf(manifest), manifest.kind, manifest.namespace ?? '', manifest.name]);
}

/** For people: `VirtualMachine shop/web`. */
export function objectName({ kind, namespace, name }: Pick<Manifest, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${qualifiedName({ namespace, name })}`;
}

/** `shop/web`, or `web` where no namespace is stated. */
export function qualifiedName({ namespace, name }: { readonly namespace?: string; readonly name: string }): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}
