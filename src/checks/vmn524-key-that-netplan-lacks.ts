import { Check, Mistake } from './check';
import { NetplanConfig, netplanConfigs } from './netplan-configs';
import { NETPLAN_INTERFACES, NETPLAN_KEYS } from './netplan-keys';
import { Keys, unknownKeys } from './unknown-keys';
import { isObject, JsonObject, objectAt } from '../topology/json';
import { Place, within } from '../topology/place';

/** What an interface is nothing without. */
const GRAVE: ReadonlySet<string> = new Set(['addresses', 'routes', 'to', 'via', 'ethernets', 'bonds', 'bridges', 'vlans', 'interfaces', 'link', 'id', 'dhcp4', 'gateway4', 'match', 'macaddress']);

/** Keys of other programs, and what they are here. */
const MEANT = new Map([['gateway', 'routes'], ['nameserver', 'nameservers'], ['dns', 'nameservers'], ['dhcp', 'dhcp4'], ['address', 'addresses'], ['ip', 'addresses'], ['slaves', 'interfaces']]);

export const keyThatNetplanLacks: Check = {
  code: 'VMN524',
  level: 'error',
  title: 'a network configuration of version 2 has a key that netplan does not know',
  why: 'netplan refuses the whole file, so the guest or host has no network; where cloud-init writes for another program, it passes over the key. Of newer versions the list may be wrong: a warning, unless the key is almost one that matters',
  evidence: [
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L324',
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L2968-L2997',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L879',
  ],

  *find(topology) {
    for (const config of netplanConfigs(topology)) yield* unknown(config);
  },
};

function* unknown({ config, place, owner }: NetplanConfig): Iterable<Mistake> {
  yield* inPart(config, NETPLAN_KEYS, place, owner);
  for (const [section, known] of Object.entries(NETPLAN_INTERFACES)) {
    for (const [name, entry] of Object.entries(objectAt(config, section))) {
      if (name !== 'renderer' && isObject(entry)) yield* inPart(entry, known, within(place, section, name), `interface "${name}" of ${owner}`);
    }
  }
}

function* inPart(value: JsonObject, known: Keys, place: Place, owner: string): Iterable<Mistake> {
  for (const found of unknownKeys(value, known, place)) {
    const isRoute = 'to' in found.owner;
    const meant = found.key === 'gateway' && isRoute ? 'via' : MEANT.get(found.key) ?? found.meant;
    yield {
      // Of a text in base64 there is no place in it.
      at: place.inside === undefined ? place : found.place,
      level: meant !== undefined && GRAVE.has(meant) && !(meant in found.owner) ? 'error' : 'warning',
      message: `${owner} has the key "${found.key}", which netplan 1.2 does not know${meant === undefined ? '' : `: did you mean "${meant}"?`}`,
      fix: meant === 'routes' && found.key === 'gateway' ? 'write a route: to: default, via: the gateway' : meant === undefined ? `remove "${found.key}"` : `write "${meant}"`,
    };
  }
}
