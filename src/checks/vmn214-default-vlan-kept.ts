import { Check } from './check';
import { configPlace } from './config-field';
import { keepsDefaultVlan, keysUnknownTo } from '../topology/bridge-plugin-versions';
import { networkId } from '../topology/network';

export const defaultVlanKept: Check = {
  code: 'VMN214',
  level: 'warning',
  title: 'a port with a VLAN of its own keeps the bridge\'s default VLAN too',
  why: 'the bridge\'s default VLAN, mostly 1, stays on the guest\'s port as an untagged one: broadcasts of that VLAN reach the guest',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L457',
    'https://github.com/containernetworking/plugins/blob/v1.7.1/plugins/main/bridge/bridge.go#L111',
    'https://github.com/containernetworking/plugins/pull/1181',
    'measured: the bridge plugin 1.9.1 leaves VLAN 1 "Egress Untagged" beside the VLAN with preserveDefaultVlan true, and 1.1.1 always does',
  ],

  *find({ networks }, { cniPluginsVersion }) {
    // Where the plugin does not know the key, nobody can help it.
    if (keysUnknownTo(cniPluginsVersion).includes('preserveDefaultVlan')) return;
    for (const network of networks) {
      if (network.kind !== 'bridge' || network.vlan <= 1 || !keepsDefaultVlan(network, cniPluginsVersion)) continue;
      const stated = network.preserveDefaultVlan === true ? 'preserveDefaultVlan true' : `no preserveDefaultVlan, which is true in the bridge plugin ${cniPluginsVersion} on the nodes`;
      yield {
        at: configPlace(network, network.preserveDefaultVlan === undefined ? 'vlan' : 'preserveDefaultVlan'),
        message: `network "${networkId(network)}" has VLAN ${network.vlan} and ${stated}, so its ports stay in the default VLAN of bridge "${network.bridge}" too`,
        fix: 'set preserveDefaultVlan to false',
      };
    }
  },
};
