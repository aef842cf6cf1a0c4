import { VlanDevice } from './device';
import { NodeView } from './node-view';

const byBase = new WeakMap<NodeView, ReadonlyMap<string, readonly VlanDevice[]>>();

/** The VLAN interfaces that stand on a device, as far as they are up. */
export function vlanInterfacesOn(view: NodeView, base: string): readonly VlanDevice[] {
  const known = byBase.get(view) ?? indexed(view);
  byBase.set(view, known);
  return known.get(base) ?? [];
}

function indexed(view: NodeView): ReadonlyMap<string, readonly VlanDevice[]> {
  const index = new Map<string, VlanDevice[]>();
  for (const device of [...view.devices.values()].flat()) {
    if (device.kind !== 'vlan' || device.base === undefined || device.state === 'down' || device.state === 'ignore') continue;
    const others = index.get(device.base);
    if (others === undefined) index.set(device.base, [device]);
    else others.push(device);
  }
  return index;
}
