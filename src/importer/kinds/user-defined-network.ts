import { NetworkRole } from '../../index';
import { isObject, JsonObject, listAt, objectAt, textAt } from '../../topology/json';
import { Candidate, World } from '../candidate';
import { call, Expression, given, memberOf, object, value } from '../expression';
import { clusterMetadataProp, metadataProp } from '../metadata';

/** UserDefinedNetwork. */
export function userDefinedNetwork(manifest: JsonObject): readonly Candidate[] {
  const topology = topologyProp(objectAt(manifest, 'spec'));
  return topology === undefined ? [] : [{ type: 'UserDefinedNetwork', props: object({ metadata: metadataProp(manifest), topology }) }];
}

/** ClusterUserDefinedNetwork: in OVN's overlay, or a VLAN of the data centre. */
export function clusterUserDefinedNetwork(manifest: JsonObject, world: World): readonly Candidate[] {
  const network = objectAt(manifest, 'spec', 'network');
  const common = { metadata: clusterMetadataProp(manifest), namespaces: namespacesProp(objectAt(manifest, 'spec', 'namespaceSelector'), world) };
  if (network.topology === 'Localnet') return localnet(objectAt(network, 'localnet'), common, world);
  const topology = topologyProp(network);
  return topology === undefined ? [] : [{ type: 'ClusterUserDefinedNetwork', props: object({ ...common, topology }) }];
}

function localnet(config: JsonObject, common: { readonly [prop: string]: Expression | undefined }, world: World): readonly Candidate[] {
  const { physicalNetworkName: name, subnets } = config;
  if (typeof name !== 'string') return [];
  const ours = world.physicalNetworks.get(name);
  const physical: readonly Expression[] = [
    ...(ours === undefined ? [] : [{ kind: 'variable', name: ours.variable } as const]),
    call('PhysicalNetwork', 'named', value(name)),
  ];
  const isPersistent = objectAt(config, 'ipam').lifecycle === 'Persistent';
  return physical.map((physicalNetwork) => ({
    type: 'OvnLocalnetNetwork',
    props: object({
      ...common,
      physicalNetwork,
      vlan: given(objectAt(config, 'vlan', 'access').id),
      mtu: given(config.mtu),
      subnets: given(subnets),
      excludeSubnets: given(config.excludeSubnets),
      allowPersistentIps: subnets !== undefined && !isPersistent ? value(false) : undefined,
    }),
  }));
}

function topologyProp(spec: JsonObject): Expression | undefined {
  if (spec.topology === 'Layer3') {
    const { role, mtu, joinSubnets, subnets } = objectAt(spec, 'layer3');
    return call('OvnTopology', 'layer3', object({ role: roleProp(role), subnets: given(subnets), mtu: given(mtu), joinSubnets: given(joinSubnets) }));
  }
  if (spec.topology !== 'Layer2') return undefined;
  const { role, mtu, subnets, ipam, joinSubnets, defaultGatewayIPs, reservedSubnets, infrastructureSubnets } = objectAt(spec, 'layer2');
  const isPersistent = isObject(ipam) && ipam.lifecycle === 'Persistent';
  return call('OvnTopology', 'layer2', object({
    role: roleProp(role),
    subnets: given(subnets),
    persistentIps: subnets !== undefined && !isPersistent ? value(false) : undefined,
    mtu: given(mtu),
    joinSubnets: given(joinSubnets),
    defaultGatewayIps: given(defaultGatewayIPs),
    reservedSubnets: given(reservedSubnets),
    infrastructureSubnets: given(infrastructureSubnets),
  }));
}

function roleProp(role: unknown): Expression | undefined {
  return memberOf('NetworkRole', { ...NetworkRole }, role);
}

/** `kplus.Namespaces.select(…)` of a label selector. */
function namespacesProp(selector: JsonObject, { chart, id }: World): Expression {
  const all = listAt(selector, 'matchExpressions');
  // The names come last: that is how the construct writes them.
  const last = all.at(-1);
  const names = isObject(last) && last.key === 'kubernetes.io/metadata.name' && last.operator === 'In' ? last.values : undefined;
  const expressions = (names === undefined ? all : all.slice(0, -1)).flatMap((entry) => expressionOf(entry) ?? []);
  return call('kplus.Namespaces', 'select', { kind: 'variable', name: chart }, value(`${id}Namespaces`), object({
    labels: given(selector.matchLabels),
    expressions: expressions.length === 0 ? undefined : { kind: 'list', items: expressions },
    names: given(names),
  }));
}

/** `kplus.LabelExpression.in('role', ['web'])`. */
function expressionOf(entry: unknown): Expression | undefined {
  const [key, operator, values] = [textAt(entry, 'key'), textAt(entry, 'operator'), value(isObject(entry) ? entry.values ?? [] : [])];
  if (key === undefined) return undefined;
  switch (operator) {
    case 'In': return call('kplus.LabelExpression', 'in', value(key), values);
    case 'NotIn': return call('kplus.LabelExpression', 'notIn', value(key), values);
    case 'Exists': return call('kplus.LabelExpression', 'exists', value(key));
    case 'DoesNotExist': return call('kplus.LabelExpression', 'doesNotExist', value(key));
    default: return undefined;
  }
}
