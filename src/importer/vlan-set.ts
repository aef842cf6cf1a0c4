import { call, Expression, value } from './expression';
import { isObject, Json } from '../topology/json';

/** `VlanSet.parse('10,20-30')` of a list of ids and ranges, in CNI's spelling (`id`, `minID`, `maxID`). */
export function vlanSetOf(trunk: Json | undefined): Expression | undefined {
  if (!Array.isArray(trunk)) return undefined;
  const parts = trunk.map((part: Json) => {
    if (!isObject(part)) return '';
    return part.id !== undefined ? String(part.id) : `${String(part.minID)}-${String(part.maxID)}`;
  });
  return call('VlanSet', 'parse', value(parts.join(',')));
}
