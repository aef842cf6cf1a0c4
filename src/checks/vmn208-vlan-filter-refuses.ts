import { Check } from './check';
import { vlanPlace } from './network-vlan';
import { networkId } from '../topology/network';

export const vlanFilterRefuses: Check = {
  code: 'VMN208',
  level: 'error',
  title: 'a VLAN that the bridge\'s VLAN filter does not allow',
  why: 'the filter\'s DaemonSet gives the bridge\'s ports the allowed VLANs and no others: frames of this one are dropped',
  evidence: ['https://github.com/spectrocloud/librarium/blob/43f85e8ff28578de03439cbc9896e2ff8acfe599/docs/docs-content/vm-management/launchpad-for-vms/vmo-networking.md'],

  *find({ networks, vlanFilters }) {
    const byBridge = new Map(vlanFilters.map((filter) => [filter.bridge, filter]));
    for (const network of networks) {
      const filter = network.kind === 'bridge' && network.vlan > 0 ? byBridge.get(network.bridge) : undefined;
      if (network.kind !== 'bridge' || filter?.allowed === undefined || filter.allowed.includes(network.vlan)) continue;
      yield {
        at: vlanPlace(network),
        message: `network "${networkId(network)}" uses VLAN ${network.vlan}, but the VLAN filter of bridge "${network.bridge}" allows ${filter.allowed.toString()}`,
        fix: `add ${network.vlan} to allowedVlans, or use an allowed VLAN`,
        related: [filter.allowedPlace],
      };
    }
  },
};
