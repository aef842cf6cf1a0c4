import { addTo } from './add-to';
import { BridgePort, Device, LinuxBridgeDevice, OvsBridgeDevice, OvsPort } from './device';
import { listAt, objectAt } from './json';
import { deviceOf, NodeView, nodeViewsOf, Stated, stated } from './node-view';
import { once } from './once';
import { SwitchPort } from './switch-ports';
import { Topology } from './topology';
import { vlanBaseOf } from './vlan-interfaces';

/** A bridge on the nodes of one group. */
export interface BridgeSite<B extends LinuxBridgeDevice | OvsBridgeDevice, P extends BridgePort | OvsPort> {
  readonly view: NodeView;
  readonly bridge: B;
  /** Undefined: not known, or not all of them. */
  readonly ports?: readonly P[];
}

/** A Linux bridge on the nodes of one group. */
export type LinuxBridgeSite = BridgeSite<LinuxBridgeDevice, BridgePort>;

/** An Open vSwitch bridge on the nodes of one group. */
export type OvsBridgeSite = BridgeSite<OvsBridgeDevice, OvsPort>;

/** A device on the way from a bridge to the switch, and what the switch offers there. */
export interface SwitchFact {
  readonly device: string;
  readonly port: SwitchPort;
}

/** The bridges of all node groups, by name. */
export interface Bridges {
  readonly linux: ReadonlyMap<string, readonly LinuxBridgeSite[]>;
  readonly ovs: ReadonlyMap<string, readonly OvsBridgeSite[]>;
  /** The Open vSwitch bridges that carry a physical network, by the localnet that bridge mappings offer. */
  readonly localnets: ReadonlyMap<string, readonly OvsBridgeSite[]>;
}

/** Where each bridge surely is. Several groups may have a bridge of one name, each its own. */
export function bridgesOf(topology: Pick<Topology, 'nodeGroups'>): Bridges {
  return bridgesIn(nodeViewsOf(topology));
}

const bridgesIn = once((views: readonly NodeView[]): Bridges => {
  const linux = new Map<string, LinuxBridgeSite[]>();
  const [ovs, localnets] = [new Map<string, OvsBridgeSite[]>(), new Map<string, OvsBridgeSite[]>()];
  for (const view of views) {
    const own = ownNames(view);
    for (const name of own) {
      const linuxBridge = deviceOf(view, name, 'linux-bridge');
      if (linuxBridge !== undefined) addTo(linux, name, { view, bridge: linuxBridge, ports: linuxPorts(view, name) });
      const ovsBridge = deviceOf(view, name, 'ovs-bridge');
      if (ovsBridge !== undefined) addTo(ovs, name, { view, bridge: ovsBridge, ports: ovsPorts(view, name) });
    }
    for (const { localnet, bridge } of mappedBridges(view)) {
      const isOwn = view.group.mappings.some((mapping) => mapping.localnet === localnet) || own.has(bridge.name);
      if (isOwn) addTo(localnets, localnet, { view, bridge, ports: ovsPorts(view, bridge.name) });
    }
  }
  return { linux, ovs, localnets };
});

/** What the switch offers behind a device: on the device itself, or on each port of the bond. */
export function switchFactsOf(view: NodeView, name: string): readonly SwitchFact[] {
  const base = vlanBaseOf(view, name);
  const devices = [name, ...bondPortsOf(view, name)?.value ?? [], ...(base === undefined ? [] : [base])];
  return devices.flatMap((device) => {
    const port = Object.prototype.hasOwnProperty.call(view.switchPorts, device) ? view.switchPorts[device] : undefined;
    return port === undefined ? [] : [{ device, port }];
  });
}

/** The ports of a Linux bond. */
export function bondPortsOf(view: NodeView, name: string): Stated<readonly string[]> | undefined {
  return stated(view, name, (device) => (device.kind === 'bond' ? device.ports : undefined));
}

/**
 * The MTU that is stated of a device, or else that of a NIC as all nodes were found to have it: nmstate leaves what nobody states.
 * An Open vSwitch bridge has none but its internal port's: nmstate ignores what it states.
 */
export function mtuOf(view: NodeView, name: string): Stated<number> | undefined {
  const isStated = (view.devices.get(name) ?? []).some(({ kind, mtu }) => kind !== 'ovs-bridge' && mtu !== undefined);
  return isStated ? stated(view, name, ({ kind, mtu }) => (kind === 'ovs-bridge' ? undefined : mtu)) : foundMtu(view, name);
}

function foundMtu({ group: { nodes = [] } }: NodeView, name: string): Stated<number> | undefined {
  const [first, ...others] = nodes.map(({ state }) => state?.devices.get(name));
  if (first?.kind !== 'nic' || first.mtu === undefined) return undefined;
  return others.every((device) => device?.mtu === first.mtu) ? { value: first.mtu, device: first } : undefined;
}

/** What a group has by wider groups' policies alone is those groups' site. */
function ownNames({ group, devices }: NodeView): ReadonlySet<string> {
  const names = group.policies.flatMap((policy) => policy.devices.map(({ name }) => name));
  return new Set(names.filter((name) => devices.has(name)));
}

/** A localnet that two mappings give to two bridges is on neither for sure. */
function mappedBridges(view: NodeView): readonly { readonly localnet: string; readonly bridge: OvsBridgeDevice }[] {
  const names = new Map<string, string | undefined>();
  for (const { localnet, bridge, isAbsent } of view.mappings) {
    if (isAbsent) continue;
    names.set(localnet, names.has(localnet) && names.get(localnet) !== bridge ? undefined : bridge);
  }
  return [...names].flatMap(([localnet, name]) => {
    const bridge = name === undefined ? undefined : deviceOf(view, name, 'ovs-bridge');
    return bridge === undefined ? [] : [{ localnet, bridge }];
  });
}

function linuxPorts(view: NodeView, name: string): readonly BridgePort[] | undefined {
  return stated(view, name, (device) => (device.kind === 'linux-bridge' && isComplete(device, device.ports) ? device.ports : undefined))?.value;
}

function ovsPorts(view: NodeView, name: string): readonly OvsPort[] | undefined {
  return stated(view, name, (device) => (device.kind === 'ovs-bridge' && isComplete(device, device.ports) ? device.ports : undefined))?.value;
}

/** A port whose name a capture fills in is not among those that were read. */
function isComplete({ config }: Device, ports: readonly unknown[] | undefined): boolean {
  const bridge = objectAt(config, 'bridge');
  const written = [...listAt(bridge, 'port'), ...listAt(bridge, 'ports'), ...listAt(config, 'interfaces')];
  return ports !== undefined && ports.length === written.length;
}
