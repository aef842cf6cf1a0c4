import { Comparison } from './comparison';
import { Pair } from './pairs';
import { listing } from '../text/listing';
import { objectAt } from '../topology/json';

const DEFAULT_PORTION = '50%';

/**
 * How a policy goes from node to node. Percents are of its enactments, rounded up; at least one at a time; in no order that anybody fixes; and as many failures stop the rest.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/node/nodes.go#L103
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/controllers/handler/nodenetworkconfigurationpolicy_controller.go#L668
 */
export function rolloutWords({ after }: Pair, comparison: Comparison): string {
  const [policy] = after === undefined ? [] : comparison.after.policies.get(after) ?? [];
  if (after === undefined || policy === undefined || policy.format !== 'policy') return ' on its hosts, one after another';
  const stated = objectAt(after.object, 'spec').maxUnavailable;
  const portion = typeof stated === 'number' || typeof stated === 'string' ? stated : DEFAULT_PORTION;
  const targets = comparison.after.targets(policy);
  const [only] = targets;
  if (only === undefined) return '';
  if (targets.length === 1 && only.isNode) return ` to node "${only.name}", and wait until it is Available`;
  if (!targets.every(({ hasAllLabels }) => hasAllLabels)) return `, to ${words(portion)} of its nodes at once, and wait until it is Available`;
  const most = Math.min(countOf(portion, targets.length), targets.length);
  return `, to ${most} of its ${targets.length} nodes at once (${listing(targets.map(({ name }) => name))}, in no fixed order), and wait until it is Available`;
}

function words(portion: number | string): string {
  return `at most ${String(portion)}`;
}

/** A text without % is none that Kubernetes takes, and then the default counts. */
function countOf(portion: number | string, nodes: number): number {
  if (typeof portion === 'number') return Math.max(1, portion);
  const percent = /^(\d{1,9})%$/.exec(portion)?.[1] ?? '50';
  return Math.max(1, Math.ceil(nodes * Number(percent) / 100));
}
