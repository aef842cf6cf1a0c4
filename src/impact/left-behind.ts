import { Change } from './change';
import { Comparison } from './comparison';
import { policyName, targetsName } from './node-policy-changes';
import { NodeTarget } from './node-target';
import { perhapsStatedBy } from './perhaps-stated';
import { machineNames } from './users';
import { counted, enumerated } from '../text/listing';
import { BridgeMapping, Device } from '../topology/device';
import { deviceWord } from '../topology/device-word';
import { NodePolicy } from '../topology/node-group';
import { objectName, qualifiedName } from '../topology/object-name';

/** What a policy made on some nodes, and nothing states any more. */
export interface LeftBehind {
  readonly targets: readonly NodeTarget[];
  readonly devices: readonly Device[];
  readonly mappings: readonly BridgeMapping[];
}

/** kubernetes-nmstate's user guide: a policy owns nothing, so that what it made stays when it goes. */
export const STAYS_EVIDENCE = 'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/docs/content/user-guide/102-configuration.md#L252';

/** The devices and mappings of an earlier policy that nothing states afterwards, by the nodes that they surely stay on. */
export function leftBehind(policy: NodePolicy, comparison: Comparison, now?: NodePolicy): readonly LeftBehind[] {
  const { before, after: { topology: { nodePolicies } } } = comparison;
  const groups = new Map<string, LeftBehind & { readonly targets: NodeTarget[] }>();
  for (const target of before.targets(policy)) {
    const unstated = unstatedOn(target, policy, comparison, now);
    const devices = unstated.devices.filter(({ name }) => perhapsStatedBy('devices', name, target, nodePolicies, now) === undefined);
    const mappings = unstated.mappings.filter(({ localnet }) => perhapsStatedBy('mappings', localnet, target, nodePolicies, now) === undefined);
    if (devices.length + mappings.length === 0) continue;
    const key = JSON.stringify([devices.map(({ name }) => name), mappings.map(({ localnet }) => localnet)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { targets: [target], devices, mappings });
    else group.targets.push(target);
  }
  return [...groups.values()];
}

/** What another policy may still state, on nodes of which the input does not say whether they are its nodes too: taking it away may take it from them. */
export function perhapsLeftChanges(policy: NodePolicy, comparison: Comparison, now?: NodePolicy): readonly Change[] {
  const { before, after: { topology: { nodePolicies } } } = comparison;
  return before.targets(policy).flatMap((target) => {
    const unstated = unstatedOn(target, policy, comparison, now);
    const owners = [
      ...unstated.devices.map((device) => [`${deviceWord(device)} "${device.name}"`, perhapsStatedBy('devices', device.name, target, nodePolicies, now)] as const),
      ...unstated.mappings.map(({ localnet }) => [`the mapping of physical network "${localnet}"`, perhapsStatedBy('mappings', localnet, target, nodePolicies, now)] as const),
    ];
    return owners.flatMap(([what, owner]): readonly Change[] => (owner === undefined ? [] : [{
      severity: 'unknown',
      sentence: `whether ${what} of ${policyName(policy)} is still stated on ${targetsName([target])} is not known: ${policyName(owner)} states it, and the input does not say on which of them; give the Node objects too`,
      objects: [objectName(policy.manifest)],
      nodes: [target.name],
      machines: [],
      evidence: [STAYS_EVIDENCE],
    }]));
  });
}

function unstatedOn(target: NodeTarget, policy: NodePolicy, { after }: Comparison, now: NodePolicy | undefined): Pick<LeftBehind, 'devices' | 'mappings'> {
  const statements = after.statements(target.labels, now);
  return {
    devices: policy.devices.filter((device) => isMade(device) && !statements.devices.has(device.name)),
    mappings: policy.mappings.filter(({ localnet, isAbsent }) => !isAbsent && !statements.mappings.has(localnet)),
  };
}

/** What staying behind means: nothing, as long as nobody takes it away. Before a deleted policy, somebody should. */
export function leftBehindChanges(policy: NodePolicy, left: readonly LeftBehind[], comparison: Comparison, isDeleted: boolean): readonly Change[] {
  return left.map((group) => {
    const { targets, devices, mappings } = group;
    const what = namesOf(devices, mappings);
    const it = devices.length + mappings.length === 1 ? 'it' : 'them';
    const machines = isDeleted ? losing(group, comparison) : [];
    const lost = machines.length === 0 ? '' : `; ${counted('VM', machines)} ${machines.length === 1 ? 'loses' : 'lose'} ${it} then`;
    return {
      severity: machines.length === 0 ? 'nothing' : 'interrupts',
      sentence: isDeleted
        ? `deleting ${policyName(policy)} undoes nothing: state ${what} absent first, or ${it === 'it' ? 'it stays' : 'they stay'} on ${targetsName(targets)}${lost}`
        : `${policyName(policy)} no longer states ${what} on ${targetsName(targets)}, which leaves ${it} there`,
      objects: [objectName(policy.manifest)],
      nodes: targets.map(({ name }) => name).sort(),
      machines,
      evidence: [STAYS_EVIDENCE],
    };
  });
}

/** Only what is made can be left: a NIC was there before. */
function isMade(device: Device): boolean {
  return device.state !== 'absent' && device.kind !== 'nic' && (device.kind !== 'other' || device.type !== undefined);
}

function namesOf(devices: readonly Device[], mappings: readonly BridgeMapping[]): string {
  return enumerated([...devices.map((device) => `${deviceWord(device)} "${device.name}"`), ...mappings.map(({ localnet }) => `the mapping of physical network "${localnet}"`)]);
}

/** The VMs that are to stay. */
function losing({ targets, devices, mappings }: LeftBehind, { before, after, dependents }: Comparison): readonly string[] {
  const stay = new Set(after.topology.machines.map(qualifiedName));
  const machines = targets.flatMap((target) => (
    dependents(target, before.statements(target.oldLabels), devices.map(({ name }) => name), mappings.map(({ localnet }) => localnet)).machines
  ));
  return machineNames(machines).filter((name) => stay.has(name));
}
