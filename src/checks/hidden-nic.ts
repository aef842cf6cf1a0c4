import { Nic } from '../topology/machine';

const HIDDEN: readonly string[] = ['masquerade', 'passtBinding', 'passt', 'slirp'];

/** Whether an interface's own addresses are seen by its pod alone. */
export function isHidden({ binding }: Nic): boolean {
  return HIDDEN.includes(binding.kind);
}
