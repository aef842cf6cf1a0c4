import { Access, linuxBridgeAccess, ovsBridgeAccess } from './access';
import { bridgesOf } from './bridge-path';
import { deviceOf, NodeView } from './node-view';
import { holds, rangesText } from './port-vlans';
import { Topology } from './topology';
import { vlanBaseOf } from './vlan-interfaces';
import { wayOutBy } from './way-out';

/** How the frames of a node's own interface travel; a text says what is not known of it. */
export function nodeAccess(view: NodeView, name: string, topology: Pick<Topology, 'nodeGroups' | 'vlanFilters'>, isClosed = false): Access | string {
  const { linux, ovs } = bridgesOf(topology);
  const bridge = linux.get(name)?.find((site) => view.groups.includes(site.view.group));
  if (bridge !== undefined) return linuxBridgeAccess(bridge, 0, topology, isClosed);
  const base = vlanBaseOf(view, name) ?? name;
  if (deviceOf(view, base, 'linux-bridge') !== undefined) return `whether bridge "${base}" itself has the VLAN of "${name}" is not known`;
  // An internal port is in the VLAN of its port.
  const owner = [...ovs.values()].flat().find((site) => view.groups.includes(site.view.group) && site.ports?.some((port) => port.name === name));
  if (owner !== undefined) {
    const { accessVlan = 0, trunk } = owner.ports?.find((port) => port.name === name) ?? {};
    if (trunk !== undefined && !holds(trunk, 0)) return `what "${name}" sends without a tag, whose port of OVS bridge "${owner.bridge.name}" trunks VLANs ${rangesText(trunk)} only, is not known`;
    return ovsBridgeAccess(owner, accessVlan);
  }
  const master = [...linux.values()].flat().find((site) => view.groups.includes(site.view.group) && site.ports?.some((port) => port.name === name));
  if (master !== undefined) return `what an address does on "${name}", a port of bridge "${master.bridge.name}", is not known`;
  if (deviceOf(view, name, 'ovs-interface') !== undefined) return `which bridge "${name}" is a port of is not known`;
  return { view, domain: { kind: 'nic', name, vlan: 0 }, ways: [wayOutBy(view, name, [])] };
}
