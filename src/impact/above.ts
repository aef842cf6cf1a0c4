import { addTo } from '../topology/add-to';
import { Device } from '../topology/device';
import { Statements } from '../topology/node-statements';
import { once } from '../topology/once';

/** The devices themselves and everything that stands on them: bonds of NICs, VLAN interfaces, bridges, and bridges behind a patch. */
export function above(names: readonly string[], statements: Statements): ReadonlySet<string> {
  const parents = parentsOf(statements);
  const reached = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...parents.get(name) ?? []);
  }
  return reached;
}

const parentsOf = once(({ devices }: Statements): ReadonlyMap<string, readonly string[]> => {
  const parents = new Map<string, string[]>();
  const stands = (child: string, parent: string) => {
    addTo(parents, child, parent);
  };
  const bridgeOfPort = new Map<string, string>();
  const all = [...devices.values()].flat().filter(({ state }) => state !== 'absent');
  for (const device of all) {
    for (const child of childrenOf(device)) stands(child, device.name);
    if (device.kind === 'ovs-bridge') device.ports?.forEach(({ name }) => bridgeOfPort.set(name, device.name));
  }
  for (const device of all) {
    if (device.kind !== 'ovs-interface' || device.patchPeer === undefined) continue;
    const [near, far] = [bridgeOfPort.get(device.name), bridgeOfPort.get(device.patchPeer)];
    // The bridge with the uplink carries the other one.
    if (near !== undefined && far !== undefined && hasUplink(near, devices)) stands(near, far);
  }
  return parents;
});

/** The devices that a device is made of. */
export function childrenOf(device: Device): readonly string[] {
  switch (device.kind) {
    case 'bond': return device.ports ?? [];
    case 'linux-bridge': return device.ports?.map(({ name }) => name) ?? [];
    case 'vlan': return device.base === undefined ? [] : [device.base];
    // A bridge and its own internal port share a name: the port stands on the bridge, not the other way round.
    case 'ovs-bridge': return device.ports?.flatMap(({ name, bondPorts }) => bondPorts ?? (name === device.name ? [] : [name])) ?? [];
    default: return [];
  }
}

function hasUplink(bridge: string, devices: Statements['devices']): boolean {
  const ports = (devices.get(bridge) ?? []).flatMap((device) => (device.kind === 'ovs-bridge' ? device.ports ?? [] : []));
  return ports.some(({ name, bondPorts }) => bondPorts !== undefined || !(devices.get(name) ?? []).some(({ kind }) => kind === 'ovs-interface'));
}
