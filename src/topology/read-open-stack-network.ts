import { addTo } from './add-to';
import { GuestInterface, GuestRoute, StatedGuest } from './guest';
import { isObject, JsonObject, listAt, numberAt, textAt } from './json';
import { IPV6_DYNAMIC, placeIn, routeOf, withPrefix } from './read-guest-version-1';
import { macIn, macMatch } from './read-guest-version-2';
import { PlacedText } from './secrets';

/** A network that runs over a link. */
interface LinkNetwork {
  readonly network: JsonObject;
  readonly at: PlacedText['at'];
}

/** Networks that give a link its addresses themselves. */
const STATIC: ReadonlySet<unknown> = new Set(['ipv4', 'static', 'ipv6', 'static6']);

/**
 * OpenStack's network_data.json, which a config drive carries.
 *
 * @see https://github.com/canonical/cloud-init/blob/25.3/cloudinit/sources/helpers/openstack.py#L530
 */
export function readOpenStackNetwork(config: JsonObject, at: PlacedText['at']): StatedGuest {
  const byLink = new Map<unknown, LinkNetwork[]>();
  for (const [i, entry] of listAt(config, 'networks').entries()) {
    const network = isObject(entry) ? entry : {};
    const over = { network, at: placeIn(at, 'networks', i) };
    addTo(byLink, network.link, over);
  }
  const links = listAt(config, 'links').map((link, i) => ({ link: isObject(link) ? link : {}, i }));
  return { interfaces: links.map(({ link, i }) => interfaceOf(link, byLink.get(link.id) ?? [], placeIn(at, 'links', i))), routes: [] };
}

function interfaceOf(link: JsonObject, networks: readonly LinkNetwork[], at: PlacedText['at']): GuestInterface {
  const [type, name, mac] = [textAt(link, 'type'), textAt(link, 'id') ?? '', link.ethernet_mac_address];
  const kind = type === 'bond' || type === 'vlan' ? type : 'ethernet';
  return {
    kind,
    name,
    match: kind !== 'ethernet' ? undefined : macMatch(mac, at('ethernet_mac_address')),
    nics: [],
    ownMac: kind === 'bond' ? macIn(mac, at('ethernet_mac_address')) : undefined,
    addresses: networks.flatMap(({ network, at: placeAt }) => {
      const text = STATIC.has(network.type) ? withPrefix(textAt(network, 'ip_address'), network) : undefined;
      return text === undefined ? [] : [{ text, place: placeAt('ip_address') }];
    }),
    dhcp4: networks.some(({ network }) => network.type === 'ipv4_dhcp'),
    dhcp6: networks.some(({ network }) => network.type === 'ipv6_dhcp' || IPV6_DYNAMIC.has(network.type)),
    routes: networks.flatMap(routesOf),
    nameservers: [],
    mtu: numberAt(link, 'mtu'),
    below: (kind === 'vlan' ? [link.vlan_link] : listAt(link, 'bond_links')).filter((port) => typeof port === 'string'),
    parameters: kind === 'bond' ? link : {},
    place: at(),
  };
}

function routesOf({ network, at }: LinkNetwork): readonly GuestRoute[] {
  return listAt(network, 'routes').flatMap((route, i) => routeOf(isObject(route) ? route : {}, placeIn(at, 'routes', i)));
}
