import { Device } from '../topology/device';
import { NodePolicy } from '../topology/node-group';

/** The devices of a node, merged as nmstate merges: what one policy does not say, another may. What one takes away, another may still make. */
export function mergedDevices(policies: readonly NodePolicy[]): ReadonlyMap<string, readonly Device[]> {
  const merged = new Map<string, Device[]>();
  for (const device of policies.flatMap(({ devices }) => devices)) {
    if (device.state === 'absent') continue;
    const others = merged.get(device.name) ?? [];
    const same = others.findIndex(({ kind }) => kind === device.kind);
    if (same < 0) others.push(device);
    else others[same] = joined(others[same] as Device, device);
    merged.set(device.name, others);
  }
  return merged;
}

/** The first statement of a field counts. */
function joined(first: Device, second: Device): Device {
  const stated = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
  return { ...second, ...stated } as Device;
}
