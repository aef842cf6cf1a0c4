import { CheckOptions } from './check';
import { KubeVirtSettings } from '../topology/platform';
import { Topology } from '../topology/topology';
import { isOlder } from '../values/is-older';

/**
 * What configures KubeVirt, if the input has just one: its own object before HyperConverged's, which writes that. Several belong to several
 * clusters, so nothing is known.
 */
export function kubeVirtOf({ platform }: Topology): KubeVirtSettings | undefined {
  const own = platform.kubevirts.filter(({ kind }) => kind === 'KubeVirt');
  const all = own.length > 0 ? own : platform.kubevirts;
  return all.length === 1 ? all[0] : undefined;
}

/**
 * Whether a feature is surely off. An object that lists no gates says nothing of them: others may own that part of it.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/featuregate/feature-gates.go#L91
 */
export function isSurelyOff(gate: string, state: 'alpha' | 'beta', topology: Topology, { kubevirtVersion }: CheckOptions): boolean {
  const kubevirt = kubeVirtOf(topology);
  if (kubevirt === undefined || kubevirt.featureGates?.includes(gate)) return false;
  // Until 1.8 a beta feature had to be switched on like an alpha one.
  if (state === 'beta' && !isOlder(kubevirtVersion, 1, 9)) return kubevirt.disabledFeatureGates.includes(gate);
  return kubevirt.featureGates !== undefined || kubevirt.disabledFeatureGates.includes(gate);
}
