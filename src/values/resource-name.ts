import { qualifiedName } from './kube-names';
import { Owner, refuse } from './refuse';

/** A device plugin's resource, `domain/name`: what a pod can ask for. */
export function resourceName(owner: Owner, prop: string, value: string): string {
  if (typeof value !== 'string' || !value.includes('/')) refuse(owner, prop, value, 'an extended resource "domain/name", such as "openshift.io/fast"');
  return qualifiedName(owner, prop, value);
}
