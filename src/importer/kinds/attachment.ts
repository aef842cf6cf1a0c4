import { ipamProp } from './ipam';
import { BridgePlugin, CniVersion, MacvlanMode, VfLinkState, VlanProtocol } from '../../index';
import { isObject, Json, JsonObject, objectAt, textAt } from '../../topology/json';
import { Candidate, World } from '../candidate';
import { call, Expression, given, memberOf, object, value } from '../expression';
import { metadataProp } from '../metadata';
import { vlanSetOf } from '../vlan-set';

const RESOURCE_NAME = 'k8s.v1.cni.cncf.io/resourceName';

/** A plugin's part of a NetworkAttachmentDefinition, with what the constructs of all of them take. */
interface Attachment {
  readonly plugin: JsonObject;
  readonly resource?: string;
  readonly props: { readonly [prop: string]: Expression | undefined };
  readonly chain: { readonly [prop: string]: Expression | undefined };
}

/** NetworkAttachmentDefinition: by its first plugin, else as a network of any plugins. */
export function attachment(manifest: JsonObject, world: World): readonly Candidate[] {
  const config = configOf(manifest);
  if (config === undefined) return [];
  const { cniVersion, name, plugins, ...single } = config;
  const [first, ...others] = Array.isArray(plugins) ? plugins : [single];
  if (!isObject(first) || (Array.isArray(plugins) && Object.keys(single).length > 0)) return [];
  const resource = textAt(manifest, 'metadata', 'annotations', RESOURCE_NAME);
  const known: Attachment = {
    plugin: first,
    resource,
    props: {
      metadata: metadataProp(manifest, [RESOURCE_NAME]),
      configName: name === textAt(manifest, 'metadata', 'name') ? undefined : given(name),
      cniVersion: cniVersion === CniVersion.V0_3_1 ? undefined : memberOf('CniVersion', { ...CniVersion }, cniVersion),
    },
    chain: { chainedPlugins: Array.isArray(plugins) ? { kind: 'list', items: others.map(chained) } : undefined },
  };
  const telling = first.type === 'ovn-k8s-cni-overlay' ? ovn(known, manifest, world) : byPlugin(known, world);
  return [...telling, anyPlugin(known)].map(({ type, props }) => ({ type, props }));
}

function byPlugin(known: Attachment, world: World): readonly Candidate[] {
  switch (known.plugin.type) {
    case 'bridge':
    case 'cnv-bridge': return onEach(world.linuxBridges, known.plugin.bridge, 'LinuxBridge', (bridge) => linuxBridge(known, bridge));
    case 'ovs': return onEach(world.ovsBridges, known.plugin.bridge, 'OvsBridge', (bridge) => ovsBridge(known, bridge));
    case 'macvlan': return [macvlan(known)];
    case 'macvtap': return [macvtap(known)];
    case 'sriov': return onEach(world.resources, known.resource, 'SriovResource', (resource) => sriov(known, resource));
    default: return [];
  }
}

/** On what the program already makes of that name, and on something of that name that is made elsewhere. */
function onEach(known: World['linuxBridges'], name: Json | undefined, type: string, candidate: (on: Expression) => Candidate): readonly Candidate[] {
  if (typeof name !== 'string') return [];
  const ours = known.get(name);
  const elsewhere = candidate(call(type, 'named', value(name)));
  return ours === undefined ? [elsewhere] : [candidate({ kind: 'variable', name: ours.variable }), elsewhere];
}

function linuxBridge({ plugin, resource, props, chain }: Attachment, bridge: Expression): Candidate {
  return {
    type: 'LinuxBridgeNetwork',
    props: object({
      ...props,
      bridge,
      vlan: plugin.vlan === 0 ? undefined : given(plugin.vlan),
      vlanTrunk: vlanSetOf(plugin.vlanTrunk),
      preserveDefaultVlan: plugin.preserveDefaultVlan === false ? undefined : given(plugin.preserveDefaultVlan),
      macSpoofCheck: plugin.macspoofchk === true ? undefined : value(false),
      portIsolation: given(plugin.portIsolation),
      hairpinMode: given(plugin.hairpinMode),
      promiscuousMode: given(plugin.promiscMode),
      mtu: plugin.mtu === 0 ? undefined : given(plugin.mtu),
      ipam: ipamProp(plugin.ipam),
      requireBridge: resource === undefined ? undefined : value(true),
      plugin: plugin.type === BridgePlugin.BRIDGE ? undefined : memberOf('BridgePlugin', { ...BridgePlugin }, plugin.type),
      ...chain,
    }),
  };
}

