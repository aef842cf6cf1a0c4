import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { BindingPlugin } from './binding-plugin';
import { checkedMacPoolRange } from './checked-mac-pool-range';
import { KubeVirtTarget } from './kubevirt-target';
import { MacPoolRange } from './mac-pool-range';
import { attach } from '../synth/attach';
import { optionalInstance, optionalInstances, requiredProps } from '../values/given';
import { ipAddress } from '../values/ip';
import { metadata } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';

/** The interface that KubeVirt gives a VM which names none. */
export enum DefaultInterface {
  /** Bridge on the pod network: such VMs cannot migrate. */
  BRIDGE = 'bridge',
  /** Masquerade on the pod network. */
  MASQUERADE = 'masquerade',
}

/** Properties for `KubeVirtNetworkConfiguration`. */
export interface KubeVirtNetworkConfigurationProps {
  /**
   * Labels and annotations. Name and namespace follow from the target.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Which object holds the configuration.
   *
   * @default KubeVirtTarget.kubeVirt()
   */
  readonly target?: KubeVirtTarget;

  /**
   * Binding plugins that VMs may use.
   *
   * @default - none
   */
  readonly bindings?: BindingPlugin[];

  /**
   * Whether VMs may have bridge binding on the pod network. KubeVirt's own CR only.
   *
   * @default - KubeVirt's, true
   */
  readonly permitBridgeInterfaceOnPodNetwork?: boolean;

  /**
   * What a VM gets that names no interface. KubeVirt's own CR only; HyperConverged always sets masquerade.
   *
   * @default - KubeVirt's, bridge
   */
  readonly defaultInterface?: DefaultInterface;

  /**
   * The MACs that kubemacpool gives out. HyperConverged only.
   *
   * @default - drawn at random
   */
  readonly kubeMacPoolRange?: MacPoolRange;

  /**
   * Address of the name server for VMs' secondary interfaces. HyperConverged only.
   *
   * @default - none
   */
  readonly kubeSecondaryDnsNameServerIp?: string;
}

/**
 * The network part of KubeVirt's configuration. It is one object for the cluster that others write to as well: apply it server-side
 * (`kubectl apply --server-side`), so that their parts stay.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L3768
 * @see https://github.com/kubevirt/hyperconverged-cluster-operator/blob/v1.18.1/api/v1beta1/hyperconverged_types.go#L268
 */
export class KubeVirtNetworkConfiguration extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: KubeVirtNetworkConfigurationProps) {
    super(scope, id);
    requiredProps(this, props);
    attach(this);
    const target = optionalInstance(this, 'target', props.target, KubeVirtTarget, 'KubeVirtTarget.kubeVirt() or KubeVirtTarget.hyperConverged()') ?? KubeVirtTarget.kubeVirt();
    const bindings = optionalInstances(this, 'bindings', props.bindings, BindingPlugin, 'BindingPlugin.macvtap(), BindingPlugin.of(…), …') ?? [];
    const names = bindings.map(({ pluginName }) => pluginName);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined) refuse(this, 'bindings', names, `each plugin once; "${twice}" stands there twice`);
    const binding = names.length === 0 ? undefined : Object.fromEntries(bindings.map((plugin) => [plugin.pluginName, plugin._config]));
    const { name, namespace } = metadata(this, props.metadata) ?? {};
    const given = name !== undefined ? 'metadata.name' : namespace !== undefined ? 'metadata.namespace' : undefined;
    if (given !== undefined) conflict(this, `${given} is the target's`, `leave ${given} out, or give it to target`);

    const isOwn = target._kind === 'KubeVirt';
    refuseForeign(this, isOwn, props);
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: isOwn ? 'kubevirt.io/v1' : 'hco.kubevirt.io/v1beta1',
      kind: target._kind,
      metadata: { ...props.metadata, name: target._name, namespace: target._namespace },
      spec: isOwn ? this.kubeVirt(props, binding) : this.hyperConverged(props, binding),
    });
  }

  private kubeVirt({ defaultInterface, permitBridgeInterfaceOnPodNetwork }: KubeVirtNetworkConfigurationProps, binding: object | undefined): object {
    const defaultNetworkInterface = oneOf(this, 'defaultInterface', defaultInterface, { ...DefaultInterface });
    return { configuration: { network: { defaultNetworkInterface, permitBridgeInterfaceOnPodNetwork, binding } } };
  }

  private hyperConverged({ kubeMacPoolRange, kubeSecondaryDnsNameServerIp }: KubeVirtNetworkConfigurationProps, binding: object | undefined): object {
    if (kubeSecondaryDnsNameServerIp !== undefined) ipAddress(this, 'kubeSecondaryDnsNameServerIp', kubeSecondaryDnsNameServerIp);
    return {
      networkBinding: binding,
      kubeMacPoolConfiguration: checkedMacPoolRange(this, kubeMacPoolRange),
      kubeSecondaryDNSNameServerIP: kubeSecondaryDnsNameServerIp,
    };
  }
}

function refuseForeign(scope: Construct, isOwn: boolean, props: KubeVirtNetworkConfigurationProps): void {
  const { permitBridgeInterfaceOnPodNetwork, defaultInterface, kubeMacPoolRange, kubeSecondaryDnsNameServerIp } = props;
  const others = isOwn ? { kubeMacPoolRange, kubeSecondaryDnsNameServerIp } : { permitBridgeInterfaceOnPodNetwork, defaultInterface };
  const [foreign] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (foreign === undefined) return;
  const [here, there] = isOwn ? ['KubeVirt', 'HyperConverged'] : ['HyperConverged', 'KubeVirt'];
  conflict(scope, `${foreign} is a setting of ${there}, but the target is ${here}`, `leave ${foreign} out, or change target`);
}
