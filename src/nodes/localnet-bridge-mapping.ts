import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { policyObject } from './node-network';
import { NodeRendering } from './node-rendering';
import { optionalInstance, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { NodeSelector } from '../values/node-selector';
import { mtu } from '../values/numbers';
import { IOvsBridge } from '../values/ovs-bridge';
import { IPhysicalNetwork } from '../values/physical-network';
import { physicalNetworkName } from '../values/physical-network-name';
import { refuse } from '../values/refuse';

/** Properties for `LocalnetBridgeMapping`. */
export interface LocalnetBridgeMappingProps {
  /**
   * Name, labels and annotations.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /** OVN's name for what the bridge reaches: localnet networks ask for it. */
  readonly physicalNetworkName: string;

  /** The bridge, such as `OvsBridge.named('br-ex')`. */
  readonly bridge: IOvsBridge;

  /**
   * MTU of what lies beneath, in bytes, for the networks to take over.
   *
   * @default - unknown
   */
  readonly physicalMtu?: number;

  /**
   * The nodes.
   *
   * @default NodeSelector.role('worker')
   */
  readonly nodes?: NodeSelector;

  /**
   * How kubernetes-nmstate applies the policy.
   *
   * @default NodeRendering.policy()
   */
  readonly rendering?: NodeRendering;
}

/**
 * Tells OVN which Open vSwitch bridge reaches a physical network, for bridges that are there already. It *is* the physical network.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ovn.rs
 */
export class LocalnetBridgeMapping extends Construct implements IPhysicalNetwork {
  /** OVN's name for what the bridge reaches. */
  public readonly physicalNetworkName: string;

  /** MTU of what lies beneath, if it was given. */
  public readonly physicalMtu?: number;

  /** The rendered object. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: LocalnetBridgeMappingProps) {
    super(scope, id);
    requiredProps(this, props);
    this.physicalNetworkName = physicalNetworkName(this, 'physicalNetworkName', props.physicalNetworkName);
    this.physicalMtu = mtu(this, 'physicalMtu', props.physicalMtu);
    if (props.bridge?.ovsBridgeName === undefined) refuse(this, 'bridge', props.bridge, 'OvsBridge.named(…), or an OvsBondedBridgeNode');
    const bridge = interfaceName(this, 'bridge', props.bridge.ovsBridgeName);
    const rendering = optionalInstance(this, 'rendering', props.rendering, NodeRendering, 'NodeRendering.policy(), NodeRendering.nmstateFile(), …') ?? NodeRendering.policy();
    if (rendering._kind !== 'policy') refuse(this, 'rendering', rendering._kind, 'NodeRendering.policy()');
    const head = { metadata: props.metadata, nodes: optionalInstance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …') ?? NodeSelector.role('worker'), annotations: {} };
    this.apiObject = policyObject(this, head, rendering, {
      ovn: { 'bridge-mappings': [{ localnet: this.physicalNetworkName, bridge, state: 'present' }] },
    });
  }
}
