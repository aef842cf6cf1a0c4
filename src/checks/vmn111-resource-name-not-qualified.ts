import { Check } from './check';
import { networkName } from './cni-configs';
import { machinesByNetwork } from './sites';
import { placeOf } from '../topology/place';

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';
const KUBERNETES = 'https://github.com/kubernetes/kubernetes/blob/00010901c746f9ad7ae204b123615c2880d6f2fd';

export const resourceNameNotQualified: Check = {
  code: 'VMN111',
  level: 'error',
  title: 'the resourceName of a network is no resource that a pod can ask for',
  why: 'it goes into the requests of the VM\'s pod as it stands; the API server takes <domain>/<name> there, so it refuses the pod',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/services/renderresources.go#L364-L369',
    `${KUBERNETES}/pkg/apis/core/helper/helpers.go#L147-L162`,
  ],

  *find({ networks, machines }) {
    const used = machinesByNetwork(machines);
    for (const network of networks) {
      const { resourceName, manifest } = network;
      // An operator writes its own prefix.
      if (network.config.kind === 'absent' || resourceName === undefined || resourceName === '' || isExtended(resourceName)) continue;
      yield {
        at: placeOf(manifest, 'metadata', 'annotations', RESOURCE_NAME),
        message: `${networkName(network)} has resourceName "${resourceName}", which is no <domain>/<name>`,
        fix: 'write the name that the device plugin registers, such as openshift.io/fast',
        level: used.has(network) ? 'error' : 'warning',
      };
    }
  },
};

/** As Kubernetes has it; names of its own are left alone. */
function isExtended(name: string): boolean {
  if (name.includes('kubernetes.io/')) return true;
  const [domain, part, ...more] = name.split('/');
  if (domain === undefined || part === undefined || more.length > 0 || domain.startsWith('requests.')) return false;
  const isDomain = domain.length <= 244 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(domain);
  return isDomain && part.length <= 63 && /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(part);
}
