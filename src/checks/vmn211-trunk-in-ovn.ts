import { Check } from './check';
import { configField, configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { networkId } from '../topology/network';

export const trunkInOvn: Check = {
  code: 'VMN211',
  level: 'error',
  title: 'a trunk in an OVN configuration is ignored',
  why: 'a localnet port is an access port: the configuration has no field for a trunk, so the key is ignored and frames that the guest tags are lost',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/cni/types/types.go#L72',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/issues/5477',
  ],

  *find({ networks }) {
    for (const network of networksOfKind('ovn', networks)) {
      for (const key of ['trunk', 'vlanTrunk']) {
        if (configField(network, key) === undefined) continue;
        yield {
          at: configPlace(network, key),
          message: `OVN network "${networkId(network)}" sets ${key}, but OVN-Kubernetes gives a guest one VLAN, by vlanID`,
          fix: 'use a bridge network with vlanTrunk for guests that tag frames, or one localnet network for each VLAN',
        };
      }
    }
  },
};
