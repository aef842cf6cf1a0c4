import { Check } from './check';
import { bridgesOf } from '../topology/bridge-path';
import { nodesName } from '../topology/node-view';
import { vlansText } from '../topology/port-vlans';

export const twoOwnersOfPortVlans: Check = {
  code: 'VMN220',
  level: 'warning',
  title: 'a VLAN filter and a policy both set the VLANs of a port',
  why: 'each sets the port\'s VLANs to its own list whenever it runs: which of them holds depends on who came last',
  evidence: [
    'https://github.com/spectrocloud/librarium/blob/43f85e8ff28578de03439cbc9896e2ff8acfe599/docs/docs-content/vm-management/launchpad-for-vms/vmo-networking.md',
    'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/bridge/bridge.go#L57',
  ],

  *find(topology) {
    const { linux } = bridgesOf(topology);
    for (const filter of topology.vlanFilters) {
      for (const { view, ports = [] } of linux.get(filter.bridge) ?? []) {
        const owned = ports.find(({ vlans }) => vlans.kind === 'trunk' || vlans.kind === 'access');
        if (owned === undefined) continue;
        const isAdded = owned.vlans.kind === 'trunk' && owned.vlans.isImplied ? 'kubernetes-nmstate gives it' : 'the policy gives it';
        yield {
          at: filter.bridgePlace,
          message: `the VLAN filter allows ${filter.allowed?.toString() ?? 'VLANs'} on port "${owned.name}" of bridge "${filter.bridge}", and ${isAdded} ${vlansText(owned.vlans)} on ${nodesName(view.group)}`,
          fix: 'write the VLANs in the policy and take the filter away: it is for bridges that nmstate does not make',
          related: [owned.place],
        };
      }
    }
  },
};
