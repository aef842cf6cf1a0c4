import { Check } from './check';
import { poolTitle } from './vf-pools';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const resourceNameRefused: Check = {
  code: 'VMN801',
  level: 'error',
  title: 'an SR-IOV pool has a resource name that the operator refuses',
  why: 'the operator\'s webhook takes letters, digits and underscores; a hyphen only since August 2026, which then wants a letter or digit at both ends and 63 characters at most',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L147', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/249e20012faf17b4f38057f29608bde2b21c5c9a/pkg/webhook/validate.go#L153'],

  *find({ vfPools }) {
    for (const pool of vfPools) {
      const name = textAt(pool.spec, 'resourceName');
      if (name === undefined) continue;
      const [isOld, isNew] = [/^[a-zA-Z0-9_]+$/.test(name), /^[a-zA-Z0-9]([a-zA-Z0-9_-]*[a-zA-Z0-9])?$/.test(name) && name.length <= 63];
      if (isOld && isNew) continue;
      const who = isNew ? ', which operators up to 1.6 refuse' : isOld ? ', which operators after 1.6 refuse' : '';
      yield {
        at: within(pool.place, 'resourceName'),
        level: isOld || isNew ? 'warning' : 'error',
        message: `${poolTitle(pool)} has resourceName "${name}"${who}`,
        fix: 'use letters, digits and underscores between them, such as fast_nics',
      };
    }
  },
};
