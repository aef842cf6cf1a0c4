import { Check, Mistake } from './check';
import { vlanPlace } from './network-vlan';
import { levelOf, machinesByNetwork, sitesName } from './sites';
import { bridgesOf, switchFactsOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { uplinkSitesOf } from '../topology/network-uplinks';
import { NodeView, nodesName, nodeViewsOf } from '../topology/node-view';
import { within } from '../topology/place';
import { refusing } from '../topology/switch-vlans';
import { taggedUplinksOf } from '../topology/uplink-facts';

export const vlanNotOnSwitch: Check = {
  code: 'VMN207',
  level: 'error',
  title: 'a VLAN that the switch port is stated not to carry',
  why: 'a switch drops frames of a VLAN that its port is no member of',
  evidence: [
    'https://github.com/spectrocloud/librarium/blob/43f85e8ff28578de03439cbc9896e2ff8acfe599/docs/docs-content/vm-management/launchpad-for-vms/vmo-networking.md',
  ],

  *find(topology) {
    const bridges = bridgesOf(topology);
    const machines = machinesByNetwork(topology.machines);
    for (const network of topology.networks) {
      const uplinks = taggedUplinksOf(network, bridges, topology);
      if (uplinks.length === 0) continue;
      const carrying = new Set(uplinks.filter(({ facts, vlan }) => refusing(facts, vlan) === undefined).map(({ view }) => view));
      const refused = uplinks.flatMap((uplink) => {
        const fact = carrying.has(uplink.view) ? undefined : refusing(uplink.facts, uplink.vlan);
        return fact === undefined ? [] : [{ ...uplink, fact }];
      });
      const level = levelOf(refused, uplinkSitesOf(network, bridges, topology), machines.get(network));
      const [first] = refused;
      if (level === undefined || first === undefined) continue;
      yield {
        at: vlanPlace(network),
        message: `network "${networkId(network)}" uses VLAN ${first.vlan}, but the switch port of "${first.fact.device}" carries ${first.fact.vlans.toString()} on ${sitesName(refused)}`,
        fix: `allow VLAN ${first.vlan} on the switch port and state it there, or use a VLAN that it carries`,
        level,
      };
    }
    for (const view of nodeViewsOf(topology)) yield* ofInterfaces(view);
  },
};

/** A VLAN interface of the nodes themselves. */
function* ofInterfaces(view: NodeView): Iterable<Mistake> {
  for (const device of view.group.policies.flatMap(({ devices }) => devices)) {
    if (device.kind !== 'vlan' || device.state === 'absent' || device.base === undefined || device.vlan === undefined) continue;
    const fact = refusing(switchFactsOf(view, device.base), device.vlan);
    if (fact === undefined) continue;
    yield {
      at: within(device.place, ...('base-iface' in Object(device.config.vlan) ? ['vlan', 'id'] : ['id'])),
      message: `VLAN interface "${device.name}" uses VLAN ${device.vlan}, but the switch port of "${fact.device}" carries ${fact.vlans.toString()} on ${nodesName(view.group)}`,
      fix: `allow VLAN ${device.vlan} on the switch port and state it there, or use a VLAN that it carries`,
    };
  }
}
