import { Address4, Address6 } from 'ip-address';
import { Owner, refuse } from './refuse';

/** What was read from `10.0.0.5/24`: text as given, and the numbers that comparisons need. */
export interface Cidr {
  readonly text: string;
  readonly family: 4 | 6;
  readonly prefixLength: number;
  /** The address itself as a number. */
  readonly address: bigint;
  /** The first address of its network. */
  readonly first: bigint;
  /** The last address of its network. */
  readonly last: bigint;
}

/** An address with its prefix length, as an interface carries it: `10.0.0.5/24`, `fd00::5/64`. */
export function interfaceAddress(owner: Owner, prop: string, value: string): Cidr {
  return read(value, true) ?? refuse(owner, prop, value, 'an address with its prefix length, such as "10.0.0.5/24" or "fd00::5/64", without leading zeros');
}

/** A network: `10.0.0.0/24`. Host bits are refused, since the programs behind differ in what they make of them. */
export function networkCidr(owner: Owner, prop: string, value: string): Cidr {
  const allowed = 'a network such as "10.0.0.0/24" or "fd00::/64", without leading zeros';
  const cidr = read(value, true) ?? refuse(owner, prop, value, allowed);
  if (cidr.address !== cidr.first) refuse(owner, prop, value, `${allowed}; this one has host bits, its network is ${networkOf(cidr)}`);
  return cidr;
}

/** A single address without prefix length: `10.0.0.1`, `fd00::1`. */
export function ipAddress(owner: Owner, prop: string, value: string): Cidr {
  return read(value, false) ?? refuse(owner, prop, value, 'an IP address such as "10.0.0.1" or "fd00::1", without leading zeros or prefix length');
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && inner.first >= outer.first && inner.last <= outer.last;
}

/** The network of an address, as text. */
export function networkOf(cidr: Cidr): string {
  return `${addressText(cidr.family, cidr.first)}/${cidr.prefixLength}`;
}

/** An address as text, in its shortest form. */
export function addressText(family: Cidr['family'], address: bigint): string {
  return (family === 4 ? Address4.fromBigInt(address) : Address6.fromBigInt(address)).correctForm();
}

function read(text: string, withPrefix: boolean): Cidr | undefined {
  // A zone (fe80::1%eth0) names an interface of one host, so it is no address of a manifest.
  if (typeof text !== 'string' || text.includes('%') || text.includes('/') !== withPrefix || /\/0\d/.test(text)) return undefined;
  const family = text.includes(':') ? 6 : 4;
  try {
    const parsed = family === 4 ? new Address4(text) : new Address6(text);
    return {
      text,
      family,
      prefixLength: parsed.subnetMask,
      address: parsed.bigInt(),
      first: parsed.startAddress().bigInt(),
      last: parsed.endAddress().bigInt(),
    };
  } catch {
    return undefined;
  }
}
