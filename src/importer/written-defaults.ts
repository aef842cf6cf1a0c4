import { isObject, Json, JsonObject, objectAt } from '../topology/json';

/**
 * Values that mean the same as their absence, by plugin. Our constructs write some of them out.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L48
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go
 */
const DEFAULTS: { readonly [type: string]: JsonObject } = {
  'bridge': { macspoofchk: false, preserveDefaultVlan: false, hairpinMode: false, promiscMode: false, portIsolation: false, isGateway: false, isDefaultGateway: false, forceAddress: false, ipMasq: false, vlan: 0, mtu: 0, ipam: {} },
  'macvlan': { mode: 'bridge', mtu: 0, linkInContainer: false, ipam: {} },
  'ovs': { ipam: {} },
  'sriov': { ipam: {} },
  'ovn-k8s-cni-overlay': { allowPersistentIPs: false },
};

const MEMORY = ['spec', 'template', 'spec', 'domain', 'memory'];

/** The same amount in one unit: our construct writes mebibytes. */
function inMebibytes(manifest: JsonObject): JsonObject {
  const { guest } = objectAt(manifest, ...MEMORY);
  const [, gibibytes] = typeof guest === 'string' ? /^(\d{1,6})Gi$/.exec(guest) ?? [] : [];
  return gibibytes === undefined ? manifest : withValue(manifest, [...MEMORY, 'guest'], `${1024 * Number(gibibytes)}Mi`);
}

function withValue(object: JsonObject, [key = '', ...rest]: readonly string[], value: Json): JsonObject {
  const below = object[key];
  return { ...object, [key]: rest.length === 0 || !isObject(below) ? value : withValue(below, rest, value) };
}

/** An object in one of the spellings that mean the same: CNI configuration as JSON and without what says nothing, memory in mebibytes. */
export function comparable(manifest: JsonObject): JsonObject {
  const { spec, kind } = manifest;
  if (kind === 'VirtualMachine') return inMebibytes(manifest);
  if (kind !== 'NetworkAttachmentDefinition' || !isObject(spec) || typeof spec.config !== 'string') return manifest;
  const config = parsed(spec.config);
  if (!isObject(config)) return manifest;
  const { plugins, ...single } = config;
  const said = Array.isArray(plugins) ? { ...single, plugins: plugins.map(withoutDefaults) } : withoutDefaults(single);
  const named = { name: isObject(manifest.metadata) ? manifest.metadata.name : undefined, ...(said as JsonObject) };
  return { ...manifest, spec: { ...spec, config: named } };
}

function withoutDefaults(plugin: Json): Json {
  if (!isObject(plugin)) return plugin;
  const defaults = DEFAULTS[String(plugin.type).replace(/^cnv-/, '')] ?? {};
  return Object.fromEntries(Object.entries(plugin).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults[key])));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
