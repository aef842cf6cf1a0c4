import { MachineEffect, RESTART_REQUIRED } from './machine-effect';
import { Rollout } from './rollout';
import { JsonObject, objectAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { sameJson } from '../topology/same-json';

const PLACEMENT = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3030';
const METADATA = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L3067';
const PLACEMENTS = ['affinity', 'nodeSelector', 'tolerations'];

/** What becomes of the template's other fields: placement is taken live, the rest by a restart. */
export function templateEffects(before: Machine, after: Machine, { isLive }: Rollout): readonly MachineEffect[] {
  const [was, now] = [before.vmSpec ?? {}, after.vmSpec ?? {}];
  const placement = PLACEMENTS.filter((key) => !sameJson(before.spec[key], after.spec[key]));
  const others = [
    ...differing(without(before.spec, ['domain', 'networks', 'volumes', ...PLACEMENTS]), without(after.spec, ['domain', 'networks', 'volumes', ...PLACEMENTS])),
    ...differing(domainOf(before), domainOf(after), 'domain.'),
  ].sort();
  const metadata = differing(objectAt(was, 'template', 'metadata'), objectAt(now, 'template', 'metadata'), 'metadata.').filter((path) => path !== 'metadata.creationTimestamp');
  const chosen = ['instancetype', 'preference'].filter((key) => !sameJson(was[key], now[key]));
  return [
    ...when(placement, (fields) => (isLive
      ? { severity: 'live', text: `takes ${fields} while it runs, and moves when it migrates`, evidence: PLACEMENT, isHeldBack: true }
      : { severity: 'restart', text: `takes ${fields} at its next restart`, evidence: RESTART_REQUIRED })),
    ...when(others, (fields) => ({ severity: 'restart', text: `takes ${fields} at its next restart`, evidence: RESTART_REQUIRED })),
    ...when(metadata, (fields) => ({ severity: 'restart', text: `gives ${fields} of the template to its next instance, of which no RestartRequired condition tells`, evidence: METADATA, isSilent: true })),
    ...when(chosen, (fields) => ({ severity: 'unknown', text: `changes its ${fields}: what that says is not known`, evidence: RESTART_REQUIRED })),
  ];
}

/** What others look at is left out. */
function domainOf({ spec }: Machine): JsonObject {
  const { devices: _, cpu, memory, ...domain } = objectAt(spec, 'domain');
  const others = without(objectAt(spec, 'domain', 'devices'), ['interfaces', 'disks']);
  return { ...domain, cpu: without(objectAt({ cpu }, 'cpu'), ['sockets']), memory: without(objectAt({ memory }, 'memory'), ['guest']), ...prefixed(others) };
}

function prefixed(devices: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(devices).map(([key, value]) => [`devices.${key}`, value]));
}

function differing(was: JsonObject, now: JsonObject, prefix = ''): readonly string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...keys].filter((key) => !sameJson(was[key], now[key])).map((key) => `${prefix}${key}`).sort();
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function when(fields: readonly string[], effect: (fields: string) => MachineEffect): readonly MachineEffect[] {
  return fields.length === 0 ? [] : [effect(fields.join(', '))];
}
