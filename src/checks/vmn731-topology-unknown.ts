import { Check } from './check';
import { TOPOLOGIES, userDefinitions } from './user-definitions';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const topologyUnknown: Check = {
  code: 'VMN731',
  level: 'error',
  title: 'a user-defined network has a topology that its kind does not know',
  why: 'the API server refuses it; a localnet is cluster-wide, so a namespace\'s UserDefinedNetwork cannot be one',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/udn.go#L38', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L63', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/udn.go#L37'],

  *find({ manifests }) {
    for (const { title, spec, place, isCluster } of userDefinitions(manifests)) {
      const known = TOPOLOGIES.filter((one) => isCluster || one !== 'Localnet');
      const { topology } = spec;
      if (topology === undefined || known.some((one) => one === topology)) continue;
      const meant = TOPOLOGIES.find((one) => one.toLowerCase() === plainText(topology).toLowerCase());
      const isLocalnet = meant === 'Localnet' && !isCluster;
      yield {
        at: within(place, 'topology'),
        message: `${title} has topology ${JSON.stringify(topology)}, but it may be ${known.join(' or ')}`,
        fix: isLocalnet ? 'use a ClusterUserDefinedNetwork' : `write ${meant ?? known.join(' or ')}`,
      };
    }
  },
};
