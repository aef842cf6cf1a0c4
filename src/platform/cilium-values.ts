import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { ciliumDesign } from './cilium-design';
import { CiliumRendering } from './cilium-rendering';
import { mergedValues } from './merged-values';
import { valuesConfigMap } from './values-config-map';
import { yaml } from '../manifests/yaml';
import { BondedBridgeNode } from '../nodes/bonded-bridge-node';
import { NodeNetworkPolicy } from '../nodes/node-network-policy';
import { attach } from '../synth/attach';
import { optionalInstance, optionalInstances } from '../values/given';
import { interfaceNames } from '../values/interface-name';
import { metadata } from '../values/kube-names';
import { refuse } from '../values/refuse';

/** Properties for `CiliumValues`. */
export interface CiliumValuesProps {
  /**
   * Name and namespace of the ConfigMap, labels and annotations. A HelmChartConfig's name and namespace belong to `rendering`.
   *
   * @default - a name derived from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Bridges of the nodes. One that carries the nodes' default route becomes Cilium's device.
   *
   * @default - none
   */
  readonly bridges?: BondedBridgeNode[];

  /**
   * Further configuration of the nodes: VLAN interfaces on Cilium's devices, and default routes.
   *
   * @default - none
   */
  readonly policies?: NodeNetworkPolicy[];

  /**
   * Devices of Kubernetes' own traffic beside such bridges: where several NICs have addresses, or nodes differ. `eth+` stands for all that begin so.
   *
   * @default - Cilium finds them out by addresses and routes, unless a bridge carries the default route
   */
  readonly devices?: string[];

  /**
   * Any other values of the chart. What follows from the node design cannot be stated here.
   *
   * @default - none
   */
  readonly otherValues?: { [key: string]: any };

  /**
   * Which object carries the values.
   *
   * @default CiliumRendering.configMap()
   */
  readonly rendering?: CiliumRendering;
}

/**
 * Values of Cilium's Helm chart for clusters with VMs: `cni.exclusive: false`, so that Multus' configuration stays, and `socketLB.hostNamespaceOnly: true`,
 * since a load balancer at the socket does not see what a guest sends. `devices` and `bpf.hostLegacyRouting` are stated only if a bridge carries the
 * nodes' default route: Cilium never takes a bridge by itself, and separate NICs need nothing. It does not simply follow the default route, as guides
 * say: it takes every NIC that has an address and a global route. `bpf.vlanBypass` lists the VLAN interfaces on Cilium's devices that are none of them;
 * over five it is `[0]`, all VLANs, as the datapath has no more room. Frames that a bridge forwards between its ports need no bypass.
 *
 * @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/values.yaml
 * @see https://github.com/cilium/cilium/blob/v1.20.0/pkg/datapath/linux/devices_controller.go
 * @example
 * const br0 = new BondedBridgeNode(chart, 'Br0', { uplink: Uplink.nic('eth0'), addressing: HostAddressing.dhcp() });
 * const cilium = new CiliumValues(chart, 'Cilium', { bridges: [br0] });
 * cilium.toYaml(); // devices: "br0", bpf.hostLegacyRouting: true, …
 */
export class CiliumValues extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  /** The values, as cdk8s' `Helm` construct takes them. */
  public readonly values: { [key: string]: any };

  constructor(scope: Construct, id: string, props: CiliumValuesProps = {}) {
    super(scope, id);
    attach(this);
    const bridges = optionalInstances(this, 'bridges', props.bridges, BondedBridgeNode, 'BondedBridgeNode') ?? [];
    const policies = optionalInstances(this, 'policies', props.policies, NodeNetworkPolicy, 'NodeNetworkPolicy') ?? [];
    const stated = props.devices === undefined ? [] : interfaceNames(this, 'devices', props.devices, 1);
    const { devices, hostLegacyRouting, vlanBypass } = ciliumDesign([...bridges, ...policies].map(({ _state }) => _state), stated);
    const own = {
      cni: { exclusive: false },
      socketLB: { hostNamespaceOnly: true },
      devices: devices?.join(' '),
      bpf: hostLegacyRouting === undefined && vlanBypass === undefined ? undefined : { hostLegacyRouting, vlanBypass },
    };
    this.values = mergedValues(this, 'otherValues', props.otherValues ?? {}, own);
    const rendering = optionalInstance(this, 'rendering', props.rendering, CiliumRendering, 'CiliumRendering.configMap(), CiliumRendering.helmChartConfig(…)') ?? CiliumRendering.configMap();
    this.apiObject = rendering._chart === undefined
      ? valuesConfigMap(this, props.metadata, 'cilium', this.toYaml())
      : this.helmChartConfig(rendering._chart, props.metadata);
  }

  /** The values as a file for `helm upgrade --values`. */
  public toYaml(): string {
    return yaml(this.values);
  }

  private helmChartConfig(chart: { readonly name: string; readonly namespace: string }, given: ApiObjectMetadata | undefined): ApiObject {
    const foreign = given?.name ?? given?.namespace;
    if (foreign !== undefined) refuse(this, 'metadata', given, 'labels and annotations: the object is called as the chart, which CiliumRendering.helmChartConfig(…) names');
    return new ApiObject(this, 'Resource', {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChartConfig',
      metadata: { ...metadata(this, given), ...chart },
      spec: { valuesContent: this.toYaml() },
    });
  }
}
