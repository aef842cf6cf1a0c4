import { Check } from './check';
import { addTo } from '../topology/add-to';
import { bridgesOf, LinuxBridgeSite } from '../topology/bridge-path';
import { BridgePort } from '../topology/device';
import { valueAt } from '../topology/json';
import { nodesName } from '../topology/node-view';
import { vlanBaseOf } from '../topology/vlan-interfaces';

export const vlanInterfacesInOneBridge: Check = {
  code: 'VMN212',
  level: 'warning',
  title: 'several VLAN interfaces of one NIC are ports of one bridge',
  why: 'their untagged frames are all in the bridge\'s VLAN 1: what comes in by one goes out by the other, and the switch sees a loop between its VLANs',
  evidence: ['https://github.com/nmstate/kubernetes-nmstate/issues/634', 'https://github.com/nmstate/nmstate/issues/1413'],

  *find(topology) {
    for (const site of [...bridgesOf(topology).linux.values()].flat()) {
      const hasStp = valueAt(site.bridge.config, 'bridge', 'options', 'stp', 'enabled') === true;
      if (hasStp) continue;
      for (const [base, ports] of portsByBase(site)) {
        const [first, second] = ports;
        if (first === undefined || second === undefined) continue;
        yield {
          at: second.place,
          message: `VLAN interfaces "${first.name}" and "${second.name}" of "${base}" are both ports of bridge "${site.bridge.name}" with one untagged VLAN on ${nodesName(site.view.group)}`,
          fix: `make "${base}" itself the port of the bridge with both VLANs as trunk-tags, or give each VLAN interface a bridge of its own`,
          related: [first.place],
        };
      }
    }
  },
};

/** Ports that are trunks of the same untagged VLAN. */
function portsByBase({ view, ports = [] }: LinuxBridgeSite): ReadonlyMap<string, readonly BridgePort[]> {
  const byBase = new Map<string, BridgePort[]>();
  for (const port of ports) {
    const base = vlanBaseOf(view, port.name);
    if (base === undefined || port.vlans.kind !== 'trunk' || port.vlans.native !== 1) continue;
    addTo(byBase, base, port);
  }
  return byBase;
}
