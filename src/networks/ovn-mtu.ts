import { Cidr } from '../values/ip';
import { optionalWholeNumber } from '../values/numbers';
import { Owner } from '../values/refuse';

/** The MTU of a user-defined network, as the CRDs bound it. */
export function ovnMtu(owner: Owner, mtu: number | undefined, subnets: readonly Cidr[]): number | undefined {
  const withIpv6 = subnets.some((cidr) => cidr.family === 6);
  return optionalWholeNumber(owner, 'mtu', mtu, withIpv6 ? 1280 : 576, 65536, withIpv6 ? ' (bytes; IPv6 needs 1280)' : ' (bytes)');
}
