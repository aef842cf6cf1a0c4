import { NetworkState, NmstateInterface } from '../manifests/nmstate';

/** What a node design asks of Cilium; undefined: Cilium's own default is right. */
export interface CiliumDesign {
  readonly devices?: readonly string[];
  readonly hostLegacyRouting?: true;
  readonly vlanBypass?: readonly number[];
}

/** Most VLANs that the datapath can list: over that it takes all or none. */
const MOST_VLANS = 5;
const DEFAULT_ROUTES: readonly unknown[] = ['0.0.0.0/0', '::/0'];

/**
 * What Cilium has to be told of the nodes. It finds out its devices by addresses and routes, but takes no bridge by itself, and it drops tagged
 * frames on its devices unless the VLAN interface is one of them.
 *
 * @param states of the nodes
 * @param stated devices that the user names
 */
export function ciliumDesign(states: readonly NetworkState[], stated: readonly string[]): CiliumDesign {
  const interfaces = states.flatMap((state) => state.interfaces ?? []).filter(({ state }) => state !== 'absent');
  const bridges = interfaces.filter(({ type }) => type === 'linux-bridge').map(({ name }) => name);
  const routed = new Set([...interfaces.filter(hasDynamicRoute).map(({ name }) => name), ...states.flatMap(routeDevices)]);
  const devices = [...new Set([...bridges.filter((name) => routed.has(name)), ...stated])];
  const found = devices.length === 0 ? interfaces.filter(hasAddress).map(({ name }) => name) : devices;
  const passing = interfaces.filter((entry) => found.includes(baseOf(entry) ?? '') && !found.includes(entry.name)).flatMap((entry) => idOf(entry) ?? []);
  const vlans = [...new Set(passing)].sort((a, b) => a - b);
  return {
    devices: devices.length === 0 ? undefined : devices,
    hostLegacyRouting: devices.some((name) => bridges.includes(name)) ? true : undefined,
    vlanBypass: vlans.length === 0 ? undefined : vlans.length > MOST_VLANS ? [0] : vlans,
  };
}

function routeDevices({ routes }: NetworkState): readonly string[] {
  const config = (routes?.config ?? []) as readonly { readonly [key: string]: unknown }[];
  return config.filter(({ destination, state }) => DEFAULT_ROUTES.includes(destination) && state !== 'absent').map((route) => String(route['next-hop-interface']));
}

/** DHCP and router advertisements bring a default route along, unless they are told not to. */
function hasDynamicRoute(entry: NmstateInterface): boolean {
  return families(entry).some((family) => family.enabled === true && (family.dhcp === true || family.autoconf === true) && family['auto-routes'] !== false);
}

function hasAddress(entry: NmstateInterface): boolean {
  return families(entry).some(({ enabled, dhcp, address }) => enabled === true && (dhcp === true || address !== undefined));
}

function families({ ipv4, ipv6 }: NmstateInterface): readonly { readonly [key: string]: unknown }[] {
  return [ipv4, ipv6].filter((family) => typeof family === 'object' && family !== null) as readonly { readonly [key: string]: unknown }[];
}

function baseOf({ vlan }: NmstateInterface): string | undefined {
  return (vlan as { readonly 'base-iface'?: string } | undefined)?.['base-iface'];
}

function idOf({ vlan }: NmstateInterface): number | undefined {
  return (vlan as { readonly id?: number } | undefined)?.id;
}