function ovsBridge({ plugin, resource, props, chain }: Attachment, bridge: Expression): Candidate {
  return {
    type: 'OvsBridgeNetwork',
    props: object({
      ...props,
      bridge,
      vlan: given(plugin.vlan),
      vlanTrunk: vlanSetOf(plugin.trunk),
      mtu: given(plugin.mtu),
      ipam: ipamProp(plugin.ipam),
      requireBridge: resource === undefined ? undefined : value(true),
      ...chain,
    }),
  };
}

function macvlan({ plugin, props, chain }: Attachment): Candidate {
  return {
    type: 'MacvlanNetwork',
    props: object({
      ...props,
      master: given(plugin.master),
      mode: plugin.mode === MacvlanMode.BRIDGE ? undefined : memberOf('MacvlanMode', { ...MacvlanMode }, plugin.mode),
      mtu: plugin.mtu === 0 ? undefined : given(plugin.mtu),
      ipam: ipamProp(plugin.ipam),
      linkInContainer: given(plugin.linkInContainer),
      broadcastQueueLength: given(plugin.bcqueuelen),
      ...chain,
    }),
  };
}

function macvtap({ plugin, resource = '', props }: Attachment): Candidate {
  return {
    type: 'MacvtapNetwork',
    props: object({ ...props, lowerDeviceResource: value(resource.slice(resource.indexOf('/') + 1)), mtu: given(plugin.mtu), promiscuousMode: given(plugin.promiscMode) }),
  };
}

function sriov({ plugin, props, chain }: Attachment, resource: Expression): Candidate {
  return {
    type: 'SriovNetwork',
    props: object({
      ...props,
      resource,
      vlan: given(plugin.vlan),
      vlanQos: given(plugin.vlanQoS),
      vlanProtocol: memberOf('VlanProtocol', { ...VlanProtocol }, plugin.vlanProto),
      spoofCheck: plugin.spoofchk === 'off' ? value(false) : undefined,
      trust: plugin.trust === 'on' ? value(true) : undefined,
      linkState: memberOf('VfLinkState', { ...VfLinkState }, plugin.link_state),
      minTxRate: given(plugin.min_tx_rate),
      maxTxRate: given(plugin.max_tx_rate),
      capabilities: given(plugin.capabilities),
      ipam: ipamProp(plugin.ipam),
      ...chain,
    }),
  };
}

function ovn({ plugin, props }: Attachment, manifest: JsonObject, world: World): readonly Candidate[] {
  const { name, namespace } = objectAt(manifest, 'metadata');
  // A name of the network's own, where it is the one that our constructs would make.
  const configName = configOf(manifest)?.name === `${String(namespace)}_${String(name)}` ? undefined : given(configOf(manifest)?.name);
  const common = {
    ...props,
    configName,
    mtu: given(plugin.mtu),
    subnets: commaList(plugin.subnets),
    excludeSubnets: commaList(plugin.excludeSubnets),
    allowPersistentIps: plugin.allowPersistentIPs === undefined && plugin.subnets !== undefined ? value(false) : given(plugin.allowPersistentIPs),
  };
  if (plugin.topology === 'layer2') return [{ type: 'OvnLayer2Network', props: object(common) }];
  if (plugin.topology !== 'localnet') return [];
  const physical = plugin.physicalNetworkName ?? configOf(manifest)?.name;
  return onEach(world.physicalNetworks, physical, 'PhysicalNetwork', (physicalNetwork) => ({
    type: 'OvnLocalnetNetwork',
    props: object({ ...common, physicalNetwork, vlan: given(plugin.vlanID) }),
  }));
}

function anyPlugin({ plugin, resource, props, chain }: Attachment): Candidate {
  return { type: 'CniNetwork', props: object({ ...props, config: value(plugin), resourceName: given(resource), ...chain }) };
}

function chained(plugin: Json): Expression {
  const { type, ...config } = isObject(plugin) ? plugin : {};
  const hasConfig = Object.keys(config).length > 0;
  if (type === 'tuning' && !hasConfig) return call('ChainedPlugin', 'tuning');
  return call('ChainedPlugin', 'of', given(type), hasConfig ? value(config) : undefined);
}

function commaList(text: Json | undefined): Expression | undefined {
  return typeof text === 'string' ? value(text.split(',').map((part) => part.trim())) : undefined;
}

function configOf(manifest: JsonObject): JsonObject | undefined {
  try {
    const config: unknown = JSON.parse(textAt(manifest, 'spec', 'config') ?? '');
    return isObject(config) ? config : undefined;
  } catch {
    return undefined;
  }
}
