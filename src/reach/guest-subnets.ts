import { GuestInterface } from '../topology/guest';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { Cidr, interfaceAddress } from '../values/ip';

/** What a guest has on one of its interfaces. */
export interface GuestSide {
  /** Those that are stated. */
  readonly addresses: readonly Cidr[];
  /** All that it has; undefined: there may be others. */
  readonly subnets?: readonly Cidr[];
  readonly gateways: readonly string[];
  readonly mtu?: number;
}

/** The addresses of a guest's untagged interface, as its cloud-init states them. */
export function guestSideOf({ guest }: Machine, nic: Nic): GuestSide {
  if (guest.kind !== 'stated') return { addresses: [], gateways: [] };
  const own = guest.interfaces.filter((entry) => entry.kind !== 'vlan' && entry.nics.length === 1 && entry.nics[0] === nic);
  const gateways = [...own.flatMap(({ routes }) => routes), ...guest.routes].flatMap(({ via }) => via ?? []);
  const isAll = own.length > 0 && own.every(({ dhcp4, dhcp6 }) => !dhcp4 && !dhcp6);
  const subnets = own.flatMap(({ addresses }) => addresses.map(({ text }) => cidrOf(text)));
  const known = subnets.flatMap((subnet) => subnet ?? []);
  const isComplete = isAll && known.length > 0 && known.length === subnets.length;
  return { addresses: known, subnets: isComplete ? known : undefined, gateways, mtu: leastMtu(own) };
}

/** An address with its prefix length; undefined where the text is none. */
export function cidrOf(text: string): Cidr | undefined {
  try {
    return interfaceAddress('guest', 'address', text);
  } catch {
    return undefined;
  }
}

function leastMtu(interfaces: readonly GuestInterface[]): number | undefined {
  const mtus = interfaces.flatMap(({ mtu }) => mtu ?? []);
  return mtus.length === 0 ? undefined : Math.min(...mtus);
}
