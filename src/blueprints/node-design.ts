import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { bondChoice } from './bond-choice';
import { NodeLayout } from './node-layout';
import { BondedBridgeNode } from '../nodes/bonded-bridge-node';
import { NodeRendering } from '../nodes/node-rendering';
import { BondMode } from '../values/bond-mode';
import { instance, optionalInstance, requiredProps } from '../values/given';
import { ILinuxBridge } from '../values/linux-bridge';
import { NodeSelector } from '../values/node-selector';
import { oneOf } from '../values/one-of';
import { conflict } from '../values/refuse';
import { Aggregation, SwitchPort } from '../values/switch-port';
import { Uplink } from '../values/uplink';
import { VlanSet } from '../values/vlan-set';

/** Properties for `NodeDesign`. */
export interface NodeDesignProps {
  /** Which NICs the VMs use, and whether the node uses them too. */
  readonly layout: NodeLayout;

  /**
   * What the network team configured on the switch. The bond's mode follows from `aggregation`; the bridge's VLANs, tagged and native, are the port's
   * unless netplan configures the nodes, which cannot filter.
   *
   * @default - unknown: active-backup, which needs nothing of the switch
   */
  readonly switchPort?: SwitchPort;

  /**
   * Whether several links are to carry at once. Over switch ports that stand alone that is balance-slb: guides that give balance-xor for it, "no switch
   * configuration required", are wrong, since each NIC would show the switch the same MACs.
   *
   * @default - as the switch has it: true where it aggregates the ports, else false
   */
  readonly spreadsTraffic?: boolean;

  /**
   * VLANs that the uplink carries tagged, such as a catalogue's `vlanSet`.
   *
   * @default - the switch port's, if they are known; else 2-4094
   */
  readonly vlans?: VlanSet;

  /**
   * MTU of the uplink and the bridge, in bytes.
   *
   * @default - as the nodes have it
   */
  readonly mtu?: number;

  /**
   * Device name of the bridge. VMO's VLAN filter expects `br0`.
   *
   * @default br0
   */
  readonly bridgeName?: string;

  /**
   * Device name of the bond, where there is one.
   *
   * @default - `bond_data` for NICs of the VMs' own, else `bond0`
   */
  readonly bondName?: string;

  /**
   * The nodes.
   *
   * @default NodeSelector.role('worker')
   */
  readonly nodes?: NodeSelector;

  /**
   * Name, labels and annotations; under a file rendering also the ConfigMap's namespace.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What carries the configuration.
   *
   * @default NodeRendering.policy()
   */
  readonly rendering?: NodeRendering;
}

/**
 * How nodes are cabled for VMs: NICs of their own, a bond shared with the node, or a single NIC. The bond's mode follows from what the switch offers, and
 * `reason` says why. It *is* the bridge, so it can be handed to a `LinuxBridgeNetwork`.
 *
 * @example
 * const design = new NodeDesign(chart, 'Nodes', {
 *   layout: NodeLayout.separateNics(['eth2', 'eth3']),
 *   switchPort: { aggregation: Aggregation.LACP, vlans: VlanSet.parse('25,100') },
 * });
 * new LinuxBridgeNetwork(chart, 'Vlan25', { bridge: design, vlan: 25 });
 * design.reason; // 'eth2 and eth3 are the VMs\' own …'
 */
export class NodeDesign extends Construct implements ILinuxBridge {
  /** Device name of the bridge. */
  public readonly bridgeName: string;

  /** MTU of the bridge, if it was given. */
  public readonly bridgeMtu?: number;

  /** Whether the node's own traffic is on the bridge, as Cilium has to be told. */
  public readonly carriesNodeTraffic: boolean;

  /** The bond's mode; undefined for a single NIC. */
  public readonly bondMode?: BondMode;

  /** Why the nodes are so, as sentences for people. */
  public readonly reason: string;

  /** The bridge and its uplink. */
  public readonly bridgeNode: BondedBridgeNode;

