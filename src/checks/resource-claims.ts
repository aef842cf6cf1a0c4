import { CheckOptions } from './check';
import { isSurelyOff } from './feature-gates';
import { isObject, textAt } from '../topology/json';
import { Machine, NetworkEntry } from '../topology/machine';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';
import { isOlder } from '../values/is-older';

/** The gate of networks by claims. */
export const CLAIM_GATE = 'NetworkDevicesWithDRA';

/** A network that is a device of a resource claim. */
export interface ClaimNetwork extends NetworkEntry {
  readonly machine: Machine;
  readonly claimName: string;
  readonly requestName: string;
}

/** The networks of a machine that are claims. */
export function claimsOf(machine: Machine): readonly ClaimNetwork[] {
  return machine.networks.filter(({ config }) => isObject(config.resourceClaim)).map((entry) => ({
    ...entry,
    machine,
    claimName: textAt(entry.config, 'resourceClaim', 'claimName') ?? '',
    requestName: textAt(entry.config, 'resourceClaim', 'requestName') ?? '',
  }));
}

/** Whether KubeVirt looks at claims at all: it knows them, and they are not surely switched off, which is 475's. */
export function knowsClaims(topology: Topology, options: CheckOptions): boolean {
  return !isOlder(options.kubevirtVersion, 1, 9) && !isSurelyOff(CLAIM_GATE, 'alpha', topology, options);
}

/** The claims that KubeVirt looks at one by one: beside a Multus network it does not, and that is 476's. */
export function claimNetworks(topology: Topology, options: CheckOptions): readonly ClaimNetwork[] {
  return knowsClaims(topology, options) ? claimsIn(topology.machines) : [];
}

const claimsIn = once((machines: readonly Machine[]): readonly ClaimNetwork[] => {
  return machines.flatMap((machine) => (machine.networks.some(({ config }) => isObject(config.multus)) ? [] : claimsOf(machine)));
});
