import { addTo } from './add-to';
import { VlanDevice } from './device';
import { NodeView, stated } from './node-view';
import { once } from './once';

/** The VLAN interfaces that stand on a device, as far as they are up. */
export function vlanInterfacesOn(view: NodeView, base: string): readonly VlanDevice[] {
  return byBase(view).get(base) ?? [];
}

/** What a VLAN interface stands on; undefined for any other device. */
export function vlanBaseOf(view: NodeView, name: string): string | undefined {
  return stated(view, name, (device) => (device.kind === 'vlan' ? device.base : undefined))?.value;
}

const byBase = once((view: NodeView): ReadonlyMap<string, readonly VlanDevice[]> => {
  const index = new Map<string, VlanDevice[]>();
  for (const device of [...view.devices.values()].flat()) {
    if (device.kind !== 'vlan' || device.base === undefined || device.state === 'down' || device.state === 'ignore') continue;
    addTo(index, device.base, device);
  }
  return index;
});
