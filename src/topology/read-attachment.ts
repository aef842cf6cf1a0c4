import { CniConfig, cniConfigOf, CniPlugin, goField, ipamTypeOf } from './cni-config';
import { isObject, JsonObject, objectAt, textAt } from './json';
import { Network, NetworkBase, OvnNetwork, VlanRange } from './network';
import { Manifest, placeOf } from './place';

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';

/** A NetworkAttachmentDefinition as a network. What its plugin does not say is as the plugin's own default has it. */
export function readAttachment(manifest: Manifest): Network {
  const config = cniConfigOf(manifest);
  const [plugin] = config.kind === 'config' ? config.plugins : [];
  const base = baseOf(manifest, config, plugin);
  if (plugin?.type === undefined) return { ...base, kind: 'other' };
  return networkOf(base, plugin, plugin.type);
}

function networkOf(base: NetworkBase, plugin: CniPlugin, type: string): Network {
  const { config } = plugin;
  switch (type) {
    // OpenShift's copy of the bridge plugin is the same program.
    case 'bridge':
    case 'cnv-bridge': return {
      ...base,
      kind: 'bridge',
      bridge: text(config, 'bridge') || 'cni0',
      vlan: whole(config, 'vlan') ?? 0,
      vlanTrunk: ranges(config, 'vlanTrunk'),
      preserveDefaultVlan: flag(config, 'preserveDefaultVlan'),
      macSpoofCheck: flag(config, 'macspoofchk') ?? false,
    };
    case 'macvlan': return { ...base, kind: 'macvlan', master: text(config, 'master'), mode: text(config, 'mode') || 'bridge' };
    case 'ipvlan': return { ...base, kind: 'ipvlan', master: text(config, 'master'), mode: text(config, 'mode') || 'l2' };
    case 'vlan': return { ...base, kind: 'vlan', master: text(config, 'master'), vlan: whole(config, 'vlanId') ?? 0 };
    case 'macvtap': return { ...base, kind: 'macvtap' };
    case 'sriov':
    case 'ib-sriov': return { ...base, kind: 'sriov', vlan: whole(config, 'vlan') ?? 0, spoofCheck: onOff(config, 'spoofchk'), trust: onOff(config, 'trust') };
    case 'ovs': return { ...base, kind: 'ovs', bridge: text(config, 'bridge'), vlan: whole(config, 'vlan'), trunk: ranges(config, 'trunk') };
    case 'ovn-k8s-cni-overlay': return ovn(base, config, type);
    default: return { ...base, kind: 'other', pluginType: type };
  }
}

/** An OVN configuration without topology is the cluster's default network, which is no network of the input. */
function ovn(base: NetworkBase, config: JsonObject, type: string): Network {
  const topology = text(config, 'topology');
  if (topology !== 'localnet' && topology !== 'layer2' && topology !== 'layer3') return { ...base, kind: 'other', pluginType: type };
  const ovnName = (base.config.kind === 'config' ? base.config.name : undefined) || base.name;
  const network: OvnNetwork = {
    ...base,
    kind: 'ovn',
    topology,
    role: text(config, 'role') === 'primary' ? 'primary' : 'secondary',
    ovnName,
    physicalNetworkName: topology === 'localnet' ? text(config, 'physicalNetworkName') || ovnName : undefined,
    // Zero is what an absent key unmarshals to: untagged.
    vlan: topology === 'localnet' ? whole(config, 'vlanID') || undefined : undefined,
    subnets: commaList(text(config, 'subnets')),
    excludeSubnets: commaList(text(config, 'excludeSubnets')),
    persistentIps: flag(config, 'allowPersistentIPs') ?? false,
  };
  return network;
}

function baseOf(manifest: Manifest, config: CniConfig, plugin: CniPlugin | undefined): NetworkBase {
  const { name, namespace } = manifest;
  const keys = plugin?.config ?? {};
  const ipamConfig = goField(keys, 'ipam');
  return {
    name,
    namespace,
    manifest,
    place: placeOf(manifest),
    config,
    resourceName: textAt(objectAt(manifest.object, 'metadata', 'annotations'), RESOURCE_NAME),
    mtu: whole(keys, 'mtu') || undefined,
    ipam: ipamTypeOf(keys),
    ipamConfig: isObject(ipamConfig) ? ipamConfig : {},
  };
}

function text(config: JsonObject, key: string): string | undefined {
  const value = goField(config, key);
  return typeof value === 'string' ? value : undefined;
}

function whole(config: JsonObject, key: string): number | undefined {
  const value = goField(config, key);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function flag(config: JsonObject, key: string): boolean | undefined {
  const value = goField(config, key);
  return typeof value === 'boolean' ? value : undefined;
}

function onOff(config: JsonObject, key: string): boolean | undefined {
  const value = text(config, key);
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

function ranges(config: JsonObject, key: string): readonly VlanRange[] {
  const entries = goField(config, key);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    if (!isObject(entry)) return [];
    const [id, min, max] = [whole(entry, 'id'), whole(entry, 'minID'), whole(entry, 'maxID')];
    return [...(id === undefined ? [] : [{ min: id, max: id }]), ...(min === undefined || max === undefined ? [] : [{ min, max }])];
  });
}

function commaList(value: string | undefined): readonly string[] {
  return (value ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
}
