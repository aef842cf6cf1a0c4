import { Check } from './check';

export const filterOfAnotherBridge: Check = {
  code: 'VMN907',
  level: 'warning',
  title: 'the values of the Virtual Machine Orchestrator filter another bridge than the networks use',
  why: 'the filter gives VLANs to the ports of its own bridge only: those of the networks\' bridge stay as they were',
  evidence: ['https://github.com/spectrocloud/librarium/blob/43f85e8ff28578de03439cbc9896e2ff8acfe599/docs/docs-content/vm-management/launchpad-for-vms/vmo-networking.md'],

  *find({ networks, vlanFilters }) {
    const bridges = new Set(networks.flatMap((network) => (network.kind === 'bridge' && network.vlan > 0 ? [network.bridge] : [])));
    for (const { manifest, bridge, bridgePlace } of vlanFilters) {
      if (manifest.kind !== 'ConfigMap' || bridges.size === 0 || bridges.has(bridge)) continue;
      const used = [...bridges].sort().slice(0, 5).map((name) => `"${name}"`).join(', ');
      yield {
        at: bridgePlace,
        message: `the VLAN filter of ConfigMap "${manifest.name}" is for bridge "${bridge}", but the networks with VLANs use ${used}`,
        fix: `set bridgeIF to the networks' bridge, or put the networks on "${bridge}"`,
      };
    }
  },
};
