import { Cidr, ipAddress, networkCidr } from '../values/ip';
import { Owner, refuse } from '../values/refuse';

/** Addresses from the first to the last, as numbers. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** An address, a network, or first and last parted by "-". */
export function addressRange(owner: Owner, prop: string, text: string): AddressRange {
  if (typeof text !== 'string') refuse(owner, prop, text, ALLOWED);
  const [from = '', to, ...more] = text.split('-');
  if (to === undefined) return text.includes('/') ? networkCidr(owner, prop, text) : only(ipAddress(owner, prop, text));
  const [first, last] = [ipAddress(owner, prop, from), ipAddress(owner, prop, to)];
  const isRange = more.length === 0 && first.family === last.family && first.address <= last.address;
  if (!isRange) refuse(owner, prop, text, ALLOWED);
  return { family: first.family, first: first.address, last: last.address };
}

/** Whether an address is in the range. */
export function isIn({ family, first, last }: AddressRange, address: Cidr): boolean {
  return family === address.family && first <= address.address && address.address <= last;
}

function only({ family, address }: Cidr): AddressRange {
  return { family, first: address, last: address };
}

const ALLOWED = 'an address, a network such as "10.0.0.240/28", or first and last such as "10.0.0.1-10.0.0.19"';
