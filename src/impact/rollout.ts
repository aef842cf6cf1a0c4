import { textAt, valueAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Topology } from '../topology/topology';

/** How KubeVirt brings a changed VM to the running one. */
export interface Rollout {
  /** LiveUpdate, which is also what saying nothing means; otherwise all waits for a restart. */
  readonly isLive: boolean;
  /** How many times what a VM booted with CPU and memory can grow to; undefined: something else is stated. */
  readonly hotplugRatio?: number;
}

const DEFAULT_RATIO = 4;

/** @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/virt-config.go#L514 */
export function rolloutOf({ manifests }: Topology): Rollout {
  const kubevirts = manifests.filter((manifest) => manifest.kind === 'KubeVirt' && groupOf(manifest) === 'kubevirt.io');
  const configurations = kubevirts.map(({ object }) => valueAt(object, 'spec', 'configuration'));
  const isStaged = configurations.some((configuration) => (textAt(configuration, 'vmRolloutStrategy') ?? 'LiveUpdate') !== 'LiveUpdate');
  const isTuned = configurations.some((configuration) => valueAt(configuration, 'liveUpdateConfiguration') !== undefined);
  return { isLive: !isStaged, hotplugRatio: isTuned ? undefined : DEFAULT_RATIO };
}
