import { Check } from './check';
import { configField, configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { networkId } from '../topology/network';

export const ovsVlanBesideTrunk: Check = {
  code: 'VMN215',
  level: 'warning',
  title: 'ovs-cni ignores vlan beside trunk',
  why: 'with a trunk the port is a trunk port without a tag: untagged frames of the guest are in no VLAN',
  evidence: ['https://github.com/k8snetworkplumbingwg/ovs-cni/blob/v0.39.0/pkg/plugin/plugin.go#L283'],

  *find({ networks }) {
    for (const network of networksOfKind('ovs', networks)) {
      const trunk = configField(network, 'trunk');
      if (network.vlan === undefined || !Array.isArray(trunk) || trunk.length === 0) continue;
      yield {
        at: configPlace(network, 'vlan'),
        message: `network "${networkId(network)}" sets vlan ${network.vlan} beside trunk, which ovs-cni then ignores`,
        fix: 'leave vlan out of a trunk, or trunk out of an access port',
        related: [configPlace(network, 'trunk')],
      };
    }
  },
};
