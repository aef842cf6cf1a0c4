import { optionalList } from '../values/given';
import { contains, networkCidr, Cidr } from '../values/ip';
import { Owner, refuse } from '../values/refuse';

/** A list as the user meant it: an empty one says nothing. */
export function givenList(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts === undefined || texts.length === 0 ? undefined : texts;
}

/** The subnets of an OVN network: at most one a family. */
export function ovnSubnets(owner: Owner, prop: string, subnets: readonly string[] | undefined): readonly Cidr[] {
  const read = (optionalList(owner, prop, subnets, 'a list of networks') ?? []).map((subnet) => networkCidr(owner, prop, subnet));
  const twice = [4, 6].some((family) => read.filter((cidr) => cidr.family === family).length > 1);
  if (twice) refuse(owner, prop, subnets, 'at most one IPv4 and one IPv6 network');
  return read;
}

/** Networks that must lie in one of `subnets`. */
export function insideSubnets(
  owner: Owner,
  prop: string,
  inner: readonly string[] | undefined,
  subnets: readonly Cidr[],
): readonly string[] | undefined {
  return optionalList(owner, prop, inner, 'a list of networks')?.map((text) => {
    const cidr = networkCidr(owner, prop, text);
    if (subnets.some((subnet) => contains(subnet, cidr))) return text;
    refuse(owner, prop, text, subnets.length === 0 ? 'none without subnets' : `what lies in ${subnets.map((subnet) => subnet.text).join(' or ')}`);
  });
}

/** OVN's netconf takes lists as text parted by commas. */
export function commaList(texts: readonly string[] | undefined): string | undefined {
  return givenList(texts)?.join(',');
}
