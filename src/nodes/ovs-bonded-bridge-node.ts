import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { HostAddressing } from './host-addressing';
import { LocalnetBridgeMapping } from './localnet-bridge-mapping';
import { fileObject, policyObject } from './node-network';
import { NodeRendering } from './node-rendering';
import { OvsBond, ovsBondState, ovsHostState, patchNames } from './ovs-bond-state';
import { OvsNodeNetwork } from './ovs-node-network';
import { switchPortsAnnotation } from '../manifests/switch-ports';
import { yaml } from '../manifests/yaml';
import { optionalInstance, requiredProps } from '../values/given';
import { interfaceName, interfaceNames } from '../values/interface-name';
import { dnsLabel } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';
import { mtu, optionalVlanId } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { OvsBondMode } from '../values/ovs-bond-mode';
import { IOvsBridge } from '../values/ovs-bridge';
import { IPhysicalNetwork } from '../values/physical-network';
import { physicalNetworkName } from '../values/physical-network-name';
import { conflict, refuse } from '../values/refuse';
import { SwitchPort } from '../values/switch-port';

/** Properties for `OvsBondedBridgeNode`. */
export interface OvsBondedBridgeNodeProps {
  /**
   * Name, labels and annotations; with `nodeNetwork` also the ConfigMap's namespace.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /** The NICs, each once. */
  readonly ports: string[];

  /** OVN's name for what the bond reaches: localnet networks ask for it. */
  readonly physicalNetworkName: string;

  /**
   * How the NICs share the traffic.
   *
   * @default OvsBondMode.BALANCE_SLB - needs nothing of the switch
   */
  readonly mode?: OvsBondMode;

  /**
   * Name of the bridge.
   *
   * @default br-phy
   */
  readonly bridgeName?: string;

  /**
   * Name of the bond.
   *
   * @default ovs-bond
   */
  readonly bondName?: string;

  /**
   * MTU of the NICs, in bytes.
   *
   * @default - as the nodes have it
   */
  readonly mtu?: number;

  /**
   * The nodes.
   *
   * @default NodeSelector.role('worker')
   */
  readonly nodes?: NodeSelector;

  /**
   * The nodes' own network on the same bond. Given, the bond becomes an nmstate file for each host, which OpenShift applies before
   * kubelet starts, since a policy of kubernetes-nmstate must not touch `br-ex`; the bridge mapping stays a policy.
   *
   * @default - the nodes' own network is elsewhere: bond and mapping are one policy
   */
  readonly nodeNetwork?: OvsNodeNetwork;

  /**
   * Whether the bridge mapping is stated here too. Not where another policy of the same nodes does, in one step with something else.
   *
   * @default true
   */
  readonly mapsPhysicalNetwork?: boolean;

  /**
   * What the network team configured on the switch; compared with the bond and its networks.
   *
   * @default - unknown
   */
  readonly switchPort?: SwitchPort;

  /**
   * How kubernetes-nmstate applies the policy.
   *
   * @default NodeRendering.policy()
   */
  readonly rendering?: NodeRendering;
}

/**
 * An Open vSwitch bond on its own bridge, mapped into OVN. It *is* the physical network, so it can be handed to an `OvnLocalnetNetwork`,
 * and the bridge, for an `OvsBridgeNetwork`.
 *
 * @example
 * const bond = new OvsBondedBridgeNode(chart, 'Bond', { ports: ['ens33', 'ens34'], physicalNetworkName: 'vmnet', mtu: 9000 });
 * new OvnLocalnetNetwork(chart, 'Vlan224', { physicalNetwork: bond, vlan: 224 });
 */
export class OvsBondedBridgeNode extends Construct implements IPhysicalNetwork, IOvsBridge {
  /** OVN's name for what the bond reaches. */
  public readonly physicalNetworkName: string;

  /** MTU of the NICs, if it was given. */
  public readonly physicalMtu?: number;

  /** Name of the bridge. */
  public readonly ovsBridgeName: string;

  /** The nodes. */
  public readonly nodes: NodeSelector;

  /** The rendered object: the policy, or with `nodeNetwork` the ConfigMap of the hosts' files. */
  public readonly apiObject: ApiObject;

  /** The bridge mapping, where it is an object of its own. */
  public readonly mapping?: LocalnetBridgeMapping;

  private readonly bond: OvsBond;
  private readonly nodeNetwork?: OvsNodeNetwork;

