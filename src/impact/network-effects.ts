import { MachineEffect } from './machine-effect';
import { isObject, JsonObject, objectAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { sameJson } from '../topology/same-json';

const RESTART = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmliveupdate/restart.go#L120';
const SWAP = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/migration/evaluator.go#L133';
const SECONDARY_ONLY = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/migration/evaluator.go#L101';

/** What becomes of a running VM's networks: another attachment is taken by live migration, anything else by a restart. */
export function networkEffects(before: Machine, after: Machine): readonly MachineEffect[] {
  const was = new Map(before.networks.map(({ name = '', config }) => [name, config]));
  return after.networks.flatMap(({ name = '', config }) => {
    const old = was.get(name);
    // An added or removed one comes or goes with its interface.
    return old === undefined || sameJson(old, config) ? [] : [changedEffect(name, old, config)];
  });
}

function changedEffect(name: string, was: JsonObject, now: JsonObject): MachineEffect {
  if (!sameJson(withoutNetworkName(was), withoutNetworkName(now))) {
    return { severity: 'restart', text: `takes what network "${name}" is at its next restart`, evidence: RESTART };
  }
  const move = `moves network "${name}" from "${textAt(was, 'multus', 'networkName') ?? ''}" to "${textAt(now, 'multus', 'networkName') ?? ''}"`;
  if (objectAt(now, 'multus').default === true) {
    return { severity: 'restart', text: `${move} at its next restart or migration, which nothing asks for: it is the default network`, evidence: SECONDARY_ONLY, isSilent: true };
  }
  return { severity: 'live', text: `${move} by live migration, or if it cannot migrate at its next restart`, evidence: SWAP };
}

function withoutNetworkName(config: JsonObject): JsonObject {
  return isObject(config.multus) ? { ...config, multus: { ...config.multus, networkName: undefined } } : config;
}
