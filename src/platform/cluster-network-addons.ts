import { ApiObject, ApiObjectMetadata, Duration } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { checkedMacPoolRange } from './checked-mac-pool-range';
import { MacPoolRange } from './mac-pool-range';
import { clusterObject } from '../manifests/cluster-object';
import { attach } from '../synth/attach';
import { optionalInstance, requiredProps } from '../values/given';
import { ipAddress } from '../values/ip';
import { dnsLabel, objectName } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';

/** Where the nodes' container runtime listens: the dynamic networks controller must reach it. */
export enum CriSocket {
  /** CRI-O, the operator's own default. */
  CRIO = '/run/crio/crio.sock',
  /** containerd. */
  CONTAINERD = '/run/containerd/containerd.sock',
  /** k3s and RKE2. */
  K3S = '/run/k3s/containerd/containerd.sock',
}

/** How the operator renews the certificates of its webhooks. Each turns over before what signed it. */
export interface SelfSignConfiguration {
  /** Life of the authority; not under `caOverlapInterval` or `certRotateInterval`. */
  readonly caRotateInterval: Duration;

  /** Time that an old authority is still trusted. */
  readonly caOverlapInterval: Duration;

  /** Life of a certificate; not under `certOverlapInterval`. */
  readonly certRotateInterval: Duration;

  /** Time that an old certificate is still served. */
  readonly certOverlapInterval: Duration;
}

/** Properties for `ClusterNetworkAddons`. */
export interface ClusterNetworkAddonsProps {
  /**
   * Labels and annotations. The name is always `cluster`: the operator ignores every other.
   *
   * @default - none
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Multus: more than one interface for pods. OpenShift brings its own.
   *
   * @default false
   */
  readonly multus?: boolean;

  /**
   * Multus for running pods: NICs that come and go while a VM runs. Needs `multus`; not on OpenShift.
   *
   * @default false
   */
  readonly multusDynamicNetworks?: boolean;

  /**
   * Where the nodes' container runtime listens, for `multusDynamicNetworks`.
   *
   * @default - the operator's, CriSocket.CRIO
   */
  readonly criSocket?: CriSocket;

  /**
   * The bridge plugin and the bridge marker.
   *
   * @default false
   */
  readonly linuxBridge?: boolean;

  /**
   * ovs-cni and its marker.
   *
   * @default false
   */
  readonly ovs?: boolean;

  /**
   * kubemacpool, with the operator's own choice of MACs.
   *
   * @default - true with `kubeMacPoolRange`, else false
   */
  readonly kubeMacPool?: boolean;

  /**
   * The MACs that kubemacpool gives out.
   *
   * @default - a prefix that the operator draws at random from 02:…
   */
  readonly kubeMacPoolRange?: MacPoolRange;

  /**
   * The macvtap plugin and its device plugin. Not on OpenShift.
   *
   * @default false
   */
  readonly macvtap?: boolean;

  /**
   * ConfigMap of the macvtap device plugin.
   *
   * @default - the operator's, macvtap-deviceplugin-config
   */
  readonly macvtapDevicePluginConfig?: string;

  /**
   * DNS names for VMs' secondary interfaces.
   *
   * @default false
   */
  readonly kubeSecondaryDns?: boolean;

  /**
   * Domain of those names.
   *
   * @default - none
   */
  readonly kubeSecondaryDnsDomain?: string;

  /**
   * Address of their name server.
   *
   * @default - none
   */
  readonly kubeSecondaryDnsNameServerIp?: string;

  /**
   * Addresses that stay with a VM on OVN networks. Needs cert-manager outside OpenShift.
   *
   * @default false
   */
  readonly kubevirtIpamController?: boolean;

  /**
   * Namespace of the attachment of the cluster's default network, for VMs that ask for a MAC or address on their primary network.
   *
   * @default - the operator's
   */
  readonly defaultNetworkNadNamespace?: string;

  /**
   * Does nothing any more: kubernetes-nmstate has an operator of its own. For objects that still carry it.
   *
   * @default false
   */
  readonly nmstate?: boolean;

  /**
   * When images are pulled. It cannot be changed after the first deployment.
   *
   * @default - the operator's, IfNotPresent
   */
  readonly imagePullPolicy?: ImagePullPolicy;

  /**
   * How certificates are renewed.
   *
   * @default - the operator's: 48 h, 24 h, 24 h, 12 h
   */
  readonly selfSignConfiguration?: SelfSignConfiguration;

  /**
   * Nodes for the controllers.
   *
   * @default - the operator's
   */
  readonly infraNodes?: NodeSelector;

  /**
   * Nodes for what runs beside the VMs.
   *
   * @default - the operator's
   */
  readonly workloadNodes?: NodeSelector;
}

/**
 * Which network components the cluster gets, by cluster-network-addons-operator.
 *
 * @see https://github.com/kubevirt/cluster-network-addons-operator/blob/v0.102.0/pkg/apis/networkaddonsoperator/shared/networkaddonsconfig_types.go
 */
