import { Check } from './check';
import { vlanFilteringOf } from '../topology/bridge-filter';
import { bridgesOf } from '../topology/bridge-path';
import { nodesName } from '../topology/node-view';
import { vlanInterfacesOn } from '../topology/vlan-interfaces';

export const vlanInterfaceOnFilteringBridge: Check = {
  code: 'VMN210',
  level: 'warning',
  title: 'a VLAN interface on a bridge that filters VLANs',
  why: 'the bridge itself is a port of VLAN 1 alone, and nmstate gives it no others: tagged frames for the interface are dropped',
  evidence: [
    'https://github.com/nmstate/kubernetes-nmstate/issues/1429',
    'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/bridge/bridge.go#L57',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/nm/settings/bridge.rs#L31',
  ],

  *find(topology) {
    const filters = new Map(topology.vlanFilters.map((filter) => [filter.bridge, filter]));
    for (const site of [...bridgesOf(topology).linux.values()].flat()) {
      if (vlanFilteringOf(site) !== 'on') continue;
      for (const device of vlanInterfacesOn(site.view, site.bridge.name)) {
        const { vlan } = device;
        if (vlan === undefined || vlan < 2 || filters.get(site.bridge.name)?.allowedOnSelf?.includes(vlan) === true) continue;
        yield {
          at: device.place,
          message: `VLAN interface "${device.name}" stands on bridge "${site.bridge.name}", which filters VLANs and has not VLAN ${vlan} itself, on ${nodesName(site.view.group)}`,
          fix: 'give the ports "vlan: {}", so that the bridge does not filter, or allow the VLAN on the bridge itself (bridge vlan add … self, allowedVlansOnSelf)',
          related: (site.ports ?? []).map(({ place }) => place),
        };
      }
    }
  },
};