  constructor(scope: Construct, id: string, props: OvsBondedBridgeNodeProps) {
    super(scope, id);
    requiredProps(this, props);
    this.physicalNetworkName = physicalNetworkName(this, 'physicalNetworkName', props.physicalNetworkName);
    this.physicalMtu = mtu(this, 'mtu', props.mtu);
    this.ovsBridgeName = interfaceName(this, 'bridgeName', props.bridgeName ?? 'br-phy');
    this.nodes = optionalInstance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …') ?? NodeSelector.role('worker');
    this.nodeNetwork = props.nodeNetwork;
    this.bond = {
      bridgeName: this.ovsBridgeName,
      bondName: interfaceName(this, 'bondName', props.bondName ?? 'ovs-bond'),
      ports: interfaceNames(this, 'ports', props.ports, 2),
      mode: oneOf(this, 'mode', props.mode, { ...OvsBondMode }) ?? OvsBondMode.BALANCE_SLB,
      mtu: this.physicalMtu,
    };
    const names = [this.ovsBridgeName, this.bond.bondName, ...this.bond.ports];
    const shared = names.find((name, i) => names.indexOf(name) !== i);
    if (shared !== undefined) conflict(this, `two of bridge, bond and NICs are called "${shared}"`, 'give bridgeName or bondName another name');
    const rendering = optionalInstance(this, 'rendering', props.rendering, NodeRendering, 'NodeRendering.policy(), NodeRendering.nmstateFile(), …') ?? NodeRendering.policy();
    if (rendering._kind === 'netplan') refuse(this, 'rendering', 'NodeRendering.netplanFile()', 'NodeRendering.policy() or NodeRendering.nmstateFile(): netplan has no OVS bond of this kind');
    const annotations = switchPortsAnnotation(this, { [this.bond.bondName]: props.switchPort });
    const head = { metadata: props.metadata, nodes: this.nodes, annotations };
    if (props.nodeNetwork !== undefined) checkNodeNetwork(this, this.ovsBridgeName, props.nodeNetwork);

    if (props.nodeNetwork === undefined && rendering._kind === 'policy') {
      const ovn = props.mapsPhysicalNetwork === false ? undefined : mappings(this);
      this.apiObject = policyObject(this, head, rendering, { ...ovsBondState(this.bond), ovn });
      return;
    }
    this.apiObject = fileObject(this, head, 'nmstate', this.toNmstateFiles());
    if (props.mapsPhysicalNetwork === false) return;
    this.mapping = new LocalnetBridgeMapping(this, 'Mapping', {
      physicalNetworkName: this.physicalNetworkName,
      bridge: this,
      nodes: this.nodes,
      rendering: rendering._kind === 'policy' ? rendering : undefined,
    });
  }

  /**
   * The files for the hosts, by file name: `<hostname>.yml` for each host of `nodeNetwork`, or one for all.
   * On OpenShift they belong into `/etc/nmstate/openshift/`.
   */
  public toNmstateFiles(): { [fileName: string]: string } {
    const { nodeNetwork, bond } = this;
    if (nodeNetwork === undefined) return { [`${this.ovsBridgeName}.yml`]: yaml(ovsBondState(bond)) };
    const { bridgeName = 'br-ex', vlan, gateway, gateway6, nameservers, hosts } = nodeNetwork;
    return Object.fromEntries(hosts.map(({ hostname, addresses }) => {
      const addressing = HostAddressing._fixed(this, 'nodeNetwork.', addresses, { gateway, gateway6, nameservers });
      return [`${hostname}.yml`, yaml(ovsHostState(bond, { bridgeName, vlan, addressing }))];
    }));
  }
}

function mappings({ physicalNetworkName: localnet, ovsBridgeName: bridge }: OvsBondedBridgeNode) {
  return { 'bridge-mappings': [{ localnet, bridge, state: 'present' as const }] };
}

function checkNodeNetwork(scope: Construct, bondBridge: string, { hosts, vlan, bridgeName = 'br-ex' }: OvsNodeNetwork): void {
  if (!Array.isArray(hosts) || hosts.length === 0) refuse(scope, 'nodeNetwork.hosts', hosts, 'at least one host');
  const names = hosts.map(({ hostname }) => dnsLabel(scope, 'nodeNetwork.hosts.hostname', hostname));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) refuse(scope, 'nodeNetwork.hosts', names, `each host once; "${twice}" stands there twice`);
  const addresses = hosts.flatMap((host) => host.addresses);
  const shared = addresses.find((address, i) => addresses.indexOf(address) !== i);
  if (shared !== undefined) refuse(scope, 'nodeNetwork.hosts', addresses, `each address once; "${shared}" stands there twice`);
  optionalVlanId(scope, 'nodeNetwork.vlan', vlan);
  interfaceName(scope, 'nodeNetwork.bridgeName', bridgeName);
  if (bridgeName === bondBridge) conflict(scope, `the bond's bridge and the nodes' are both called "${bridgeName}"`, 'give one another name');
  const { here, there } = patchNames(bondBridge, bridgeName);
  for (const name of [here, there]) interfaceName(scope, 'the patch port that bridgeName and nodeNetwork.bridgeName make', name);
}