export class ClusterNetworkAddons extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: ClusterNetworkAddonsProps) {
    super(scope, id);
    requiredProps(this, props);
    attach(this);
    checkCompanions(this, props);
    const name = props.metadata?.name ?? 'cluster';
    if (name !== 'cluster') conflict(this, `metadata.name is "${name}", but the operator reads only the object called "cluster"`, 'leave metadata.name out');
    const hasMacPool = props.kubeMacPool ?? props.kubeMacPoolRange !== undefined;
    this.apiObject = clusterObject(this, 'networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig', { ...props.metadata, name }, {
      multus: addon(props.multus),
      multusDynamicNetworks: addon(props.multusDynamicNetworks, { hostCRISocketPath: oneOf(this, 'criSocket', props.criSocket, { ...CriSocket }) }),
      linuxBridge: addon(props.linuxBridge),
      ovs: addon(props.ovs),
      kubeMacPool: addon(hasMacPool, { ...checkedMacPoolRange(this, props.kubeMacPoolRange) }),
      macvtap: addon(props.macvtap, { devicePluginConfig: props.macvtapDevicePluginConfig }),
      kubeSecondaryDNS: addon(props.kubeSecondaryDns, { domain: props.kubeSecondaryDnsDomain, nameServerIP: props.kubeSecondaryDnsNameServerIp }),
      kubevirtIpamController: addon(props.kubevirtIpamController, { defaultNetworkNADNamespace: props.defaultNetworkNadNamespace }),
      nmstate: addon(props.nmstate),
      imagePullPolicy: oneOf(this, 'imagePullPolicy', props.imagePullPolicy, { ...ImagePullPolicy }),
      selfSignConfiguration: selfSign(this, props.selfSignConfiguration),
      placementConfiguration: placement(this, props),
    });
  }
}

/** A component is asked for by an object, mostly an empty one. */
function addon(wanted: boolean | undefined, options: object = {}): object | undefined {
  return wanted ? options : undefined;
}

function checkCompanions(scope: Construct, props: ClusterNetworkAddonsProps): void {
  const companions: readonly (readonly [keyof ClusterNetworkAddonsProps, keyof ClusterNetworkAddonsProps])[] = [
    ['multusDynamicNetworks', 'multus'],
    ['criSocket', 'multusDynamicNetworks'],
    ['macvtapDevicePluginConfig', 'macvtap'],
    ['kubeSecondaryDnsDomain', 'kubeSecondaryDns'],
    ['kubeSecondaryDnsNameServerIp', 'kubeSecondaryDns'],
    ['defaultNetworkNadNamespace', 'kubevirtIpamController'],
  ];
  for (const [given, needed] of companions) {
    if (props[given] && !props[needed]) conflict(scope, `${given} needs ${needed}`, `give ${needed}: true, or leave ${given} out`);
  }
  if (props.kubeMacPool === false && props.kubeMacPoolRange !== undefined) conflict(scope, 'kubeMacPoolRange needs kubeMacPool, which is false', 'leave one out');
  if (props.macvtapDevicePluginConfig !== undefined) objectName(scope, 'macvtapDevicePluginConfig', props.macvtapDevicePluginConfig);
  if (props.kubeSecondaryDnsDomain !== undefined) objectName(scope, 'kubeSecondaryDnsDomain', props.kubeSecondaryDnsDomain);
  if (props.kubeSecondaryDnsNameServerIp !== undefined) ipAddress(scope, 'kubeSecondaryDnsNameServerIp', props.kubeSecondaryDnsNameServerIp);
  if (props.defaultNetworkNadNamespace !== undefined) dnsLabel(scope, 'defaultNetworkNadNamespace', props.defaultNetworkNadNamespace);
}

function selfSign(scope: Construct, config: SelfSignConfiguration | undefined): object | undefined {
  if (config === undefined) return undefined;
  const seconds = (name: keyof SelfSignConfiguration) => config[name].toSeconds();
  const orders: readonly (readonly [keyof SelfSignConfiguration, keyof SelfSignConfiguration])[] = [
    ['caRotateInterval', 'caOverlapInterval'],
    ['caRotateInterval', 'certRotateInterval'],
    ['certRotateInterval', 'certOverlapInterval'],
  ];
  for (const name of Object.keys(config) as (keyof SelfSignConfiguration)[]) {
    if (seconds(name) === 0) refuse(scope, `selfSignConfiguration.${name}`, '0s', 'a time above zero');
  }
  for (const [longer, shorter] of orders) {
    if (seconds(longer) < seconds(shorter)) conflict(scope, `selfSignConfiguration.${longer} is shorter than ${shorter}`, `lengthen ${longer}, or shorten ${shorter}`);
  }
  return Object.fromEntries(Object.keys(config).map((name) => [name, `${seconds(name as keyof SelfSignConfiguration)}s`]));
}

function placement(scope: Construct, { infraNodes, workloadNodes }: ClusterNetworkAddonsProps): object | undefined {
  optionalInstance(scope, 'infraNodes', infraNodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …');
  optionalInstance(scope, 'workloadNodes', workloadNodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …');
  if (infraNodes === undefined && workloadNodes === undefined) return undefined;
  return {
    infra: infraNodes === undefined ? undefined : { nodeSelector: infraNodes._labels },
    workloads: workloadNodes === undefined ? undefined : { nodeSelector: workloadNodes._labels },
  };
}
