import { Check } from './check';
import { topologySections } from './user-definitions';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const physicalNetworkNameRefused: Check = {
  code: 'VMN743',
  level: 'error',
  title: 'a localnet has no physicalNetworkName, or one with a comma or colon',
  why: 'the name stands in a list of name:bridge pairs on the nodes, so the API server wants 1 to 253 characters without either',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L142', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L144', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L163'],

  *find({ manifests }) {
    for (const { definition: { title }, topology, config, place } of topologySections(manifests)) {
      if (topology !== 'Localnet') continue;
      const name = textAt(config, 'physicalNetworkName');
      if (name === undefined && config.physicalNetworkName !== undefined) continue;
      const isMissing = name === undefined || name === '';
      if (!isMissing && !/[,:]/.test(name) && [...name].length <= 253) continue;
      yield {
        at: name === undefined ? place : within(place, 'physicalNetworkName'),
        message: isMissing ? `${title} has no physicalNetworkName` : `${title} has physicalNetworkName "${name.slice(0, 60)}", but it takes up to 253 characters without "," and ":"`,
        fix: 'use the localnet name of a bridge mapping',
      };
    }
  },
};
