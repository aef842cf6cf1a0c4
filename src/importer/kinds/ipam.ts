import { isObject, Json, JsonObject } from '../../topology/json';
import { call, Expression, given, isEmpty, object, value } from '../expression';

/** The prop `ipam` of an IPAM plugin's part; undefined for none. What it cannot express, the construct will not make, and so is not taken. */
export function ipamProp(ipam: Json | undefined): Expression | undefined {
  if (!isObject(ipam) || Object.keys(ipam).length === 0) return undefined;
  switch (ipam.type) {
    case 'dhcp': return call('Ipam', 'dhcp');
    case 'static': return fixed(ipam);
    case 'host-local': return hostLocal(ipam);
    case 'whereabouts': return whereabouts(ipam);
    default: return undefined;
  }
}

function fixed({ addresses, routes }: JsonObject): Expression {
  const list = Array.isArray(addresses) ? addresses : [];
  const [gateway] = list.map((entry: Json) => (isObject(entry) ? entry.gateway : undefined));
  return call('Ipam', 'staticAddresses', value(list.map((entry: Json) => (isObject(entry) ? entry.address ?? null : null))), options({ gateway: given(gateway), routes: routesProp(routes) }));
}

function hostLocal({ subnet, rangeStart, rangeEnd, gateway, routes, ranges }: JsonObject): Expression {
  const [first, ...more] = Array.isArray(ranges) ? ranges.map((set: Json) => (Array.isArray(set) && set.length === 1 ? set[0] as Json : null)) : [];
  const one = isObject(first) ? first : { subnet, rangeStart, rangeEnd, gateway };
  return call('Ipam', 'hostLocal', given(one.subnet), options({
    rangeStart: given(one.rangeStart),
    rangeEnd: given(one.rangeEnd),
    gateway: given(one.gateway),
    routes: routesProp(routes),
    moreRanges: more.length === 0 ? undefined : value(more),
  }));
}

function whereabouts({ range, range_start: rangeStart, range_end: rangeEnd, exclude, gateway, network_name: networkName }: JsonObject): Expression {
  return call('Ipam', 'whereabouts', given(range), options({
    rangeStart: given(rangeStart),
    rangeEnd: given(rangeEnd),
    exclude: given(exclude),
    gateway: given(gateway),
    networkName: given(networkName),
  }));
}

function routesProp(routes: Json | undefined): Expression | undefined {
  if (!Array.isArray(routes)) return undefined;
  return { kind: 'list', items: routes.map((route: Json) => object(isObject(route) ? { destination: given(route.dst), gateway: given(route.gw) } : {})) };
}

function options(entries: { readonly [option: string]: Expression | undefined }): Expression | undefined {
  const all = object(entries);
  return isEmpty(all) ? undefined : all;
}
