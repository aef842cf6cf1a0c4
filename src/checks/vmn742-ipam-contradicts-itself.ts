import { Check } from './check';
import { topologySections } from './user-definitions';
import { isObject } from '../topology/json';
import { within } from '../topology/place';

export const ipamContradictsItself: Check = {
  code: 'VMN742',
  level: 'error',
  title: 'a user-defined network\'s ipam section is empty, unknown or contradicts itself',
  why: 'the API server takes mode Enabled or Disabled and lifecycle Persistent, at least one, and Persistent with Enabled only',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L190', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L191', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L215', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L230', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L204'],

  *find({ manifests }) {
    for (const { definition: { title }, topology, config, place } of topologySections(manifests)) {
      const { ipam } = config;
      if (!isObject(ipam) || topology === 'Layer3') continue;
      const { mode, lifecycle } = ipam;
      const [modeText, lifecycleText] = [JSON.stringify(mode), JSON.stringify(lifecycle)];
      if (Object.keys(ipam).length === 0) {
        yield { at: within(place, 'ipam'), message: `${title} has an empty ipam section`, fix: 'remove ipam, or state mode or lifecycle' };
      }
      if (mode !== undefined && mode !== 'Enabled' && mode !== 'Disabled') {
        yield { at: within(place, 'ipam', 'mode'), message: `${title} has ipam.mode ${modeText}, but it is Enabled or Disabled`, fix: 'write Enabled or Disabled' };
      }
      if (lifecycle === undefined) continue;
      if (lifecycle !== 'Persistent') {
        yield { at: within(place, 'ipam', 'lifecycle'), message: `${title} has ipam.lifecycle ${lifecycleText}, but it may only be Persistent`, fix: 'write Persistent, or leave lifecycle out' };
      } else if (mode === 'Disabled') {
        yield { at: within(place, 'ipam', 'lifecycle'), message: `${title} has ipam.lifecycle Persistent, but ipam.mode Disabled`, fix: 'remove lifecycle, or mode' };
      }
    }
  },
};
