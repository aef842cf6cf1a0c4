import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { attachmentDefinition } from './attachment-definition';
import { ChainableAttachmentProps } from './attachment-props';
import { MultusNetwork } from './multus-network';
import { NamedVmNetwork } from './named-network';
import { SriovRendering } from './sriov-rendering';
import { IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { ChainedPlugin } from '../values/chained-plugin';
import { optionalInstance, optionalInstances, requiredProps } from '../values/given';
import { Ipam } from '../values/ipam';
import { metadata } from '../values/kube-names';
import { optionalVlanId, optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';
import { resourceName } from '../values/resource-name';
import { ISriovResource } from '../values/sriov-resource';

/** The tag that a virtual function puts on its frames. */
export enum VlanProtocol {
  /** The usual one. */
  DOT1Q = '802.1q',
  /** The outer tag of QinQ. */
  DOT1AD = '802.1ad',
}

/** What a virtual function shows the guest of its link. */
export enum VfLinkState {
  /** The physical function's. */
  AUTO = 'auto',
  /** Always up, so that guests on one NIC reach each other without a cable. */
  ENABLE = 'enable',
  /** Always down. */
  DISABLE = 'disable',
}

/** Properties for `SriovNetwork`. */
export interface SriovNetworkProps extends ChainableAttachmentProps {
  /** Where the virtual functions come from: a `SriovNodePolicy`, or `SriovResource.named('intel.com/…')` for a pool made elsewhere. */
  readonly resource: ISriovResource;

  /**
   * VLAN that the NIC adds and takes off, 1–4094.
   *
   * @default - none: the guest's frames go out as they are
   */
  readonly vlan?: number;

  /**
   * Priority of the tag, 0–7. Needs `vlan`.
   *
   * @default - 0
   */
  readonly vlanQos?: number;

  /**
   * Protocol of the tag. Needs `vlan`.
   *
   * @default - 802.1q
   */
  readonly vlanProtocol?: VlanProtocol;

  /**
   * Drops what the guest sends under another MAC than its own. Turn it off for guests that bond or bridge.
   *
   * @default true
   */
  readonly spoofCheck?: boolean;

  /**
   * Lets the guest change its MAC and go promiscuous.
   *
   * @default false
   */
  readonly trust?: boolean;

  /**
   * What the guest sees of the link.
   *
   * @default - the driver's, mostly auto
   */
  readonly linkState?: VfLinkState;

  /**
   * Least bandwidth kept for the guest, in Mbit/s.
   *
   * @default - none
   */
  readonly minTxRate?: number;

  /**
   * Most bandwidth that the guest may send, in Mbit/s; 0 is unlimited.
   *
   * @default - unlimited
   */
  readonly maxTxRate?: number;

  /**
   * What the pod may ask of the plugin, such as `{ mac: true, ips: true }`.
   *
   * @default - none
   */
  readonly capabilities?: { [capability: string]: boolean };

  /**
   * Who gives the interface an address. It never reaches a VM's guest: the VF leaves the pod for it.
   *
   * @default Ipam.none()
   */
  readonly ipam?: Ipam;

  /**
   * Which object carries the network. `metadata.namespace` is where VMs find it under either.
   *
   * @default SriovRendering.attachmentDefinition()
   */
  readonly rendering?: SriovRendering;
}

/**
 * A virtual function of a NIC in the guest, by SR-IOV: the fastest way, past the node's kernel.
 *
 * @see https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go
 * @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetwork_types.go
 * @example
 * new SriovNetwork(chart, 'Fast', { resource: SriovResource.named('openshift.io/fast'), vlan: 100 });
 */
export class SriovNetwork extends MultusNetwork implements IVmNetwork {
  /**
   * An SR-IOV network that was made elsewhere.
   *
   * @param attributes its name and namespace
   * @throws if they are no Kubernetes names
   */
  public static named(attributes: NetworkAttributes): IVmNetwork {
    return new NamedVmNetwork('SriovNetwork.named', attributes, Binding.sriov());
  }

  public readonly apiObject: ApiObject;

  /** SR-IOV binding. */
  public readonly vmBinding: Binding = Binding.sriov();

  /** The virtual functions' MTU, where it is known. */
  public readonly guestMtu?: number;

  private readonly vmNamespace?: string;

  constructor(scope: Construct, id: string, props: SriovNetworkProps) {
    super(scope, id);
    requiredProps(this, props);
    if (props.resource?.resourceName === undefined) refuse(this, 'resource', props.resource, 'a SriovNodePolicy, or SriovResource.named(…)');
    const resource = resourceName(this, 'resource', props.resource.resourceName);
    const ipam = optionalInstance(this, 'ipam', props.ipam, Ipam, 'Ipam.none(), Ipam.dhcp(), …') ?? Ipam.none();
    optionalInstances(this, 'chainedPlugins', props.chainedPlugins, ChainedPlugin, 'ChainedPlugin.tuning(…), ChainedPlugin.of(…), …');
    const vf = virtualFunction(this, props);
    this.guestMtu = props.resource.vfMtu;
    this.vmNamespace = metadata(this, props.metadata)?.namespace ?? Chart.of(this).namespace;
    const operator = optionalInstance(this, 'rendering', props.rendering, SriovRendering, 'SriovRendering.attachmentDefinition() or SriovRendering.operatorManaged(…)')?._operatorNamespace;
    this.apiObject = operator === undefined
      ? attachmentDefinition(this, props, () => sriovPlugin(vf, ipam, props), resource)
      : this.operatorObject(props, vf, resource, operator);
  }

  /** Where VMs find the network, whichever object carries it. */
  public override get networkNamespace(): string | undefined {
    return this.vmNamespace;
  }

  private operatorObject(props: SriovNetworkProps, vf: VirtualFunction, resource: string, operator: string): ApiObject {
    if (this.vmNamespace === undefined) conflict(this, 'the VMs\' namespace is not known, so the operator would put the network into its own', 'give metadata.namespace, or a namespace to the chart');
    const foreign = props.configName !== undefined ? 'configName' : props.cniVersion !== undefined ? 'cniVersion' : undefined;
    if (foreign !== undefined) conflict(this, `${foreign} is the operator's own business`, `leave ${foreign} out`);
    return new ApiObject(this, 'Resource', {
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovNetwork',
      metadata: { ...props.metadata, namespace: operator },
      spec: {
        networkNamespace: this.vmNamespace === operator ? undefined : this.vmNamespace,
        resourceName: resource.slice(resource.indexOf('/') + 1),
        vlan: vf.vlan,
        vlanQoS: vf.vlanQos,
        vlanProto: vf.vlanProtocol,
        spoofChk: onOff(vf.spoofCheck),
        trust: onOff(vf.trust),
        linkState: vf.linkState,
        minTxRate: vf.minTxRate,
        maxTxRate: vf.maxTxRate,
        capabilities: props.capabilities === undefined ? undefined : JSON.stringify(props.capabilities),
        ipam: spliced(this, 'ipam', JSON.stringify((props.ipam ?? Ipam.none())._config)),
        // The operator splices this text behind a comma: objects parted by commas, no brackets.
        metaPlugins: props.chainedPlugins?.length ? spliced(this, 'chainedPlugins', props.chainedPlugins.map(({ _config }) => JSON.stringify(_config)).join(',')) : undefined,
      },
    });
  }
}

interface VirtualFunction {
  readonly vlan?: number;
  readonly vlanQos?: number;
  readonly vlanProtocol?: VlanProtocol;
  readonly spoofCheck: boolean;
  readonly trust: boolean;
  readonly linkState?: VfLinkState;
  readonly minTxRate?: number;
  readonly maxTxRate?: number;
}

function virtualFunction(scope: Construct, props: SriovNetworkProps): VirtualFunction {
  const { vlanQos, vlanProtocol, minTxRate, maxTxRate } = props;
  const vlan = optionalVlanId(scope, 'vlan', props.vlan);
  optionalWholeNumber(scope, 'vlanQos', vlanQos, 0, 7);
  oneOf(scope, 'vlanProtocol', vlanProtocol, { ...VlanProtocol });
  const tagProp = vlanQos !== undefined ? 'vlanQos' : vlanProtocol !== undefined ? 'vlanProtocol' : undefined;
  if (vlan === undefined && tagProp !== undefined) conflict(scope, `${tagProp} is about the VLAN tag, but there is no vlan`, `give vlan, or leave ${tagProp} out`);
  optionalWholeNumber(scope, 'minTxRate', minTxRate, 0, 2 ** 31 - 1, ' (Mbit/s)');
  optionalWholeNumber(scope, 'maxTxRate', maxTxRate, 0, 2 ** 31 - 1, ' (Mbit/s)');
  if (minTxRate !== undefined && maxTxRate !== undefined && maxTxRate !== 0 && minTxRate > maxTxRate) {
    conflict(scope, `minTxRate ${minTxRate} is over maxTxRate ${maxTxRate}`, 'lower minTxRate, or raise maxTxRate');
  }
  return {
    vlan,
    vlanQos,
    vlanProtocol,
    spoofCheck: props.spoofCheck ?? true,
    trust: props.trust ?? false,
    linkState: oneOf(scope, 'linkState', props.linkState, { ...VfLinkState }),
    minTxRate,
    maxTxRate,
  };
}

/** The plugin's own keys: lower and snake case where the operator's object is camelCase. */
function sriovPlugin(vf: VirtualFunction, ipam: Ipam, props: SriovNetworkProps) {
  return {
    type: 'sriov',
    vlan: vf.vlan,
    vlanQoS: vf.vlanQos,
    vlanProto: vf.vlanProtocol,
    spoofchk: onOff(vf.spoofCheck),
    trust: onOff(vf.trust),
    link_state: vf.linkState,
    min_tx_rate: vf.minTxRate,
    max_tx_rate: vf.maxTxRate,
    capabilities: props.capabilities,
    ipam: ipam._config,
  };
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}

/** The operator pastes the text between single quotes of a YAML template, and takes all white space out of the IPAM. */
function spliced(scope: Construct, prop: string, text: string): string {
  if (text.includes('\'')) conflict(scope, `${prop} holds a "'", which ends the quotes of the operator's template`, 'take it out, or use SriovRendering.attachmentDefinition()');
  return text;
}
