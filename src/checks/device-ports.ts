import { isTemplate } from './nmstate-values';
import { Device } from '../topology/device';
import { isObject, listAt, objectAt, textAt } from '../topology/json';
import { Place, within } from '../topology/place';

/** An interface that a bond or bridge takes as its port. */
export interface PortOf {
  readonly name: string;
  readonly place: Place;
}

/** The interfaces that a device takes as ports in nmstate's spelling: of an OVS bond, the bonded ones. Undefined: not stated. */
export function portsOf({ kind, config, place }: Device): readonly PortOf[] | undefined {
  switch (kind) {
    case 'bond': return portList(objectAt(config, 'link-aggregation'), within(place, 'link-aggregation'));
    case 'linux-bridge':
    case 'ovs-bridge': return portList(objectAt(config, 'bridge'), within(place, 'bridge'));
    default: return undefined;
  }
}

function portList(owner: unknown, place: Place): readonly PortOf[] | undefined {
  const key = isObject(owner) && Array.isArray(owner.port) ? 'port' : 'ports';
  if (!isObject(owner) || !Array.isArray(owner[key])) return undefined;
  return listAt(owner, key).flatMap((port, i) => portsIn(port, within(place, key, i)));
}

function portsIn(port: unknown, place: Place): readonly PortOf[] {
  if (isObject(port) && isObject(port['link-aggregation'])) return portList(port['link-aggregation'], within(place, 'link-aggregation')) ?? [];
  const name = typeof port === 'string' ? port : textAt(port, 'name');
  if (name === undefined || isTemplate(name)) return [];
  return [{ name, place: typeof port === 'string' ? place : within(place, 'name') }];
}
