import type { Wiring } from './attachment-wiring';
import { CniPlugins } from './lab-options';
import { CniCall } from './plan';
import { Remarks } from './remarks';
import { CniPlugin } from '../topology/cni-config';
import { isObject, JsonObject, textAt } from '../topology/json';
import { Network, networkId } from '../topology/network';

/** OpenShift's copies of the plugins are the same programs. */
const SAME_PROGRAM: { readonly [type: string]: string } = { 'cnv-bridge': 'bridge', 'cnv-tuning': 'tuning' };
/** IPAM that needs nothing but itself. */
const OWN_IPAM = new Set(['host-local', 'static']);
const RECENT_KEYS = ['vlanTrunk', 'preserveDefaultVlan', 'portIsolation'];
/** Plugins that stand on the interface of the default route where they name none. */
const NEED_MASTER = new Set(['macvlan', 'ipvlan', 'vlan']);

/** The calls that Multus makes for a network: each plugin of the chain with the list's name and version. */
export function cniWiringOf(network: Network, mac: string | undefined, cni: CniPlugins, remarks: Remarks): Wiring {
  const { config } = network;
  if (config.kind !== 'config') return { kind: 'none', why: `network "${networkId(network)}" has no CNI configuration that can be read` };
  const calls: CniCall[] = [];
  const isAddressLost = config.plugins.some((plugin) => hasForeignIpam(plugin));
  for (const plugin of config.plugins) {
    const type = SAME_PROGRAM[plugin.type ?? ''] ?? plugin.type ?? '';
    const why = type === 'sbr' && isAddressLost ? 'plugin sbr needs an address, and its IPAM is not here' : obstacle(plugin, type, cni);
    if (why !== undefined) return { kind: 'none', why };
    const name = config.name ?? network.name;
    const head = config.cniVersion === undefined ? { name } : { cniVersion: config.cniVersion, name };
    calls.push({ type, config: { ...plugin.config, ...head, ...changes(network, plugin, type, mac, cni, remarks), type } });
  }
  return { kind: 'cni', calls };
}

function obstacle({ config }: CniPlugin, type: string, cni: CniPlugins): string | undefined {
  if (!cni.types.has(type)) return `CNI plugin ${JSON.stringify(type)} is not installed`;
  const recent = RECENT_KEYS.find((key) => isSet(config[key]));
  if (recent !== undefined && !cni.isRecent) return `the installed CNI plugins do not know "${recent}"`;
  return NEED_MASTER.has(type) && !textAt(config, 'master') ? 'it is on the interface of the default route, which no manifest names' : undefined;
}

function hasForeignIpam({ config: { ipam } }: CniPlugin): boolean {
  const type = isObject(ipam) ? textAt(ipam, 'type') : undefined;
  return type !== undefined && !OWN_IPAM.has(type);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** What is not as the manifest says it: where plugins keep their state, and what does not run here. */
function changes(network: Network, { config }: CniPlugin, type: string, mac: string | undefined, cni: CniPlugins, remarks: Remarks): JsonObject {
  const ipam = isObject(config.ipam) ? config.ipam : undefined;
  const ipamType = textAt(ipam, 'type');
  const id = networkId(network);
  if (ipamType !== undefined && !OWN_IPAM.has(ipamType)) remarks.notes.add(`network "${id}": no IPAM ${ipamType} here, the guest has the lab's address only`);
  const stripsMacCheck = config.macspoofchk === true && !cni.checksMacs;
  if (stripsMacCheck) remarks.notes.add(`network "${id}": macspoofchk is left out, this kernel lacks what it needs of nftables`);
  const takesMac = isObject(config.capabilities) && config.capabilities.mac === true && mac !== undefined;
  return {
    ...(ipam === undefined ? {} : { ipam: ipamType !== undefined && OWN_IPAM.has(ipamType) ? { ...ipam, dataDir: '/run/lab/ipam' } : {} }),
    ...(stripsMacCheck ? { macspoofchk: false } : {}),
    ...(type === 'tuning' ? { dataDir: '/run/lab/tuning' } : {}),
    ...(takesMac ? { runtimeConfig: { mac } } : {}),
  };
}
