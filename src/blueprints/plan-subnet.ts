import { AddressRange, addressRange, isIn } from './address-range';
import { hostNumbers } from './host-number';
import { ReservedAddresses } from './reserved-addresses';
import { addressText, Cidr, contains, ipAddress, networkCidr } from '../values/ip';
import { Owner, refuse } from '../values/refuse';

/** A subnet of a plan: what is never handed out, and who has his address by a pin. */
export interface PlanSubnet {
  readonly network: Cidr;
  readonly gateway?: Cidr;
  /** Ranges that names do not come to: what was given, the gateway, and the addresses that no host can have. */
  readonly taken: readonly AddressRange[];
  readonly pins: ReadonlyMap<string, bigint>;
}

/** What was given of one family; `prop` ends in 6 for the second. */
export interface GivenSubnet {
  readonly family: 4 | 6;
  readonly subnet: string;
  readonly gateway?: string;
  readonly reserved: readonly ReservedAddresses[];
  readonly pins: { readonly [name: string]: string };
}

/** Reads a subnet, and refuses what does not lie in it. */
export function planSubnet(owner: Owner, { family, subnet, gateway: given, reserved, pins }: GivenSubnet): PlanSubnet {
  const suffix = family === 4 ? '' : '6';
  const network = networkCidr(owner, `subnet${suffix}`, subnet);
  const smallest = family === 4 ? 30 : 126;
  if (network.family !== family || network.prefixLength > smallest) refuse(owner, `subnet${suffix}`, subnet, `an IPv${family} network of at most /${smallest}`);
  const gateway = given === undefined ? undefined : inside(owner, `gateway${suffix}`, given, network);
  const ranges = reserved.map(({ addresses }) => addressRange(owner, 'reserved.addresses', addresses)).filter((range) => range.family === family);
  const taken = [...ranges, ...unusable(network), ...(gateway === undefined ? [] : [rangeOf(gateway)])];
  return { network, gateway, taken, pins: pinned(owner, `pins${suffix}`, pins, network, taken) };
}

/** The address that a name comes to by itself, whatever other names there are; undefined where hardly anything is left. */
export function ownAddress(subnet: PlanSubnet, name: string): bigint | undefined {
  return firstOf(subnet, name, () => true);
}

/** The first address in the name's own row that nobody has. */
export function freeAddress(subnet: PlanSubnet, name: string, isFree: (address: bigint) => boolean): bigint | undefined {
  return firstOf(subnet, name, isFree);
}

/** The address as text. */
export function textIn({ network }: PlanSubnet, address: bigint): string {
  return addressText(network.family, address);
}

function firstOf({ network, taken }: PlanSubnet, name: string, isFree: (address: bigint) => boolean): bigint | undefined {
  for (const number of hostNumbers(name, network.last - network.first + 1n)) {
    const address = network.first + number;
    if (!taken.some(({ first, last }) => first <= address && address <= last) && isFree(address)) return address;
  }
  return undefined;
}

function pinned(owner: Owner, prop: string, pins: GivenSubnet['pins'], network: Cidr, taken: readonly AddressRange[]): ReadonlyMap<string, bigint> {
  const names = new Map<bigint, string>();
  for (const [name, text] of Object.entries(pins)) {
    const cidr = inside(owner, `${prop} "${name}"`, text, network);
    const other = names.get(cidr.address);
    if (other !== undefined) refuse(owner, `${prop} "${name}"`, text, `an address of its own; "${other}" is pinned to it`);
    if (taken.some((range) => isIn(range, cidr))) refuse(owner, `${prop} "${name}"`, text, 'an address that is neither reserved, the gateway, nor the first or last of the subnet');
    names.set(cidr.address, name);
  }
  return new Map([...names].map(([address, name]) => [name, address]));
}

function inside(owner: Owner, prop: string, text: string, network: Cidr): Cidr {
  const cidr = ipAddress(owner, prop, text);
  return contains(network, cidr) ? cidr : refuse(owner, prop, text, `an address in ${network.text}`);
}

/** IPv4's network and broadcast address; IPv6's address of any router (RFC 4291, 2.6.1). */
function unusable({ family, first, last }: Cidr): readonly AddressRange[] {
  const any = { family, first, last: first };
  return family === 4 ? [any, { family, first: last, last }] : [any];
}

function rangeOf({ family, address }: Cidr): AddressRange {
  return { family, first: address, last: address };
}
