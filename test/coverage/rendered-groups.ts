/** A manifest, as far as it is looked at here. */
interface Manifest {
  readonly kind: string;
  readonly spec?: unknown;
}

type Fields = { readonly [key: string]: unknown };

/** Keys of every CNI configuration, whichever the plugin. */
const GENERIC = ['cniVersion', 'name', 'type', 'ipam', 'capabilities', 'plugins'];

/** What upstream's groups of fields are called, by the plugin's type or the object's kind. */
const PLUGINS: { readonly [type: string]: string } = {
  'bridge': 'cni-bridge',
  'cnv-bridge': 'cni-bridge',
  'macvlan': 'cni-macvlan',
  'macvtap': 'cni-macvtap',
  'ovs': 'cni-ovs',
  'sriov': 'cni-sriov',
  'ovn-k8s-cni-overlay': 'cni-ovn-k8s-cni-overlay',
};
const SPECS: { readonly [kind: string]: string } = {
  SriovNetworkNodePolicy: 'SriovNetworkNodePolicy.spec',
  SriovNetwork: 'SriovNetwork.spec',
  UserDefinedNetwork: 'UserDefinedNetwork.spec',
  ClusterUserDefinedNetwork: 'ClusterUserDefinedNetwork.spec',
  NetworkAddonsConfig: 'NetworkAddonsConfig.spec',
};

/** The parts of manifests that upstream's groups of fields are about. */
export function renderedGroups(manifests: readonly Manifest[]): ReadonlyMap<string, readonly unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const [group, value] of manifests.flatMap(partsOf)) groups.set(group, [...groups.get(group) ?? [], value]);
  return groups;
}

type Part = readonly [group: string, value: unknown];

function partsOf({ kind, spec }: Manifest): readonly Part[] {
  const group = SPECS[kind];
  if (group !== undefined) return [[group, spec]];
  if (kind === 'NetworkAttachmentDefinition') return pluginParts(JSON.parse(String(at(spec, 'config'))));
  if (kind === 'VirtualMachine') return machineParts(at(spec, 'template', 'spec'));
  if (kind === 'KubeVirt') return [['KubeVirt.spec.configuration.network', at(spec, 'configuration', 'network')]];
  return [];
}

function pluginParts(config: Fields): readonly Part[] {
  const plugins = config.plugins === undefined ? [config] : listAt(config, 'plugins');
  return plugins.flatMap((plugin) => {
    const fields = plugin as Fields;
    const group = PLUGINS[String(fields.type)];
    const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !GENERIC.includes(key)));
    return [...(group === undefined ? [] : [[group, own] as const]), ...ipamParts(at(plugin, 'ipam'))];
  });
}

function ipamParts(ipam: unknown): readonly Part[] {
  const type = at(ipam, 'type');
  if (type === undefined) return [];
  const own = Object.fromEntries(Object.entries(ipam as Fields).filter(([key]) => key !== 'type'));
  return [[`ipam-${String(type)}`, own]];
}

function machineParts(spec: unknown): readonly Part[] {
  return [
    ...listAt(spec, 'domain', 'devices', 'interfaces').map((nic) => ['VirtualMachineInstance.interface', nic] as const),
    ...listAt(spec, 'networks').map((network) => ['VirtualMachineInstance.network', network] as const),
    ['VirtualMachineInstance.device-level', spec],
  ];
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Fields)[key] : undefined), value);
}

function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const list = at(value, ...keys);
  return Array.isArray(list) ? list : [];
}
