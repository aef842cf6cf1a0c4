import { Check } from './check';
import { configPlace } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { keysUnknownTo } from '../topology/bridge-plugin-versions';
import { networkId } from '../topology/network';
import { holds } from '../topology/port-vlans';
import { isOlder } from '../values/is-older';

export const ownVlanInTheTrunk: Check = {
  code: 'VMN221',
  level: 'error',
  title: 'the VLAN of a guest\'s untagged frames is among its trunk\'s tagged ones too',
  why: 'the bridge plugin makes the VLAN the port\'s untagged one, and then, with the trunk\'s, a tagged one: what the guest sends without a tag is dropped',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L464-L476',
    'measured: the bridge plugin 1.9.1, vlan 20 beside vlanTrunk with 20: the port has VLAN 20 without "PVID Egress Untagged", and no ping comes through',
  ],

  *find({ networks }, { cniPluginsVersion }) {
    // Older plugins read over the trunk, or refuse the two together: other findings.
    if (keysUnknownTo(cniPluginsVersion).includes('vlanTrunk') || isOlder(cniPluginsVersion, 1, 8)) return;
    for (const network of networksOfKind('bridge', networks)) {
      if (network.vlan < 1 || !holds(network.vlanTrunk, network.vlan)) continue;
      yield {
        at: configPlace(network, 'vlan'),
        message: `network "${networkId(network)}" has VLAN ${network.vlan} for its guests' untagged frames, and VLAN ${network.vlan} in vlanTrunk, so the untagged ones are dropped`,
        fix: `take VLAN ${network.vlan} out of vlanTrunk, or leave vlan out if the guests tag it`,
        related: [configPlace(network, 'vlanTrunk')],
      };
    }
  },
};
