import { GuestInterface, GuestMac, GuestMatch, GuestRoute, GuestText, StatedGuest } from './guest';
import { booleanAt, isObject, JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { canonicalMac, macOfSexagesimal } from './mac';
import { PlacedText } from './secrets';

const SECTIONS = [['ethernets', 'ethernet'], ['bonds', 'bond'], ['bridges', 'bridge'], ['vlans', 'vlan']] as const;

/**
 * cloud-init's network configuration version 2, which is netplan's.
 *
 * @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L679
 */
export function readGuestVersion2(config: JsonObject, at: PlacedText['at']): StatedGuest {
  const interfaces = SECTIONS.flatMap(([section, kind]) => Object.entries(objectAt(config, section)).map(([name, entry]) => {
    const placeAt: PlacedText['at'] = (...path) => at(section, name, ...path);
    return interfaceOf(name, kind, isObject(entry) ? entry : {}, placeAt);
  }));
  return { interfaces, routes: [], version2: { config, place: at() } };
}

function interfaceOf(name: string, kind: GuestInterface['kind'], entry: JsonObject, at: PlacedText['at']): GuestInterface {
  const link = textAt(entry, 'link');
  return {
    kind,
    name,
    match: kind === 'ethernet' ? matchOf(name, entry, at) : undefined,
    nics: [],
    setName: textAt(entry, 'set-name'),
    ownMac: macIn(entry.macaddress, at('macaddress')),
    addresses: listAt(entry, 'addresses').flatMap((address, i) => addressOf(address, i, at)),
    dhcp4: booleanAt(entry, 'dhcp4') ?? false,
    dhcp6: booleanAt(entry, 'dhcp6') ?? false,
    routes: [
      ...gatewayOf(entry, 'gateway4', '0.0.0.0/0', at),
      ...gatewayOf(entry, 'gateway6', '::/0', at),
      ...listAt(entry, 'routes').flatMap((route, i) => routeOf(route, i, at)),
    ],
    nameservers: listAt(entry, 'nameservers', 'addresses').filter((server) => typeof server === 'string'),
    mtu: numberAt(entry, 'mtu'),
    below: kind === 'vlan' ? [link ?? []].flat() : listAt(entry, 'interfaces').filter((port) => typeof port === 'string'),
    parameters: objectAt(entry, 'parameters'),
    place: at(),
  };
}

function matchOf(name: string, entry: JsonObject, at: PlacedText['at']): GuestMatch {
  if (!isObject(entry.match)) return { kind: 'name', name, isPattern: false };
  const { macaddress, name: pattern } = entry.match;
  if (macaddress !== undefined) return macMatch(macaddress, at('match', 'macaddress'));
  if (typeof pattern !== 'string' || Object.keys(entry.match).length > 1) return { kind: 'other' };
  return { kind: 'name', name: pattern, isPattern: /[*?[]/.test(pattern) };
}

/** How a configuration finds its card by what it states as a MAC. */
export function macMatch(value: unknown, place: GuestText['place']): GuestMatch {
  const found = macIn(value, place);
  return found === undefined ? { kind: 'other' } : { kind: 'mac', ...found };
}

/** What a configuration states as a MAC; undefined where it is none. */
export function macIn(value: unknown, place: GuestText['place']): GuestMac | undefined {
  const isNumber = typeof value === 'number';
  const mac = isNumber ? macOfSexagesimal(value) : typeof value === 'string' ? canonicalMac(value) : undefined;
  return mac === undefined ? undefined : { mac, isNumber, place };
}

/** A text, or an object that has options behind the address. */
function addressOf(address: unknown, i: number, at: PlacedText['at']): readonly GuestText[] {
  const [text] = isObject(address) ? Object.keys(address) : [address];
  return typeof text === 'string' ? [{ text, place: at('addresses', i) }] : [];
}

function gatewayOf(entry: JsonObject, key: string, to: string, at: PlacedText['at']): readonly GuestRoute[] {
  const via = textAt(entry, key);
  return via === undefined ? [] : [{ to, via, onLink: false, place: at(key) }];
}

function routeOf(route: unknown, i: number, at: PlacedText['at']): readonly GuestRoute[] {
  const [to, via] = [textAt(route, 'to'), textAt(route, 'via')];
  if (to === undefined) return [];
  return [{
    to: canonicalDestination(to, via),
    via,
    metric: numberAt(route, 'metric'),
    table: numberAt(route, 'table'),
    onLink: booleanAt(route, 'on-link') ?? false,
    place: at('routes', i),
  }];
}

/** Of the ways to write a default route, the one with a prefix length. */
export function canonicalDestination(to: string, via: string | undefined): string {
  if (to === 'default' || to === '0/0') return via?.includes(':') ? '::/0' : '0.0.0.0/0';
  return /^[0:]+\/0$/.test(to) && to.includes(':') ? '::/0' : to;
}
