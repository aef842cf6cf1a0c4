import { machineName } from './attachments';
import { configuredGuests } from './guest-interfaces';
import { policyName } from './stated-devices';
import { JsonObject, objectAt } from '../topology/json';
import { Place, within } from '../topology/place';
import { Topology } from '../topology/topology';

/** A network configuration of version 2, and whose it is. */
export interface NetplanConfig {
  readonly config: JsonObject;
  readonly place: Place;
  /** For messages: a VM, or the policy of a host. */
  readonly owner: string;
}

/** Those that guests get by cloud-init, and hosts' files. */
export function* netplanConfigs({ machines, nodePolicies }: Pick<Topology, 'machines' | 'nodePolicies'>): Iterable<NetplanConfig> {
  for (const { machine, guest: { version2 } } of configuredGuests(machines)) {
    if (version2 !== undefined) yield { ...version2, owner: machineName(machine) };
  }
  for (const policy of nodePolicies) {
    if (policy.format === 'netplan') yield { config: objectAt(policy.state, 'network'), place: within(policy.statePlace, 'network'), owner: policyName(policy) };
  }
}
