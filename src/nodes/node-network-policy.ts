import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { NodeInterface } from './node-interface';
import { policyObject, fileObject } from './node-network';
import { NodeRendering } from './node-rendering';
import { NetworkState } from '../manifests/nmstate';
import { switchPortsAnnotation } from '../manifests/switch-ports';
import { yaml } from '../manifests/yaml';
import { instance, optionalInstance, optionalInstances, optionalList, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { ipAddress, networkCidr } from '../values/ip';
import { NodeSelector } from '../values/node-selector';
import { optionalWholeNumber } from '../values/numbers';
import { physicalNetworkName } from '../values/physical-network-name';
import { refuse } from '../values/refuse';
import { SwitchPort } from '../values/switch-port';

/** A route of a node. */
export interface NodeRoute {
  /** Where to, such as `0.0.0.0/0`. */
  readonly destination: string;

  /** Interface that the next hop is on. */
  readonly nextHopInterface: string;

  /**
   * Next hop.
   *
   * @default - none: the destination is on the link
   */
  readonly nextHopAddress?: string;

  /**
   * Lower is preferred.
   *
   * @default - NetworkManager's
   */
  readonly metric?: number;

  /**
   * Routing table.
   *
   * @default - the main one
   */
  readonly tableId?: number;
}

/** Which Open vSwitch bridge reaches a physical network. */
export interface BridgeMapping {
  /** OVN's name for the physical network. */
  readonly physicalNetworkName: string;

  /**
   * Name of the bridge.
   *
   * @default - none: the mapping is taken away
   */
  readonly bridgeName?: string;
}

/** Properties for `NodeNetworkPolicy`. */
export interface NodeNetworkPolicyProps {
  /**
   * Name, labels and annotations; under a file rendering also the ConfigMap's namespace.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /** The nodes. */
  readonly nodes: NodeSelector;

  /**
   * Interfaces to make, change or take away. nmstate merges them with what the node has.
   *
   * @default - none
   */
  readonly interfaces?: NodeInterface[];

  /**
   * Routes.
   *
   * @default - as the node has them
   */
  readonly routes?: NodeRoute[];

  /**
   * DNS servers.
   *
   * @default - as the node has them
   */
  readonly nameservers?: string[];

  /**
   * Domains that short names are looked up in.
   *
   * @default - as the node has them
   */
  readonly searchDomains?: string[];

  /**
   * OVN's bridge mappings.
   *
   * @default - as the node has them
   */
  readonly bridgeMappings?: BridgeMapping[];

  /**
   * Any other section of nmstate's state, such as `route-rules` or `ovs-db`.
   *
   * @default - none
   */
  readonly otherState?: { [section: string]: any };

  /**
   * kubernetes-nmstate's captures by name, which interfaces may refer to as `{{ capture.<name>… }}`.
   *
   * @default - none
   */
  readonly capture?: { [name: string]: string };

  /**
   * What the network team configured on the switch, by the device that is plugged into it.
   *
   * @default - unknown
   */
  readonly switchPorts?: { [device: string]: SwitchPort };

  /**
   * What carries the configuration. Not `netplanFile`, which has no words for most of it.
   *
   * @default NodeRendering.policy()
   */
  readonly rendering?: NodeRendering;
}

/**
 * Anything that nmstate can do to nodes: VLAN interfaces, addresses, routes, DNS, removals.
 *
 * @example
 * new NodeNetworkPolicy(chart, 'Storage', {
 *   nodes: NodeSelector.hostname('worker-1'),
 *   interfaces: [NodeInterface.vlan('bond0', 300, { addressing: HostAddressing.fixed(['10.0.30.11/24']) })],
 * });
 */
export class NodeNetworkPolicy extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  /**
   * What the nodes shall have.
   *
   * @internal
   */
  public readonly _state: NetworkState;

  constructor(scope: Construct, id: string, props: NodeNetworkPolicyProps) {
    super(scope, id);
    requiredProps(this, props);
    this._state = desiredState(this, props);
    const head = { metadata: props.metadata, nodes: instance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …'), annotations: switchPortsAnnotation(this, props.switchPorts ?? {}) };
    const rendering = optionalInstance(this, 'rendering', props.rendering, NodeRendering, 'NodeRendering.policy(), NodeRendering.nmstateFile(), …') ?? NodeRendering.policy();
    if (rendering._kind === 'netplan') refuse(this, 'rendering', 'NodeRendering.netplanFile()', 'NodeRendering.policy() or NodeRendering.nmstateFile()');
    if (rendering._kind === 'nmstate' && props.capture !== undefined) refuse(this, 'capture', props.capture, 'none in a file: captures are kubernetes-nmstate\'s');
    this.apiObject = rendering._kind === 'policy'
      ? policyObject(this, head, rendering, this._state, props.capture)
      : fileObject(this, head, 'nmstate', { [`${id.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 63)}.yml`]: this.toNmstate() });
  }

  /** The file for `/etc/nmstate`. */
  public toNmstate(): string {
    return yaml(this._state);
  }
}

function desiredState(scope: Construct, props: NodeNetworkPolicyProps): NetworkState {
  const { searchDomains } = props;
  const interfaces = optionalInstances(scope, 'interfaces', props.interfaces, NodeInterface, 'NodeInterface.vlan(…), NodeInterface.ethernet(…), …') ?? [];
  optionalList(scope, 'nameservers', props.nameservers, 'a list of IP addresses')?.forEach((server) => ipAddress(scope, 'nameservers', server));
  // What interfaces bring along stands behind what the policy itself says.
  const routes = [...(optionalList(scope, 'routes', props.routes, 'a list of routes') ?? []).map((route) => routeState(scope, route)), ...interfaces.flatMap(({ _routes }) => _routes)];
  const servers = [...new Set([...props.nameservers ?? [], ...interfaces.flatMap(({ _nameservers }) => _nameservers)])];
  const mappings = optionalList(scope, 'bridgeMappings', props.bridgeMappings, 'a list of mappings');
  const hasDns = servers.length > 0 || props.nameservers !== undefined || searchDomains !== undefined;
  return {
    'interfaces': props.interfaces?.map(({ _state }) => _state),
    'routes': routes.length > 0 || props.routes !== undefined ? { config: routes } : undefined,
    'dns-resolver': hasDns ? { config: { server: servers.length > 0 ? servers : props.nameservers, search: searchDomains } } : undefined,
    'ovn': mappings === undefined ? undefined : { 'bridge-mappings': mappings.map((mapping) => mappingState(scope, mapping)) },
    ...props.otherState,
  };
}

function routeState(scope: Construct, { destination, nextHopInterface, nextHopAddress, metric, tableId }: NodeRoute): object {
  return {
    'destination': networkCidr(scope, 'routes.destination', destination).text,
    'next-hop-interface': interfaceName(scope, 'routes.nextHopInterface', nextHopInterface),
    'next-hop-address': nextHopAddress === undefined ? undefined : ipAddress(scope, 'routes.nextHopAddress', nextHopAddress).text,
    'metric': optionalWholeNumber(scope, 'routes.metric', metric, 0, 2 ** 31 - 1),
    'table-id': optionalWholeNumber(scope, 'routes.tableId', tableId, 1, 2 ** 32 - 1),
  };
}

function mappingState(scope: Construct, { physicalNetworkName: localnet, bridgeName }: BridgeMapping) {
  return {
    localnet: physicalNetworkName(scope, 'bridgeMappings.physicalNetworkName', localnet),
    bridge: bridgeName === undefined ? undefined : interfaceName(scope, 'bridgeMappings.bridgeName', bridgeName),
    state: bridgeName === undefined ? 'absent' as const : 'present' as const,
  };
}
