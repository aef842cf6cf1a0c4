import { isObject, textAt } from '../topology/json';

/** The binding of an entry of `interfaces`: KubeVirt's own word, or a plugin's name. */
export function bindingOf(nic: { readonly [field: string]: unknown }): string | undefined {
  if (isObject(nic.binding)) return textAt(nic.binding, 'name');
  return ['masquerade', 'bridge', 'sriov', 'passtBinding'].find((kind) => isObject(nic[kind]));
}
