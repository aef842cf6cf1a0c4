import { addressIn, cidrIn } from './subnet-text';
import { IpamRange } from '../topology/ipam';
import { Cidr } from '../values/ip';

/** What whereabouts makes of a range. */
export interface WhereaboutsRange {
  readonly cidr: Cidr;
  /** The first and the last address that a host can have. */
  readonly usable: { readonly first: bigint; readonly last: bigint };
  /** Where it starts, if it says so and the plugin understands it. */
  readonly start?: Cidr;
  readonly end?: Cidr;
}

/** Go's sloppy parser takes leading zeros, which ours does not. */
export function isSloppy(text: string): boolean {
  return /(^|[.:/])0\d/.test(text) || text.toLowerCase().startsWith('::ffff:');
}

/** A range, written as a network or as `<first>-<last>/<prefix length>`; undefined where the plugin refuses it, or reads it otherwise than we do. */
export function whereaboutsRange({ network, start, end }: IpamRange): WhereaboutsRange | undefined {
  const dash = network.indexOf('-');
  const cidr = cidrIn(network.slice(dash + 1));
  if (cidr === undefined) return undefined;
  const usable = { first: cidr.first + 1n, last: cidr.last - 1n };
  if (dash < 0) return { cidr, usable, start: addressIn(start), end: addressIn(end) };
  return { cidr, usable, start: addressIn(network.slice(0, dash)), end: addressIn(network.slice(dash + 1).split('/')[0]) };
}
