import { GuestInterface, GuestRoute, GuestText, StatedGuest } from './guest';
import { isObject, JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { plainText } from './plain-text';
import { canonicalDestination, macIn, macMatch } from './read-guest-version-2';
import { PlacedText } from './secrets';

const KINDS = { physical: 'ethernet', bond: 'bond', bridge: 'bridge', vlan: 'vlan' } as const;

/** Subnets whose IPv6 addresses the network gives. @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/__init__.py#L22 */
export const IPV6_DYNAMIC: ReadonlySet<unknown> = new Set(['dhcp6', 'ipv6_slaac', 'ipv6_dhcpv6-stateless', 'ipv6_dhcpv6-stateful']);

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
    // A card that is found by its MAC is given the name.
    setName: kind === 'ethernet' && mac ? name : undefined,
    ownMac: kind === 'ethernet' ? undefined : macIn(mac, at('mac_address')),
    addresses: subnets.flatMap(({ subnet, at: placeAt }) => addressOf(subnet, placeAt)),
    dhcp4: subnets.some(({ subnet }) => subnet.type === 'dhcp' || subnet.type === 'dhcp4'),
    dhcp6: subnets.some(({ subnet }) => IPV6_DYNAMIC.has(subnet.type)),
    routes: subnets.flatMap(({ subnet, at: placeAt }) => routesOf(subnet, placeAt)),
    nameservers: subnets.flatMap(({ subnet }) => [subnet.dns_nameservers].flat().filter((server) => typeof server === 'string')),
    mtu: numberAt(entry, 'mtu'),
    below: below.filter((port) => typeof port === 'string'),
    parameters: objectAt(entry, 'params'),
    place: at(),
  };
}

function addressOf(subnet: JsonObject, at: PlacedText['at']): readonly GuestText[] {
  const text = withPrefix(textAt(subnet, 'address'), subnet);
  return text === undefined ? [] : [{ text, place: at('address') }];
}

function routesOf(subnet: JsonObject, at: PlacedText['at']): readonly GuestRoute[] {
  const via = textAt(subnet, 'gateway');
  const gateway = via === undefined ? [] : [{ to: canonicalDestination('default', via), via, onLink: false, place: at('gateway') }];
  return [...gateway, ...listAt(subnet, 'routes').flatMap((route, i) => routeOf(isObject(route) ? route : {}, placeIn(at, 'routes', i)))];
}

/** A route of a subnet, or of no interface. */
export function routeOf(route: JsonObject, at: PlacedText['at']): readonly GuestRoute[] {
  const [destination, via] = [textAt(route, 'destination') ?? textAt(route, 'network'), textAt(route, 'gateway')];
  const to = destination === 'default' ? destination : withPrefix(destination, route);
  return to === undefined ? [] : [{ to: canonicalDestination(to, via), via, metric: numberAt(route, 'metric'), onLink: false, place: at() }];
}

/**
 * An address with prefix length: by its own, by one beside it, by a mask, or cloud-init's default.
 *
 * @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L1027
 */
export function withPrefix(address: string | undefined, { prefix, netmask }: JsonObject): string | undefined {
  if (address === undefined) return undefined;
  const [host = '', own] = address.split('/');
  const isIpv6 = host.includes(':');
  const beside = prefix === 0 ? prefix : prefix || netmask || (isIpv6 ? 64 : 24);
  return `${host}/${prefixOf(own ?? beside, isIpv6)}`;
}

/** A prefix length, or the mask that stands for one. */
function prefixOf(mask: unknown, isIpv6: boolean): string {
  const text = plainText(mask);
  if (/^\d+$/.test(text)) return text;
  return String(isIpv6 ? bitsOf(text.split(':').map((part) => parseInt(part || '0', 16)), 16) : bitsOf(text.split('.').map(Number), 8));
}

function bitsOf(parts: readonly number[], width: number): number {
  return parts.map((part) => part.toString(2).padStart(width, '0')).join('').replace(/0.*/, '').length;
}
