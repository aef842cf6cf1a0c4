import { isUp } from './stated-devices';
import { addressIn, cidrIn } from './subnet-text';
import { addTo } from '../topology/add-to';
import { Device } from '../topology/device';
import { isObject, listAt, objectAt, textAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { NodeView, nodeViewsOf } from '../topology/node-view';
import { Place, within } from '../topology/place';
import { Topology } from '../topology/topology';
import { addressText, Cidr } from '../values/ip';

/** An address that an interface of nodes is given, or was found to have. */
export interface NodeAddress {
  readonly view: NodeView;
  readonly device: string;
  readonly place: Place;
}

/** The addresses of the nodes' own interfaces, by their text: what policies and files state, and what the nodes that they select were found with. */
export function nodeAddressesOf(topology: Topology): ReadonlyMap<string, readonly NodeAddress[]> {
  const byText = new Map<string, NodeAddress[]>();
  for (const view of nodeViewsOf(topology)) {
    const stated = view.group.policies.flatMap(({ devices }) => devices);
    for (const device of stated) {
      if (!isUp(device)) continue;
      const found = (view.group.nodes ?? []).flatMap(({ state }) => state?.devices.get(device.name) ?? []);
      for (const { cidr, place } of [device, ...found].flatMap((one) => [...addressesOn(one)])) {
        addTo(byText, addressText(cidr.family, cidr.address), { view, device: device.name, place });
      }
    }
  }
  return byText;
}

function* addressesOn({ config, place }: Device): Iterable<{ readonly cidr: Cidr; readonly place: Place }> {
  for (const family of ['ipv4', 'ipv6']) {
    if (truthOf(objectAt(config, family).enabled) === false) continue;
    for (const [i, entry] of listAt(config, family, 'address').entries()) {
      const cidr = addressIn(textAt(entry, 'ip'));
      if (cidr !== undefined) yield { cidr, place: within(place, family, 'address', i, 'ip') };
    }
  }
  for (const [i, entry] of listAt(config, 'addresses').entries()) {
    const cidr = cidrIn(isObject(entry) ? Object.keys(entry)[0] : entry);
    if (cidr !== undefined) yield { cidr, place: within(place, 'addresses', i) };
  }
}
