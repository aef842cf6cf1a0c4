import { Check } from './check';
import { topologySections } from './user-definitions';
import { isObject, numberAt } from '../topology/json';
import { within } from '../topology/place';

export const userDefinedVlanRefused: Check = {
  code: 'VMN745',
  level: 'error',
  title: 'a localnet\'s vlan section is none that the API server takes',
  why: 'a localnet has one access VLAN: mode Access with access.id from 1 to 4094',
  evidence: ['https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L226', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L231', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L238', 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/8871cd9cec9c45d6da1baf9e3b06eb575f49039c/go-controller/pkg/crd/userdefinednetwork/v1/cudn.go#L258'],

  *find({ manifests }) {
    for (const { definition: { title }, topology, config, place } of topologySections(manifests)) {
      const { vlan } = config;
      if (topology !== 'Localnet' || !isObject(vlan)) continue;
      const here = within(place, 'vlan');
      const id = numberAt(vlan, 'access', 'id');
      if (vlan.mode !== 'Access') {
        const has = vlan.mode === undefined ? 'no vlan.mode' : `vlan.mode ${JSON.stringify(vlan.mode)}`;
        yield { at: vlan.mode === undefined ? here : within(here, 'mode'), message: `${title} has ${has}, but it may only be Access`, fix: 'set vlan.mode to Access' };
      }
      if (vlan.mode === 'Access' && (!isObject(vlan.access) || vlan.access.id === undefined)) {
        yield { at: here, message: `${title} has vlan.mode Access, but no vlan.access.id`, fix: 'state vlan.access.id' };
      }
      if (id === undefined || (id >= 1 && id <= 4094)) continue;
      yield { at: within(here, 'access', 'id'), message: `${title} has VLAN ${id}, but it is 1 to 4094`, fix: 'use a VLAN id from 1 to 4094; without vlan the network is untagged' };
    }
  },
};
