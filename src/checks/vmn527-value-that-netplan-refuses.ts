import { Check, Mistake } from './check';
import { NetplanConfig, netplanConfigs } from './netplan-configs';
import { NETPLAN_INTERFACES } from './netplan-keys';
import { cureOf, Fields, unwantedIn, valueName, Wanted, wantedName } from './wanted';
import { isObject, objectAt } from '../topology/json';
import { Place, within } from '../topology/place';

const list = (of: Wanted): Wanted => ({ list: of });

const INTERFACE: Fields = {
  fields: {
    addresses: list('anything'),
    interfaces: list('text'),
    link: 'text',
    id: 'digits',
    mtu: 'digits',
    match: 'object',
    nameservers: { fields: { addresses: list('text'), search: list('text') } },
    parameters: 'object',
    routes: list('object'),
  },
};

export const valueThatNetplanRefuses: Check = {
  code: 'VMN527',
  level: 'error',
  title: 'a field of a network configuration of version 2 holds what netplan cannot read there: a list for an object, a text for a list',
  why: 'netplan refuses the whole file, and cloud-init fails on it: the guest or host has no network',
  evidence: [
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L325',
    'https://github.com/canonical/netplan/blob/1.2.2/src/parse.c#L2968-L2997',
    'https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L815-L830',
  ],

  *find(topology) {
    for (const config of netplanConfigs(topology)) yield* refused(config);
  },
};

function* refused({ config, place, owner }: NetplanConfig): Iterable<Mistake> {
  for (const section of Object.keys(NETPLAN_INTERFACES)) {
    yield* ofValue(config[section], 'object', within(place, section), [section], owner);
    for (const [name, entry] of Object.entries(objectAt(config, section))) {
      if (isObject(entry)) yield* ofValue(entry, INTERFACE, within(place, section, name), [], `interface "${name}" of ${owner}`);
    }
  }
}

function* ofValue(value: unknown, wanted: Wanted, place: Place, above: readonly string[], owner: string): Iterable<Mistake> {
  const depth = place.path.length + (place.inside?.length ?? 0);
  for (const found of unwantedIn(value, wanted, place)) {
    const field = [...above, ...[...found.place.path, ...found.place.inside ?? []].slice(depth)].join('.');
    yield { at: found.place, message: `${field} of ${owner} is ${valueName(found.value)}, but netplan takes ${wantedName(found.wanted)}`, fix: cureOf(found) };
  }
}
