import { SwitchFact } from './bridge-path';
import { vlansIn } from './vlans-in';
import { VlanSet } from '../values/vlan-set';

/** The fact that speaks for all: every switch port there is stated, and none carries the VLAN. */
export function refusing(facts: readonly SwitchFact[], vlan: number): (SwitchFact & { readonly vlans: VlanSet }) | undefined {
  const known = facts.flatMap((fact) => {
    const vlans = vlansIn(fact.port.vlans);
    return vlans === undefined ? [] : [{ ...fact, vlans }];
  });
  return known.every(({ vlans, port }) => !vlans.includes(vlan) && port.nativeVlan !== vlan) ? known[0] : undefined;
}
