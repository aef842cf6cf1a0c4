import { GuestInterface, GuestRoute, GuestText, StatedGuest } from './guest';
import { isObject, JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { canonicalDestination, macIn, macMatch } from './read-guest-version-2';
import { PlacedText } from './secrets';

const KINDS = { physical: 'ethernet', bond: 'bond', bridge: 'bridge', vlan: 'vlan' } as const;

/**
 * cloud-init's network configuration version 1.
 *
 * @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L378
 */
export function readGuestVersion1(config: JsonObject, at: PlacedText['at']): StatedGuest {
  const entries = listAt(config, 'config').map((entry, i) => ({ entry: isObject(entry) ? entry : {}, at: placeIn(at, 'config', i) }));
  return {
    interfaces: entries.flatMap(({ entry, at: placeAt }) => interfaceOf(entry, placeAt) ?? []),
    routes: entries.flatMap(({ entry, at: placeAt }) => (entry.type === 'route' ? routeOf(entry, placeAt) : [])),
  };
}

/** A place below another. */
export function placeIn(at: PlacedText['at'], ...above: readonly (string | number)[]): PlacedText['at'] {
  return (...path) => at(...above, ...path);
}

function interfaceOf(entry: JsonObject, at: PlacedText['at']): GuestInterface | undefined {
  const [type, name, mac] = [textAt(entry, 'type') ?? '', textAt(entry, 'name'), entry.mac_address];
  if (name === undefined || !Object.prototype.hasOwnProperty.call(KINDS, type)) return undefined;
  const kind = KINDS[type as keyof typeof KINDS];
  const subnets = listAt(entry, 'subnets').map((subnet, i) => ({ subnet: isObject(subnet) ? subnet : {}, at: placeIn(at, 'subnets', i) }));
  const below = kind === 'vlan' ? [entry.vlan_link] : listAt(entry, kind === 'bond' ? 'bond_interfaces' : 'bridge_interfaces');
  return {
    kind,
    name,
    match: kind !== 'ethernet' ? undefined : mac === undefined || mac === null ? { kind: 'name', name, isPattern: false } : macMatch(mac, at('mac_address')),
    nics: [],
    ownMac: kind === 'ethernet' ? undefined : macIn(mac, at('mac_address')),
    addresses: subnets.flatMap(({ subnet, at: placeAt }) => addressOf(subnet, placeAt)),
    dhcp4: subnets.some(({ subnet }) => subnet.type === 'dhcp' || subnet.type === 'dhcp4'),
    dhcp6: subnets.some(({ subnet }) => subnet.type === 'dhcp6'),
    routes: subnets.flatMap(({ subnet, at: placeAt }) => routesOf(subnet, placeAt)),
    nameservers: subnets.flatMap(({ subnet }) => [subnet.dns_nameservers].flat().filter((server) => typeof server === 'string')),
    mtu: numberAt(entry, 'mtu'),
    below: below.filter((port) => typeof port === 'string'),
    parameters: objectAt(entry, 'params'),
    place: at(),
  };
}

function addressOf(subnet: JsonObject, at: PlacedText['at']): readonly GuestText[] {
  const text = withPrefix(textAt(subnet, 'address'), subnet.netmask);
  return text === undefined ? [] : [{ text, place: at('address') }];
}

function routesOf(subnet: JsonObject, at: PlacedText['at']): readonly GuestRoute[] {
  const via = textAt(subnet, 'gateway');
  const gateway = via === undefined ? [] : [{ to: canonicalDestination('default', via), via, onLink: false, place: at('gateway') }];
  return [...gateway, ...listAt(subnet, 'routes').flatMap((route, i) => routeOf(isObject(route) ? route : {}, placeIn(at, 'routes', i)))];
}

/** A route of a subnet, or of no interface. */
export function routeOf(route: JsonObject, at: PlacedText['at']): readonly GuestRoute[] {
  const [destination, via] = [textAt(route, 'network') ?? textAt(route, 'destination'), textAt(route, 'gateway')];
  const to = destination === 'default' ? destination : withPrefix(destination, route.netmask);
  return to === undefined ? [] : [{ to: canonicalDestination(to, via), via, metric: numberAt(route, 'metric'), onLink: false, place: at() }];
}

/** An address with prefix length: by its own, by a mask, or cloud-init's default. @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L1048 */
export function withPrefix(address: string | undefined, netmask: unknown): string | undefined {
  if (address === undefined || address.includes('/')) return address;
  const isIpv6 = address.includes(':');
  if (typeof netmask !== 'string' || netmask === '') return `${address}/${isIpv6 ? 64 : 24}`;
  const bits = isIpv6 ? bitsOf(netmask.split(':').map((part) => parseInt(part || '0', 16)), 16) : bitsOf(netmask.split('.').map(Number), 8);
  return `${address}/${bits}`;
}

function bitsOf(parts: readonly number[], width: number): number {
  return parts.map((part) => part.toString(2).padStart(width, '0')).join('').replace(/0.*$/, '').length;
}
