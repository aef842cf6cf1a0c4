import { Check } from './check';
import { userDefinitions } from './user-definitions';
import { objectAt } from '../topology/json';
import { placeOf } from '../topology/place';

export const selectorMissing: Check = {
  code: 'VMN748',
  level: 'error',
  title: 'a ClusterUserDefinedNetwork does not say for which namespaces it is',
  why: 'namespaceSelector is required, so the API server refuses the object; an empty one takes every namespace',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L30', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L32'],

  *find({ manifests }) {
    for (const { title, manifest, isCluster } of userDefinitions(manifests)) {
      const spec = objectAt(manifest.object, 'spec');
      if (!isCluster || spec.namespaceSelector !== undefined || spec.network === undefined) continue;
      yield {
        at: placeOf(manifest, 'spec'),
        message: `${title} has no namespaceSelector beside its ${Object.keys(spec).join(', ')}`,
        fix: 'add namespaceSelector with matchLabels, or matchExpressions on kubernetes.io/metadata.name',
      };
    }
  },
};