  constructor(scope: Construct, id: string, props: NodeDesignProps) {
    super(scope, id);
    requiredProps(this, props);
    const layout = instance(this, 'layout', props.layout, NodeLayout, 'NodeLayout.separateNics(…), NodeLayout.sharedBond(…), NodeLayout.singleNic(…)');
    const rendering = optionalInstance(this, 'rendering', props.rendering, NodeRendering, 'NodeRendering.policy(), NodeRendering.nmstateFile(), …');
    const isNetplan = rendering?._kind === 'netplan';
    const { uplink, mode, reason } = uplinkOf(this, layout, props, isNetplan);
    const { vlans, nativeVlan } = props.switchPort ?? {};
    this.bridgeNode = new BondedBridgeNode(this, 'Bridge', {
      metadata: props.metadata,
      bridgeName: props.bridgeName,
      uplink,
      nodes: props.nodes,
      vlans: props.vlans ?? (isNetplan ? undefined : vlans),
      nativeVlan: isNetplan ? undefined : nativeVlan,
      mtu: props.mtu,
      addressing: layout._addressing,
      switchPort: props.switchPort,
      rendering,
    });
    this.bridgeName = this.bridgeNode.bridgeName;
    this.bridgeMtu = this.bridgeNode.bridgeMtu;
    this.carriesNodeTraffic = layout._use === 'shared';
    this.bondMode = mode;
    this.reason = `${useOf(layout, this.bridgeName)} ${reason}`;
  }
}

interface ReasonedUplink {
  readonly uplink: Uplink;
  readonly mode?: BondMode;
  readonly reason: string;
}

function uplinkOf(owner: Construct, { _use: use, _nics: nics }: NodeLayout, props: NodeDesignProps, isNetplan: boolean): ReasonedUplink {
  const { switchPort, spreadsTraffic, bondName } = props;
  const aggregation = oneOf(owner, 'switchPort.aggregation', switchPort?.aggregation, { ...Aggregation });
  const [nic = '', second] = nics;
  if (second !== undefined) {
    const { mode, balanceSlb, reason } = bondChoice(owner, { aggregation, spreadsTraffic, isNetplan });
    const name = bondName ?? (use === 'separate' ? 'bond_data' : 'bond0');
    const uplink = Uplink.bond(name, { ports: [...nics], mode, balanceSlb: balanceSlb ? true : undefined });
    return { uplink, mode, reason: `Bond ${name} is ${balanceSlb ? 'balance-slb' : mode}: ${reason}.` };
  }
  if (bondName !== undefined) conflict(owner, `bondName is "${bondName}", but ${nic} is the only NIC`, 'leave bondName out, or give a second NIC');
  if (spreadsTraffic) conflict(owner, `spreadsTraffic needs several NICs, but ${nic} is the only one`, 'leave spreadsTraffic out, or give a second NIC');
  if (aggregation === Aggregation.LACP) conflict(owner, `the switch speaks LACP, but ${nic} alone does not answer it, so the port may stay down`, 'take the port out of the aggregation, or give a second NIC');
  return { uplink: Uplink.nic(nic), reason: `There is no bond: where ${nic} or its cable fails, ${use === 'shared' ? 'the node and its VMs are' : 'the VMs are'} cut off.` };
}

function useOf({ _use: use, _nics: nics }: NodeLayout, bridgeName: string): string {
  const named = nics.length === 1 ? nics.join('') : `${nics.slice(0, -1).join(', ')} and ${nics.slice(-1).join('')}`;
  const verb = nics.length === 1 ? ['is', 'carries'] : ['are', 'carry'];
  return use === 'separate'
    ? `${named} ${verb[0]} the VMs' own: the node's traffic, and with it Cilium, stays on its other interfaces.`
    : `${named} ${verb[1]} the node and its VMs: the node's addresses are on ${bridgeName}, and Cilium must run there.`;
}
