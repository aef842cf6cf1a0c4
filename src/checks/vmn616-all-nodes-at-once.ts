import { Check } from './check';
import { policyName } from './stated-devices';
import { objectAt } from '../topology/json';
import { nodesWith } from '../topology/node';
import { placeOf } from '../topology/place';
import { isNodePolicy } from '../topology/read-node-policy';

export const allNodesAtOnce: Check = {
  code: 'VMN616',
  level: 'warning',
  title: 'a policy may change all of its nodes at the same time',
  why: 'a mistake in it takes the network of every node at once; kubernetes-nmstate rolls back each by itself, minutes later',
  evidence: ['https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/node/nodes.go#L111'],

  *find({ nodePolicies, nodes }) {
    for (const policy of nodePolicies) {
      const { manifest, selector } = policy;
      const most = objectAt(manifest.object, 'spec').maxUnavailable;
      if (most === undefined || !isNodePolicy(manifest)) continue;
      const group = selector === undefined ? [] : nodesWith(selector, nodes);
      const percent = typeof most === 'string' && /^\d{1,9}%$/.test(most) ? Number(most.slice(0, -1)) : undefined;
      const isAll = percent === undefined ? typeof most === 'number' && group.length > 1 && most >= group.length : percent >= 100 && group.length !== 1;
      if (!isAll) continue;
      const counted = group.length === 0 ? 'all nodes that it selects' : `all ${group.length} nodes that it selects`;
      yield {
        at: placeOf(manifest, 'spec', 'maxUnavailable'),
        message: `${policyName(policy)} has maxUnavailable ${JSON.stringify(most)}, which lets it change ${counted} at once`,
        fix: 'use 1, or leave it at its default of 50%',
      };
    }
  },
};
