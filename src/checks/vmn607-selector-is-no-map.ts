import { Check } from './check';
import { objectAt } from '../topology/json';
import { placeOf } from '../topology/place';

export const selectorIsNoMap: Check = {
  code: 'VMN607',
  level: 'error',
  title: 'a policy\'s nodeSelector holds labels only, no label selector',
  why: 'nodeSelector is a map of texts, so the API server refuses lists and objects in it',
  evidence: ['https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go#L34'],

  *find({ nodePolicies }) {
    for (const { manifest, format } of nodePolicies) {
      if (format !== 'policy') continue;
      for (const [key, value] of Object.entries(objectAt(manifest.object, 'spec', 'nodeSelector'))) {
        if (typeof value !== 'object' || value === null) continue;
        yield {
          at: placeOf(manifest, 'spec', 'nodeSelector', key),
          message: `nodeSelector of policy "${manifest.name}" has "${key}", which is ${Array.isArray(value) ? 'a list' : 'an object'}, but it takes labels only`,
          fix: 'write the labels straight into nodeSelector; for expressions, label the nodes',
        };
      }
    }
  },
};
