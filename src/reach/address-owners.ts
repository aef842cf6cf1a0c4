import { cidrOf, guestSideOf } from './guest-subnets';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';

/** The interfaces that have an address by their guest's cloud-init; undefined where the text is no address. */
export function machinesOwning(text: string, machines: readonly Machine[]): readonly { readonly machine: Machine; readonly nic: Nic }[] | undefined {
  const wanted = text.includes('/') ? undefined : cidrOf(`${text}/${text.includes(':') ? 128 : 32}`);
  if (wanted === undefined) return undefined;
  return machines.flatMap((machine) => machine.nics.flatMap((nic) => {
    const { addresses } = guestSideOf(machine, nic);
    return addresses.some(({ family, address }) => family === wanted.family && address === wanted.address) ? [{ machine, nic }] : [];
  }));
}
