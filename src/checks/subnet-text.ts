import { Cidr, interfaceAddress, ipAddress } from '../values/ip';

/** A network or an address in one, as `10.0.0.0/24`; undefined where the text is none. */
export function cidrIn(text: unknown): Cidr | undefined {
  return attempt(() => (typeof text === 'string' ? interfaceAddress('subnet', 'subnet', text) : undefined));
}

/** A single address, as `10.0.0.1`; undefined where the text is none. */
export function addressIn(text: unknown): Cidr | undefined {
  return attempt(() => (typeof text === 'string' ? ipAddress('address', 'address', text) : undefined));
}

/** Whether two networks have an address in common. */
export function overlaps(one: Cidr, other: Cidr): boolean {
  return one.family === other.family && one.first <= other.last && other.first <= one.last;
}

function attempt(parse: () => Cidr | undefined): Cidr | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
