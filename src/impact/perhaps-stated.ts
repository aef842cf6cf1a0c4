import { NodeTarget } from './node-target';
import { addTo } from '../topology/add-to';
import { HOSTNAME } from '../topology/node';
import { NodePolicy } from '../topology/node-group';
import { once } from '../topology/once';

/** What policies make, by its name: `br1`, or the localnet of a mapping. */
interface ByName {
  readonly devices: ReadonlyMap<string, readonly NodePolicy[]>;
  readonly mappings: ReadonlyMap<string, readonly NodePolicy[]>;
}

const byName = once((policies: readonly NodePolicy[]): ByName => {
  const [devices, mappings] = [new Map<string, NodePolicy[]>(), new Map<string, NodePolicy[]>()];
  for (const policy of policies) {
    for (const device of policy.devices) if (device.state !== 'absent') addTo(devices, device.name, policy);
    for (const mapping of policy.mappings) if (!mapping.isAbsent) addTo(mappings, mapping.localnet, policy);
  }
  return { devices, mappings };
});

/** A policy that may make a device or mapping on nodes of which the input does not say which they are. */
export function perhapsStatedBy(what: 'devices' | 'mappings', name: string, target: NodeTarget, policies: readonly NodePolicy[], except?: NodePolicy): NodePolicy | undefined {
  if (target.hasAllLabels === true) return undefined;
  return byName(policies)[what].get(name)?.find((policy) => policy !== except && mayOverlap(target, policy));
}

/** Two sets of labels can be on one node unless a key of both has different values. */
function mayOverlap({ labels }: NodeTarget, { selector, hostname }: NodePolicy): boolean {
  if (labels === undefined || selector === undefined) return true;
  const wanted = Object.entries({ ...selector, ...(hostname === undefined ? {} : { [HOSTNAME]: hostname }) });
  return wanted.every(([key, value]) => labels[key] === undefined || labels[key] === value);
}
