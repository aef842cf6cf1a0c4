import { qualifiedName } from './kube-names';
import { Owner, refuse } from './refuse';

/** A device plugin's resource, `domain/name`: what a pod can ask for. */
export function resourceName(owner: Owner, prop: string, value: string): string {
  if (typeof value !== 'string' || !value.includes('/')) refuse(owner, prop, value, 'an extended resource "domain/name", such as "openshift.io/fast"');
  const isNative = value.includes('kubernetes.io/') || value.startsWith('requests.');
  if (isNative) refuse(owner, prop, value, 'a resource outside kubernetes.io/ and requests., which are Kubernetes\' own');
  return qualifiedName(owner, prop, value);
}
