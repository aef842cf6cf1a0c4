import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { FilterVlans } from './filter-vlans';
import { valuesConfigMap } from './values-config-map';
import { vlanFilterDaemonSet } from './vlan-filter-daemon-set';
import { VlanFilterRendering } from './vlan-filter-rendering';
import { yaml } from '../manifests/yaml';
import { attach } from '../synth/attach';
import { instance, optionalInstance, requiredProps } from '../values/given';
import { interfaceName } from '../values/interface-name';
import { metadata } from '../values/kube-names';
import { ILinuxBridge } from '../values/linux-bridge';
import { NodeSelector } from '../values/node-selector';
import { conflict, refuse } from '../values/refuse';

/** Properties for `BridgeVlanFilter`. */
export interface BridgeVlanFilterProps {
  /**
   * Name and namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /** The bridge: one that nmstate does not manage, such as a `BondedBridgeNode` under netplan or `LinuxBridge.named('br0')`. */
  readonly bridge: ILinuxBridge;

  /** VLANs that the bridge's uplink carries tagged; all others are taken off it. */
  readonly allowedVlans: FilterVlans;

  /**
   * VLANs that the bridge's own device carries tagged, for services of the node itself.
   *
   * @default - as the nodes have them
   */
  readonly allowedVlansOnSelf?: FilterVlans;

  /**
   * The nodes. Not under `VlanFilterRendering.vmoValues()`, whose DaemonSet is on every node.
   *
   * @default NodeSelector.all()
   */
  readonly nodes?: NodeSelector;

  /** Who filters: a DaemonSet of ours, or Palette's VMO pack. */
  readonly rendering: VlanFilterRendering;
}

/**
 * Which VLANs may leave the nodes by a Linux bridge, kept so by a DaemonSet. It is for bridges that netplan or MAAS make, which have no words for VLANs.
 * A port has one owner: where nmstate makes the bridge, `BondedBridgeNode.vlans` states them and there is no filter. `vlan: {}` in a policy is no way
 * out: nmstate then switches filtering off whenever it applies (check VMN220 tells of it).
 *
 * The filter leaves the VLAN of untagged frames as it is (a node's own address may be there), and the ports of pods and VMs, whose networks set their
 * VLANs. So VMs on one node still reach each other on a VLAN that is not allowed; it leaves the node nowhere.
 *
 * @see https://docs.spectrocloud.com/vm-management/vmo-networking/
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/nm/settings/bridge.rs#L30
 * @example
 * new BridgeVlanFilter(chart, 'Filter', {
 *   bridge: LinuxBridge.named('br0'),
 *   allowedVlans: FilterVlans.of(VlanSet.parse('10,20,25-100')),
 *   rendering: VlanFilterRendering.daemonSet({ image: 'registry.example.com/iproute2:6.12' }),
 * });
 */
export class BridgeVlanFilter extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  private readonly values: object;

  constructor(scope: Construct, id: string, props: BridgeVlanFilterProps) {
    super(scope, id);
    attach(this);
    requiredProps(this, props);
    if (props.bridge?.bridgeName === undefined) refuse(this, 'bridge', props.bridge, 'LinuxBridge.named(…), or a BondedBridgeNode');
    const kinds = 'FilterVlans.of(…), FilterVlans.profileVariable(…)';
    const allowedOnSelf = optionalInstance(this, 'allowedVlansOnSelf', props.allowedVlansOnSelf, FilterVlans, kinds);
    const rendering = instance(this, 'rendering', props.rendering, VlanFilterRendering, 'VlanFilterRendering.daemonSet(…), VlanFilterRendering.vmoValues()');
    const nodes = optionalInstance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …');
    const env = {
      bridgeIF: interfaceName(this, 'bridge', props.bridge.bridgeName),
      allowedVlans: instance(this, 'allowedVlans', props.allowedVlans, FilterVlans, kinds)._text,
      allowVlansOnSelf: allowedOnSelf === undefined ? undefined : 'true',
      allowedVlansOnSelf: allowedOnSelf?._text,
    };
    this.values = { enabled: true, namespace: rendering._packNamespace, env };
    const own = rendering._daemonSet;
    if (own === undefined) {
      if (nodes !== undefined) conflict(this, 'nodes cannot be chosen under VlanFilterRendering.vmoValues(): the pack filters on every node', 'leave nodes out');
      this.apiObject = valuesConfigMap(this, props.metadata, 'vmo', this.toYaml());
      return;
    }
    this.apiObject = vlanFilterDaemonSet(this, {
      metadata: metadata(this, props.metadata),
      image: own.image,
      nodeLabels: nodes?._labels ?? {},
      env: { ...env, uplinkIF: own.uplinkDevice, checkSeconds: `${own.seconds}` },
    });
  }

  /** The values of Palette's VMO pack: under `VlanFilterRendering.vmoValues()` for the cluster profile. */
  public toYaml(): string {
    return yaml({ charts: { 'virtual-machine-orchestrator': { vlanFiltering: this.values } } });
  }
}
