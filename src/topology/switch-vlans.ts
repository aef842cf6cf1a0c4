import { SwitchFact } from './bridge-path';
import { SwitchPort } from './switch-ports';
import { VlanSet } from '../values/vlan-set';

/** The VLANs that a switch port is stated to carry; undefined where nobody says, or where it cannot be read. */
export function statedVlans({ vlans }: SwitchPort): VlanSet | undefined {
  try {
    return vlans === undefined ? undefined : VlanSet.parse(vlans);
  } catch {
    return undefined;
  }
}

/** The fact that speaks for all: every switch port there is stated, and none carries the VLAN. */
export function refusing(facts: readonly SwitchFact[], vlan: number): (SwitchFact & { readonly vlans: VlanSet }) | undefined {
  const known = facts.flatMap((fact) => {
    const vlans = statedVlans(fact.port);
    return vlans === undefined ? [] : [{ ...fact, vlans }];
  });
  return known.every(({ vlans, port }) => !vlans.includes(vlan) && port.nativeVlan !== vlan) ? known[0] : undefined;
}
