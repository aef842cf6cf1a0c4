import { Check } from './check';
import { configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { networkId } from '../topology/network';

export const trunkKeepsVlan1: Check = {
  code: 'VMN206',
  level: 'warning',
  title: 'a trunk without vlan puts the guest\'s untagged frames into VLAN 1',
  why: 'without vlan the bridge plugin gives the port VLAN 1 as its untagged one, whatever preserveDefaultVlan says: a guest reaches VLAN 1 by not tagging',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L479',
    'measured: the bridge plugin 1.9.1 leaves "1 PVID Egress Untagged" on a port with vlanTrunk alone',
  ],
  pack: 'security',

  *find({ networks }) {
    for (const network of networksOfKind('bridge', networks)) {
      if (network.vlan !== 0 || network.vlanTrunk.length === 0) continue;
      yield {
        at: configPlace(network, 'vlanTrunk'),
        message: `network "${networkId(network)}" has vlanTrunk without vlan, so untagged frames of its guests go to VLAN 1 of bridge "${network.bridge}"`,
        fix: 'give the guest\'s untagged frames a VLAN of their own by vlan, beside vlanTrunk',
      };
    }
  },
};
