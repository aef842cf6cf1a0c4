import { BondDevice } from '../topology/device';
import { isObject } from '../topology/json';
import { Place, within } from '../topology/place';

/** Where a bond says its mode, in nmstate's or netplan's spelling. */
export function modePlace({ config, place }: BondDevice): Place {
  return isObject(config['link-aggregation']) ? within(place, 'link-aggregation', 'mode') : within(place, 'parameters', 'mode');
}
