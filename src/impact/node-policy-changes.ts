import { Change, Severity } from './change';
import { Comparison } from './comparison';
import { NodeEffect, nodeEffects } from './node-effects';
import { NodeTarget } from './node-target';
import { machineNames, workloadNames } from './users';
import { counted, enumerated, listing } from '../text/listing';
import { addTo } from '../topology/add-to';
import { Machine } from '../topology/machine';
import { NodePolicy } from '../topology/node-group';
import { Statements } from '../topology/node-statements';
import { objectName, qualifiedName } from '../topology/object-name';

/**
 * A failed probe takes a node back; else NetworkManager's checkpoint does. Each failure is tried again, up to five times.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/client/client.go#L49
 */
export const ROLLBACK_EVIDENCE: readonly string[] = [
  'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/client/client.go#L49',
  'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/probe/probes.go#L271',
  'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/controllers/handler/nodenetworkconfigurationpolicy_controller.go#L68',
];

const ROLLBACK = 'a node that fails kubernetes-nmstate\'s probes (4, of 120 s each) is taken back within 480 s an attempt, of which there are up to 5';
const NO_ROLLBACK = 'this happens when the host applies the file, and nothing takes it back';

/** What a policy or a host's file does to the nodes that it is for, beyond what was stated of them. */
export function nodePolicyChanges(
  policy: NodePolicy, targets: readonly NodeTarget[], comparison: Comparison, earlier?: NodePolicy,
): readonly Change[] {
  const verdicts = targets.flatMap((target) => verdictsFor(policy, target, comparison, earlier));
  const same = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = JSON.stringify([verdict.severity, verdict.what, verdict.tail]);
    addTo(same, key, verdict);
  }
  return [...same.values()].map((group) => changeOf(policy, group));
}

/** For sentences: `policy "uplink"`, or what carries the file. */
export function policyName({ format, manifest }: NodePolicy): string {
  return format === 'policy' ? `policy "${manifest.name}"` : `${manifest.kind} "${qualifiedName(manifest)}"`;
}

interface Verdict {
  readonly target: NodeTarget;
  readonly severity: Severity;
  /** `changes bond "bond0" (mtu from 1500 to 9000)`. */
  readonly what: string;
  /** What is on it, other than VMs. */
  readonly tail: string;
  readonly machines: readonly Machine[];
}

/** Effects of one kind are one verdict. */
function verdictsFor(policy: NodePolicy, target: NodeTarget, comparison: Comparison, earlier?: NodePolicy): readonly Verdict[] {
  const was = comparison.before.statements(target.oldLabels, earlier);
  const byVerb = new Map<NodeEffect['verb'], NodeEffect[]>();
  for (const effect of nodeEffects(policy, was)) {
    addTo(byVerb, effect.verb, effect);
  }
  return [...byVerb].map(([verb, effects]) => {
    const what = `${verb} ${enumerated(effects.map((effect) => effect.what))}`;
    const [devices, localnets] = [effects.flatMap((effect) => effect.devices), effects.flatMap((effect) => effect.localnets)];
    const { machines, workloads, carriers } = comparison.dependents(target, verb === 'removes' ? withoutMoved(was, comparison.after.statements(target.labels, policy)) : was, devices, localnets);
    const touched = [
      ...(workloads.length === 0 ? [] : [`${listing(workloadNames(workloads))} ${workloadNames(workloads).length === 1 ? 'is' : 'are'} on it too`]),
      ...(carriers.length === 0 ? [] : [`the node's own addresses are on ${listing(carriers)}`]),
    ];
    if (machines.length + touched.length > 0) return { target, severity: 'interrupts', what, tail: touched.join('; '), machines };
    return { target, what, machines: [], ...harmless(verb, effects, target, comparison) };
  });
}

/** A physical network that goes to another bridge is told of by itself: it is not lost with the old one. */
function withoutMoved(was: Statements, now: Statements): Statements {
  const isMoved = (localnet: string, bridge?: string) => (
    now.mappings.get(localnet)?.some((mapping) => !mapping.isAbsent && mapping.bridge !== bridge)
  );
  return { ...was, mappings: new Map([...was.mappings].filter(([localnet, mappings]) => !mappings.some(({ bridge }) => isMoved(localnet, bridge)))) };
}

/** Nothing of the input is on it: whether anything else is may be known from the node's own state. */
function harmless(verb: NodeEffect['verb'], effects: readonly NodeEffect[], target: NodeTarget, { load }: Comparison): { readonly severity: Severity; readonly tail: string } {
  if (verb === 'maps') return { severity: 'nothing', tail: '' };
  const taken = [...new Set(verb === 'makes' ? effects.flatMap((effect) => effect.taken) : effects.flatMap(({ devices, localnets }) => [...devices, ...localnets]))];
  const unknown = taken.filter((name) => verb !== 'makes' || load(target.name, name) !== 'nothing');
  if (unknown.length === 0) return { severity: 'nothing', tail: '' };
  return { severity: 'unknown', tail: `what ${listing(unknown)} ${unknown.length === 1 ? 'carries' : 'carry'} today is not known` };
}

function changeOf(policy: NodePolicy, verdicts: readonly Verdict[]): Change {
  const { severity = 'nothing', what = '', tail = '' } = verdicts[0] ?? {};
  const machines = machineNames(verdicts.flatMap((verdict) => verdict.machines));
  const targets = verdicts.map(({ target }) => target).sort((one, other) => (one.name < other.name ? -1 : 1));
  const isLasting = what.startsWith('removes') || what.startsWith('unmaps');
  const lost = machines.length === 0 ? [] : [`${counted('VM', machines)} ${isLasting ? `${machines.length === 1 ? 'loses' : 'lose'} this network` : 'may lose this network while it is applied'}`];
  const bound = severity === 'interrupts' ? [policy.format === 'policy' ? ROLLBACK : NO_ROLLBACK] : [];
  return {
    severity,
    sentence: [`${policyName(policy)} ${what} on ${targetsName(targets)}`, ...lost, ...(tail === '' ? [] : [tail]), ...bound].join('; '),
    objects: [objectName(policy.manifest)],
    nodes: targets.map(({ name }) => name),
    machines,
    evidence: policy.format === 'policy' ? ROLLBACK_EVIDENCE : [],
  };
}

/** `nodes "w1" and "w2"`, or what they are selected by. */
export function targetsName(targets: readonly NodeTarget[]): string {
  const [first] = targets;
  if (first !== undefined && !first.isNode) return first.name;
  return targets.length === 0 ? 'no node' : counted('node', targets.map(({ name }) => name));
}
