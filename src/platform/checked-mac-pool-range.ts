import { MacPoolRange } from './mac-pool-range';
import { macAddress } from '../values/mac-address';
import { Owner, refuse } from '../values/refuse';

/** The pool as kubemacpool takes it: two unicast MACs in order. */
export function checkedMacPoolRange(owner: Owner, range: MacPoolRange | undefined): MacPoolRange | undefined {
  if (range === undefined) return undefined;
  const rangeStart = macAddress(owner, 'kubeMacPoolRange.rangeStart', range.rangeStart);
  const rangeEnd = macAddress(owner, 'kubeMacPoolRange.rangeEnd', range.rangeEnd);
  if (rangeStart >= rangeEnd) refuse(owner, 'kubeMacPoolRange.rangeEnd', rangeEnd, `a MAC behind rangeStart ${rangeStart}`);
  return { rangeStart, rangeEnd };
}
