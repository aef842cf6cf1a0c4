import { Verdict } from './answer';
import { Port } from './port';
import { Cidr, networkOf } from '../values/ip';

/** Whether two ports of one segment find each other by their addresses, without a router; undefined: nothing speaks against it. */
export function subnetObstacle(one: Port, other: Port): { readonly answer: Verdict; readonly reason: string } | undefined {
  const [a, b] = [one.subnets, other.subnets];
  if (a === undefined || b === undefined || a.some((mine) => b.some((theirs) => isOnLink(mine, theirs) && isOnLink(theirs, mine)))) return undefined;
  const [first, second] = [subnetsText(a), subnetsText(b)].sort();
  const differ = first === second ? `the guests' addresses are outside each other's subnets (${first})` : `the guests' subnets ${first} and ${second} are different`;
  const gateway = [...one.gateways, ...other.gateways].sort()[0];
  if (gateway === undefined) return { answer: 'no', reason: `${differ}, and neither guest has a router` };
  return { answer: 'unknown', reason: `${differ}, and whether router ${gateway} joins them is not stated` };
}

function isOnLink(mine: Cidr, theirs: Cidr): boolean {
  return mine.family === theirs.family && theirs.address >= mine.first && theirs.address <= mine.last;
}

function subnetsText(subnets: readonly Cidr[]): string {
  return [...new Set(subnets.map(networkOf))].sort().join(', ');
}
