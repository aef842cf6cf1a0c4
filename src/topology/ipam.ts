import { goField, goKey } from './cni-config';
import { isObject, JsonObject } from './json';
import { Network } from './network';
import { once } from './once';
import { inside, Place, within } from './place';

/** A range that addresses are handed out of, as it is written: a plugin may refuse it. */
export interface IpamRange {
  /** host-local's `subnet`, whereabouts' `range`. */
  readonly network: string;
  readonly start?: string;
  readonly end?: string;
  readonly exclude: readonly string[];
  /** The fields of these names, as they are spelled. */
  readonly place: (field: keyof RangeNames) => Place;
}

/** Who gives a network's pods their addresses. */
export type Ipam =
  | { readonly kind: 'none' }
  /** A pod gets one address of each set. */
  | { readonly kind: 'host-local'; readonly sets: readonly (readonly IpamRange[])[] }
  | { readonly kind: 'whereabouts'; readonly ranges: readonly IpamRange[]; readonly gateway?: string }
  | { readonly kind: 'static'; readonly addresses: readonly { readonly text: string; readonly place: Place }[] }
  | { readonly kind: 'dhcp' }
  | { readonly kind: 'other' };

const HOST_LOCAL: RangeNames = { network: 'subnet', start: 'rangeStart', end: 'rangeEnd' };
const WHEREABOUTS: RangeNames = { network: 'range', start: 'range_start', end: 'range_end', exclude: 'exclude' };

/** What a plugin calls the fields of a range. */
interface RangeNames {
  readonly network: string;
  readonly start: string;
  readonly end: string;
  readonly exclude?: string;
}

const NONE: Ipam = { kind: 'none' };

/** A network's IPAM, as the plugin's own configuration has it. */
export function ipamOf(network: Network): Ipam {
  return network.ipam === undefined ? NONE : readIpam(network);
}

const readIpam = once((network: Network): Ipam => {
  const { ipam, ipamConfig } = network;
  const place = ipamPlace(network);
  switch (ipam) {
    case 'host-local': return { kind: 'host-local', sets: hostLocalSets(ipamConfig, place) };
    case 'whereabouts': return {
      kind: 'whereabouts',
      ranges: [...rangesIn([ipamConfig], WHEREABOUTS, () => place), ...entriesOf(ipamConfig, 'ipRanges', place, WHEREABOUTS)],
      gateway: textOf(ipamConfig, 'gateway'),
    };
    case 'static': return { kind: 'static', addresses: staticAddresses(ipamConfig, place) };
    case 'dhcp': return { kind: 'dhcp' };
    default: return { kind: 'other' };
  }
});

/** Where a network's IPAM stands: in its configuration, or in the text that an operator takes it from. */
export function ipamPlace({ config, place }: Network): Place {
  const plugin = config.kind === 'config' ? config.plugins[0] : undefined;
  if (plugin === undefined) return inside(within(place, 'ipam'));
  return within(plugin.place, goKey(plugin.config, 'ipam') ?? 'ipam');
}

/** The single range, which stands in the IPAM itself, goes before the others. */
function hostLocalSets(config: JsonObject, place: Place): readonly (readonly IpamRange[])[] {
  const key = goKey(config, 'ranges') ?? 'ranges';
  const sets = goField(config, 'ranges');
  const more = (Array.isArray(sets) ? sets : []).map((set: unknown, i) => rangesIn(set, HOST_LOCAL, (j) => within(place, key, i, j)));
  const own = rangesIn([config], HOST_LOCAL, () => place);
  return own.length === 0 ? more : [own, ...more];
}

function entriesOf(config: JsonObject, name: string, place: Place, names: RangeNames): readonly IpamRange[] {
  const key = goKey(config, name) ?? name;
  return rangesIn(goField(config, name), names, (i) => within(place, key, i));
}

function rangesIn(list: unknown, names: RangeNames, placeAt: (i: number) => Place): readonly IpamRange[] {
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, i) => {
    const network = isObject(entry) ? textOf(entry, names.network) : undefined;
    if (!isObject(entry) || network === undefined) return [];
    const exclude = names.exclude === undefined ? undefined : goField(entry, names.exclude);
    return [{
      network,
      start: textOf(entry, names.start),
      end: textOf(entry, names.end),
      exclude: (Array.isArray(exclude) ? exclude : []).filter((part): part is string => typeof part === 'string'),
      place: (field: keyof RangeNames) => within(placeAt(i), goKey(entry, names[field] ?? field) ?? names[field] ?? field),
    }];
  });
}

function staticAddresses(config: JsonObject, place: Place): readonly { readonly text: string; readonly place: Place }[] {
  const [key, list] = [goKey(config, 'addresses') ?? 'addresses', goField(config, 'addresses')];
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown, i) => {
    const text = isObject(entry) ? textOf(entry, 'address') : undefined;
    return text === undefined ? [] : [{ text, place: within(place, key, i, 'address') }];
  });
}

function textOf(config: JsonObject, key: string): string | undefined {
  const value = goField(config, key);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
