import { LabPlan } from '../plan';

/** Open vSwitch on the nodes that have bridges of it, and OVN where a network needs it. */
export function ovnLines(_plan: LabPlan): readonly string[] {
  return [];
}
