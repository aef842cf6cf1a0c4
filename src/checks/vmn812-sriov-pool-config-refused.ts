import { Check } from './check';
import { objectTitle } from './vf-pools';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

const OPERATOR = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0';

export const sriovPoolConfigRefused: Check = {
  code: 'VMN812',
  level: 'error',
  title: 'a SriovNetworkPoolConfig that the operator\'s webhook refuses',
  why: 'a pool is either for offloading Open vSwitch or for going about its nodes in parallel, and maxUnavailable is a count or 1% to 100%',
  evidence: [`${OPERATOR}/pkg/webhook/validate.go#L101-L110`, `${OPERATOR}/api/v1/helper.go#L920-L942`],

  *find({ sriovPoolConfigs }) {
    for (const { manifest, spec, place, nodeSelector } of sriovPoolConfigs) {
      const { maxUnavailable: most } = spec;
      const offload = textAt(spec, 'ovsHardwareOffloadConfig', 'name') ?? '';
      const isParallel = (most !== undefined && most !== null) || nodeSelector !== undefined;
      if (isParallel && offload !== '') {
        yield {
          at: within(place, 'ovsHardwareOffloadConfig'),
          message: `${objectTitle(manifest)} has ovsHardwareOffloadConfig "${offload}" beside ${nodeSelector === undefined ? 'maxUnavailable' : 'nodeSelector'}`,
          fix: 'make a SriovNetworkPoolConfig of its own for each',
        };
      }
      if (!isRefused(most)) continue;
      yield {
        at: within(place, 'maxUnavailable'),
        message: `${objectTitle(manifest)} has maxUnavailable ${JSON.stringify(most)}, which is neither a count of nodes nor 1% to 100%`,
        fix: 'write a number such as 1, or a percentage such as "50%"',
      };
    }
  },
};

function isRefused(most: unknown): boolean {
  if (typeof most === 'number') return most < 0;
  if (typeof most !== 'string') return false;
  const percent = /^([-+]?\d+)%$/.exec(most)?.[1];
  return percent === undefined || Number(percent) < 1 || Number(percent) > 100;
}
