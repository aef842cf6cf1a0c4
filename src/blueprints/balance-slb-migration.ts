import { Chart, ChartProps } from 'cdk8s';
import { Construct } from 'constructs';
import { layer2Advertisement } from './layer2-advertisement';
import { Layer2Announcement } from './layer2-announcement';
import { hostFile, MigrationGroup, migrationGroups, nodeName } from './migration-groups';
import { MigrationOrder } from './migration-order';
import { MigrationPhase } from './migration-phase';
import { migrationRunbook } from './migration-runbook';
import { OldVmBridge } from './old-vm-bridge';
import { NodeInterface } from '../nodes/node-interface';
import { NodeNetworkPolicy } from '../nodes/node-network-policy';
import { NodeRendering } from '../nodes/node-rendering';
import { OvsBondedBridgeNode } from '../nodes/ovs-bonded-bridge-node';
import { OvsHost, OvsNodeNetwork } from '../nodes/ovs-node-network';
import { instance, optionalInstance, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { dnsLabel, objectName } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';
import { mtu } from '../values/numbers';
import { IPhysicalNetwork } from '../values/physical-network';
import { physicalNetworkName } from '../values/physical-network-name';
import { conflict, refuse } from '../values/refuse';

/** Properties for `BalanceSlbMigration`. */
export interface BalanceSlbMigrationProps extends ChartProps {
  /** How far the migration has come. */
  readonly phase: MigrationPhase;

  /** OVN's name for what VMs reach. It stays, and with it networks and VMs. */
  readonly physicalNetworkName: string;

  /** The NICs of the new bond, each once. */
  readonly ports: string[];

  /** The nodes' own network on the new bond, and the hosts in the order in which they are migrated. */
  readonly nodeNetwork: OvsNodeNetwork;

  /**
   * The bridge that VMs leave.
   *
   * @default - none: a new cluster, which begins with `MigrationPhase.finished()`
   */
  readonly oldBridge?: OldVmBridge;

  /**
   * How one node after the other leaves the old policy.
   *
   * @default MigrationOrder.byHostname()
   */
  readonly order?: MigrationOrder;

  /**
   * Name of the new bridge.
   *
   * @default br-phy
   */
  readonly bridgeName?: string;

  /**
   * Name of the new bond.
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
   * What stands behind a host's name in its node's label `kubernetes.io/hostname`, such as `example.com`.
   *
   * @default - nothing: nodes are called as their hosts
   */
  readonly nodeDomain?: string;

  /**
   * The nodes, before and in the end.
   *
   * @default NodeSelector.role('worker')
   */
  readonly nodes?: NodeSelector;

  /**
   * Name of the policy that maps the bridge where there is no old one.
   *
   * @default - `<physical network>-bridge-mapping`
   */
  readonly mappingPolicyName?: string;

  /**
   * MetalLB's L2Advertisement that names a device which goes.
   *
   * @default - none
   */
  readonly announcement?: Layer2Announcement;
}

/**
 * From a bridge for VMs on a Linux bond (`br-vmdata`) to an Open vSwitch bond that nodes and VMs share (`br-phy`), node by node. The chart is one phase: in a
 * repository `phase` is what a commit changes. It *is* the physical network, which stays the same, so networks and VMs do not change. Guides let the old policy
 * select all workers until the end; here a node always has one of the two, since kubernetes-nmstate applies all policies of a node again at each start and
 * each change of its labels, and the old bridge would come back.
 *
 * @example
 * const migration = new BalanceSlbMigration(app, 'vm-network', {
 *   phase: MigrationPhase.migrated(['worker-01']),
 *   physicalNetworkName: 'vmnet',
 *   ports: ['ens33', 'ens34'],
 *   nodeNetwork: { vlan: 100, hosts: [{ hostname: 'worker-01', addresses: ['10.0.100.11/24'] }, { hostname: 'worker-02', addresses: ['10.0.100.12/24'] }] },
 *   oldBridge: OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond0' }),
 * });
 * new OvnLocalnetNetwork(chart, 'Vlan224', { physicalNetwork: migration, vlan: 224 });
 * console.log(migration.runbook());
 */
export class BalanceSlbMigration extends Chart implements IPhysicalNetwork {
  /** OVN's name for what VMs reach. */
  public readonly physicalNetworkName: string;

  /** MTU of the NICs, if it was given. */
  public readonly physicalMtu?: number;

  private readonly given: BalanceSlbMigrationProps;

  constructor(scope: Construct, id: string, props: BalanceSlbMigrationProps) {
    super(scope, id, props);
    requiredProps(this, props);
    this.given = props;
    this.physicalNetworkName = physicalNetworkName(this, 'physicalNetworkName', props.physicalNetworkName);
    this.physicalMtu = mtu(this, 'mtu', props.mtu);
    const phase = instance(this, 'phase', props.phase, MigrationPhase, 'MigrationPhase.before(), MigrationPhase.prepared(), …');
    const old = optionalInstance(this, 'oldBridge', props.oldBridge, OldVmBridge, 'OldVmBridge.byPolicy(…), OldVmBridge.byHand(…)');
    const hostnames = this.hostnames();
    const twice = hostnames.find((hostname, i) => hostnames.indexOf(hostname) !== i);
    if (twice !== undefined) refuse(this, 'nodeNetwork.hosts', hostnames, `each host once; "${twice}" stands there twice`);
    const addresses = props.nodeNetwork.hosts.flatMap((host) => host.addresses);
    const shared = addresses.find((address, i) => addresses.indexOf(address) !== i);
    if (shared !== undefined) refuse(this, 'nodeNetwork.hosts', addresses, `each address once; "${shared}" stands there twice`);
    const unknown = phase._migrated.find((hostname) => !hostnames.includes(hostname));
    if (unknown !== undefined) refuse(this, 'phase', phase.name, `hosts of nodeNetwork: ${hostnames.join(', ')}; "${unknown}" is none of them`);
    if (old === undefined && phase._kind !== 'finished') conflict(this, `phase "${phase.name}" is about an old bridge, but there is none`, 'give oldBridge, or MigrationPhase.finished() for a new cluster');
    if (old?.bridgeName === this.newBridge()) conflict(this, `old and new bridge are both called "${old.bridgeName}"`, 'give bridgeName another name');
    const migrated = phase._kind === 'finished' ? hostnames : phase._migrated;
    for (const host of props.nodeNetwork.hosts.filter(({ hostname }) => migrated.includes(hostname))) this.bondOf(host);
    for (const group of this.groups()) this.policyOf(group, old);
    if (props.announcement !== undefined) layer2Advertisement(this, props.announcement, { phase, nodeBridge: this.nodeBridge() });
  }

  /** Checklist, inventory, backup and the commands for each node, with the names of this cluster, as Markdown. It is the same in all phases. */
  public runbook(): string {
    const { oldBridge, order, nodeNetwork, nodeDomain, announcement, bondName = 'ovs-bond' } = this.given;
    return migrationRunbook({
      physicalNetwork: this.physicalNetworkName,
      bridge: this.newBridge(),
      bond: bondName,
      nodeBridge: this.nodeBridge(),
      hostnames: nodeNetwork.hosts.map(({ hostname }) => hostname),
      domain: nodeDomain,
      old: oldBridge,
      label: order?._label,
      announcement: announcement?.name,
      namespace: this.namespace ?? 'default',
    });
  }

  private newBridge(): string {
    return interfaceName(this, 'bridgeName', this.given.bridgeName ?? 'br-phy');
  }

  private nodeBridge(): string {
    return this.given.nodeNetwork.bridgeName ?? 'br-ex';
  }

  private hostnames(): readonly string[] {
    const hosts = this.given.nodeNetwork?.hosts;
    const areHosts = Array.isArray(hosts) && hosts.length > 0 && hosts.every((host) => Array.isArray(host?.addresses));
    if (!areHosts) refuse(this, 'nodeNetwork.hosts', hosts, 'at least one host: { hostname, addresses }');
    return hosts.map(({ hostname }) => dnsLabel(this, 'nodeNetwork.hosts.hostname', hostname));
  }

  private workers(): NodeSelector {
    return optionalInstance(this, 'nodes', this.given.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …') ?? NodeSelector.role('worker');
  }

  private groups(): readonly MigrationGroup[] {
    const { phase, order, oldBridge, nodeDomain, mappingPolicyName = `${this.physicalNetworkName}-bridge-mapping` } = this.given;
    return migrationGroups({
      phase,
      order: optionalInstance(this, 'order', order, MigrationOrder, 'MigrationOrder.byHostname(), MigrationOrder.byLabel(…)') ?? MigrationOrder.byHostname(),
      hostnames: this.hostnames(),
      domain: nodeDomain === undefined ? undefined : objectName(this, 'nodeDomain', nodeDomain),
      workers: this.workers(),
      mappingPolicy: mappingPolicyName,
      old: oldBridge,
    });
  }

  /** A host's file. Who is not migrated yet has none. */
  private bondOf(host: OvsHost): void {
    const { ports, nodeNetwork, bondName, nodeDomain } = this.given;
    new OvsBondedBridgeNode(this, `Bond-${host.hostname}`, {
      metadata: { name: hostFile(this.newBridge(), host.hostname) },
      ports,
      physicalNetworkName: this.physicalNetworkName,
      bridgeName: this.newBridge(),
      bondName,
      mtu: this.physicalMtu,
      nodes: NodeSelector.hostname(nodeName(host.hostname, nodeDomain)),
      nodeNetwork: { ...nodeNetwork, hosts: [host] },
      // In one step with the removal of the old bridge, by the policy.
      mapsPhysicalNetwork: false,
    });
  }

  private policyOf({ policyName, nodes, bridge }: MigrationGroup, old: OldVmBridge | undefined): void {
    const isOld = bridge === 'old' && old !== undefined;
    const bridgeName = isOld ? old.bridgeName : this.newBridge();
    const removed = old?._policyName === undefined ? undefined : [NodeInterface.absent(old.bridgeName, 'ovs-bridge')];
    new NodeNetworkPolicy(this, policyName, {
      metadata: { name: policyName },
      nodes,
      interfaces: isOld ? [NodeInterface.ovsBridge(old.bridgeName, { ports: [{ name: old._uplink }] })] : removed,
      bridgeMappings: [{ physicalNetworkName: this.physicalNetworkName, bridgeName }],
      // What was made by hand is only written down: no policy ever made it.
      rendering: isOld && old._policyName === undefined ? NodeRendering.nmstateFile() : undefined,
    });
  }
}
