import { Check } from './check';
import { TOPOLOGIES, userDefinitions } from './user-definitions';
import { within } from '../topology/place';

export const sectionOfAnotherTopology: Check = {
  code: 'VMN730',
  level: 'error',
  title: 'a user-defined network lacks the section of its topology, or has another\'s',
  why: 'the API server refuses it: just the section that is called as the topology may stand there',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/udn.go#L21', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L36', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L51'],

  *find({ manifests }) {
    for (const { title, spec, place, topology, isCluster } of userDefinitions(manifests)) {
      const wanted = TOPOLOGIES.find((one) => one === topology);
      if (wanted === undefined || (wanted === 'Localnet' && !isCluster)) continue;
      const key = wanted.toLowerCase();
      if (spec[key] === undefined) {
        yield {
          at: within(place, 'topology'),
          message: `${title} has topology "${wanted}", but no section "${key}"`,
          fix: `add ${key}, with the network's role and subnets`,
        };
      }
      for (const other of TOPOLOGIES) {
        const section = other.toLowerCase();
        if (other === wanted || spec[section] === undefined) continue;
        yield {
          at: within(place, section),
          message: `${title} has topology "${wanted}", but a section "${section}"`,
          fix: `remove ${section}, or make it ${key}`,
        };
      }
    }
  },
};
