import { conditionOf } from './condition';
import { coreLineOf } from './core-line';
import { Deviation } from './drift';
import { textAt } from '../topology/json';
import { objectName } from '../topology/object-name';
import { Manifest } from '../topology/place';
import { isNodePolicy } from '../topology/read-node-policy';

/**
 * What kubernetes-nmstate says of the blueprint's policies: of a policy itself, and of each node's enactment of it.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationenactment_types.go#L62
 */
export function policyDeviations(blueprint: readonly Manifest[], live: readonly Manifest[]): readonly Deviation[] {
  const names = new Set(blueprint.filter(isNodePolicy).map(({ name }) => name));
  const policies = live.filter((manifest) => isNodePolicy(manifest) && names.has(manifest.name));
  const enactments = live.filter(({ kind, apiVersion }) => kind === 'NodeNetworkConfigurationEnactment' && apiVersion.startsWith('nmstate.io/'));
  const told = enactments.flatMap((enactment) => enactmentDeviations(enactment, names));
  const failing = new Set(told.filter(({ kind }) => kind === 'failed').map(({ object }) => object));
  // Its enactments say more than a degraded policy.
  return [...told, ...policies.filter((policy) => !failing.has(objectName(policy))).flatMap(ofPolicy)];
}

function enactmentDeviations(enactment: Manifest, names: ReadonlySet<string>): readonly Deviation[] {
  const labels = (key: string) => textAt(enactment.object, 'metadata', 'labels', key);
  const policy = labels('nmstate.io/policy') ?? [...names].find((name) => enactment.name.endsWith(`.${name}`));
  if (policy === undefined || !names.has(policy)) return [];
  const node = labels('nmstate.io/node') ?? enactment.name.slice(0, -policy.length - 1);
  const object = `NodeNetworkConfigurationPolicy ${policy}`;
  const say = (kind: Deviation['kind'], text: string): readonly Deviation[] => [{ kind, sentence: `${object} ${text}`, object, node }];
  const [failing, aborted] = [conditionOf(enactment, 'Failing'), conditionOf(enactment, 'Aborted')];
  if (failing?.isTrue === true) return say('failed', `${failing.reason === 'Retrying' ? 'fails and is tried again' : 'failed'} on node "${node}": ${coreLineOf(failing.message)}`);
  if (aborted?.isTrue === true) return say('failed', `was given up on node "${node}", since too many others failed`);
  if (conditionOf(enactment, 'Progressing')?.isTrue === true) return say('unknown', `is being applied on node "${node}"`);
  return conditionOf(enactment, 'Pending')?.isTrue === true ? say('unknown', `waits for its turn on node "${node}"`) : [];
}

function ofPolicy(policy: Manifest): readonly Deviation[] {
  const object = objectName(policy);
  const [degraded, ignored] = [conditionOf(policy, 'Degraded'), conditionOf(policy, 'Ignored')];
  if (degraded?.isTrue === true) return [{ kind: 'failed', sentence: `${object} is degraded: ${coreLineOf(degraded.message)}`, object }];
  if (ignored?.isTrue === true && ignored.reason === 'NoMatchingNode') return [{ kind: 'missing', sentence: `${object} matches no node`, object }];
  return [];
}
