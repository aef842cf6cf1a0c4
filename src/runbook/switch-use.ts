import { OvsBridgeSite } from '../topology/bridge-path';
import { fateOf, waysOutOf } from '../topology/localnet-path';
import { Network, VlanRange } from '../topology/network';
import { NodeView } from '../topology/node-view';
import { holds } from '../topology/port-vlans';

/** Frames of a network at a device of the nodes; no VLANs: untagged. */
export interface SwitchUse {
  readonly view: NodeView;
  readonly device: string;
  readonly vlans?: readonly VlanRange[];
  /** What the node itself calls untagged frames. */
  readonly native?: number;
  readonly bondPorts?: readonly string[];
  readonly bondMode?: string;
  readonly network?: Network;
  readonly mtu?: number;
}

/** How frames of VLANs leave an Open vSwitch bridge; VLAN 0 is none. */
export function ovsUses(site: OvsBridgeSite, network: Network, frames: readonly VlanRange[]): readonly SwitchUse[] {
  return (waysOutOf(site) ?? []).flatMap((way): readonly SwitchUse[] => {
    const { name: device, bondPorts, bondMode, accessVlan: native } = way.uplink.port;
    const use = { view: site.view, device, bondPorts, bondMode, network };
    const access = [...way.patch ?? [], way.uplink].flatMap(({ port }) => port.accessVlan ?? []);
    const tagged = frames.filter(({ min }) => min > 0);
    if (access.length === 0) return [...(tagged.length === 0 ? [] : [{ ...use, vlans: tagged }]), ...(holds(frames, 0) ? [{ ...use, native }] : [])];
    // An access port on the way lets its own VLAN through, and nothing else.
    return [...new Set([0, ...access])].filter((vlan) => holds(frames, vlan)).flatMap((vlan): readonly SwitchUse[] => {
      const fate = fateOf(way, vlan);
      if (fate.kind === 'dropped') return [];
      return [fate.kind === 'tagged' ? { ...use, vlans: [{ min: fate.vlan, max: fate.vlan }] } : { ...use, native }];
    });
  });
}
