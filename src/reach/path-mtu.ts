import { PathMtu } from './answer';
import { mtuOf } from '../topology/bridge-path';
import { WayOut } from '../topology/way-out';

/** The smallest MTU that is stated of the devices and switch ports of ways out. */
export function smallestMtu(ways: readonly WayOut[]): PathMtu | undefined {
  return smaller(...ways.flatMap((way): readonly PathMtu[] => {
    if (way.kind !== 'out') return [];
    const { view, facts } = way.wire;
    const devices = way.devices.flatMap((name) => {
      const mtu = mtuOf(view, name);
      return mtu === undefined ? [] : [{ value: mtu.value, at: `"${name}"` }];
    });
    const ports = facts.flatMap(({ device, port }) => (port.mtu === undefined ? [] : [{ value: port.mtu, at: `the switch port of "${device}"` }]));
    return [...devices, ...ports];
  }));
}

/** Whether the MTU of every device of a way is stated, so that nothing smaller hides there. */
export function isMtuStated(way: WayOut): boolean {
  const last = way.devices[way.devices.length - 1];
  return way.kind === 'out' && last !== undefined && mtuOf(way.wire.view, last) !== undefined;
}

/** The smaller of two; of equal ones the first by name. */
export function smaller(...mtus: readonly (PathMtu | undefined)[]): PathMtu | undefined {
  const known = mtus.flatMap((mtu) => mtu ?? []);
  return [...known].sort((one, other) => one.value - other.value || (one.at < other.at ? -1 : 1))[0];
}
