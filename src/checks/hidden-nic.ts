import { Nic } from '../topology/nic';

const HIDDEN: readonly string[] = ['masquerade', 'passtBinding', 'passt', 'slirp'];

/** Whether an interface's own addresses are seen by its pod alone, or by the pod network, which routes. */
export function isHidden({ binding, network }: Nic): boolean {
  return network.kind !== 'multus' || HIDDEN.includes(binding.kind);
}
