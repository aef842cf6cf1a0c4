import { Check } from './check';
import { userDefinitions } from './user-definitions';
import { textAt, valueAt } from '../topology/json';
import { within } from '../topology/place';
import { plainText } from '../topology/plain-text';

export const noOverlayRefused: Check = {
  code: 'VMN746',
  level: 'error',
  title: 'a network\'s transport NoOverlay lacks what it needs, or its section has no such transport',
  why: 'the API server takes it for primary Layer3 networks only, with its section noOverlay',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L39', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L40', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L41', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L54'],

  *find({ manifests }) {
    for (const { title, spec, place, topology, isCluster } of userDefinitions(manifests)) {
      if (!isCluster) continue;
      const isOn = spec.transport === 'NoOverlay';
      const role = textAt(spec, 'layer3', 'role');
      if (isOn && (topology !== 'Layer3' || role !== 'Primary')) {
        const has = `topology "${topology ?? ''}" and role "${role ?? plainText(valueAt(spec, (topology ?? '').toLowerCase(), 'role') ?? '')}"`;
        yield { at: within(place, 'transport'), message: `${title} has transport NoOverlay with ${has}, but it is for primary Layer3 networks`, fix: 'remove transport' };
      }
      if (isOn === (spec.noOverlay !== undefined)) continue;
      yield {
        at: within(place, isOn ? 'transport' : 'noOverlay'),
        message: isOn ? `${title} has transport NoOverlay, but no section noOverlay` : `${title} has a section noOverlay, but transport ${JSON.stringify(spec.transport ?? null)}`,
        fix: isOn ? 'add noOverlay with outboundSNAT and routing' : 'set transport to NoOverlay, or remove noOverlay',
      };
    }
  },
};
