import { nodeInterface, uplinkOf } from './node-interface';
import { nodesProp } from './nodes-prop';
import { isObject, Json, JsonObject, listAt, objectAt, valueAt } from '../../topology/json';
import { Candidate, World } from '../candidate';
import { call, Expression, given, object, value } from '../expression';
import { clusterMetadataProp } from '../metadata';
import { vlanSetOf } from '../vlan-set';

/** NodeNetworkConfigurationPolicy: a bridge on its uplink, a bridge mapping, or a policy of any interfaces. */
export function nodePolicy(manifest: JsonObject, world: World): readonly Candidate[] {
  const spec = objectAt(manifest, 'spec');
  const state = objectAt(spec, 'desiredState');
  const common = {
    metadata: clusterMetadataProp(manifest),
    nodes: nodesProp(spec.nodeSelector),
    rendering: spec.maxUnavailable === undefined ? undefined : call('NodeRendering', 'policy', value({ maxUnavailable: String(spec.maxUnavailable as string) })),
  };
  return [...bondedBridge(state, common), ...mapping(state, common, world), policy(spec, state, common)];
}

type Props = { readonly [prop: string]: Expression | undefined };

/** A bond and the Linux bridge on it, or a bridge on one NIC. */
function bondedBridge(state: JsonObject, common: Props): readonly Candidate[] {
  const interfaces = listAt(state, 'interfaces').filter(isObject);
  const bridges = interfaces.filter(({ type }) => type === 'linux-bridge');
  const [bridge] = bridges;
  const others = interfaces.filter(({ type }) => type !== 'linux-bridge');
  const [port, ...morePorts] = listAt(bridge, 'bridge', 'port').filter(isObject);
  if (bridge === undefined || port === undefined || bridges.length > 1 || others.length > 1 || morePorts.length > 0) return [];
  const uplink = others[0]?.type === 'bond' ? uplinkOf(others[0]) : call('Uplink', 'nic', given(port.name));
  if (uplink === undefined) return [];
  const vlan = objectAt(port, 'vlan');
  return [{
    type: 'BondedBridgeNode',
    props: object({
      ...common,
      bridgeName: bridge.name === 'br0' ? undefined : given(bridge.name),
      uplink,
      vlans: vlanSetOf(tagsOf(vlan)),
      nativeVlan: vlan['enable-native'] === true ? given(vlan.tag) : undefined,
      mtu: given(bridge.mtu),
      addressing: bridge.ipv4 === undefined && bridge.ipv6 === undefined ? undefined : addressing(bridge),
      copyMacFrom: given(bridge['copy-mac-from']),
      stp: valueAt(bridge, 'bridge', 'options', 'stp', 'enabled') === true ? value(true) : undefined,
      description: given(bridge.description),
    }),
  }];
}

function mapping(state: JsonObject, common: Props, world: World): readonly Candidate[] {
  const [only, ...more] = listAt(state, 'ovn', 'bridge-mappings').filter(isObject);
  if (only === undefined || more.length > 0 || Object.keys(state).length > 1 || typeof only.bridge !== 'string') return [];
  const ours = world.ovsBridges.get(only.bridge);
  const bridge: Expression = ours === undefined ? call('OvsBridge', 'named', value(only.bridge)) : { kind: 'variable', name: ours.variable };
  return [{ type: 'LocalnetBridgeMapping', props: object({ ...common, physicalNetworkName: given(only.localnet), bridge }) }];
}

function policy(spec: JsonObject, { interfaces, routes, ovn, 'dns-resolver': dns, ...otherState }: JsonObject, common: Props): Candidate {
  const dnsConfig = objectAt(dns, 'config');
  const mappings = listAt(ovn, 'bridge-mappings');
  return {
    type: 'NodeNetworkPolicy',
    props: object({
      ...common,
      interfaces: Array.isArray(interfaces) ? { kind: 'list', items: interfaces.map((entry: Json) => nodeInterface(isObject(entry) ? entry : {})) } : undefined,
      routes: routes === undefined ? undefined : { kind: 'list', items: listAt(routes, 'config').map(route) },
      nameservers: given(dnsConfig.server),
      searchDomains: given(dnsConfig.search),
      bridgeMappings: ovn === undefined ? undefined : { kind: 'list', items: mappings.map(bridgeMapping) },
      otherState: Object.keys(otherState).length === 0 ? undefined : value(otherState),
      capture: given(spec.capture),
    }),
  };
}

function route(entry: unknown): Expression {
  const from = isObject(entry) ? entry : {};
  return object({
    destination: given(from.destination),
    nextHopInterface: given(from['next-hop-interface']),
    nextHopAddress: given(from['next-hop-address']),
    metric: given(from.metric),
    tableId: given(from['table-id']),
  });
}

function bridgeMapping(entry: unknown): Expression {
  const from = isObject(entry) ? entry : {};
  return object({ physicalNetworkName: given(from.localnet), bridgeName: given(from.bridge) });
}

/** nmstate's trunk tags in CNI's spelling. */
function tagsOf(vlan: JsonObject): Json | undefined {
  const tags = vlan['trunk-tags'];
  if (!Array.isArray(tags)) return undefined;
  return tags.map((tag: Json): Json => {
    const range = objectAt(tag, 'id-range');
    return isObject(tag) && tag.id !== undefined ? { id: tag.id } : { minID: range.min ?? null, maxID: range.max ?? null };
  });
}

function addressing({ ipv4, ipv6 }: JsonObject): Expression {
  const isOff = (family: Json | undefined) => !isObject(family) || family.enabled === false;
  if (isOff(ipv4) && isOff(ipv6)) return call('HostAddressing', 'none');
  if (isObject(ipv4) && ipv4.dhcp === true) return call('HostAddressing', 'dhcp', isObject(ipv6) && ipv6.dhcp === true ? value({ ipv6: true }) : undefined);
  const addresses = [ipv4, ipv6].flatMap((family) => listAt(family, 'address')).map((entry) => (isObject(entry) ? `${String(entry.ip)}/${String(entry['prefix-length'])}` : ''));
  return call('HostAddressing', 'fixed', value(addresses));
}
