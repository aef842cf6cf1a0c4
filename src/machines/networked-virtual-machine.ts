import { ApiObject, ApiObjectMetadata, Duration, Lazy, Names, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { BootDisk } from './boot-disk';
import { CloudInitText, CLOUD_INIT_DISK } from './cloud-init';
import { InterfaceOptions } from './interface-options';
import { PrimaryNetwork } from './primary-network';
import { cpuField, VmCpu } from './vm-cpu';
import { VmInterface } from './vm-interface';
import { VmTemplateReference } from './vm-template-reference';
import { networkData } from '../manifests/network-data';
import { IAttachableNetwork, IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { networkCidr } from '../values/ip';
import { dnsLabel, metadata, objectName } from '../values/kube-names';
import { derivedMacAddress } from '../values/mac-address';
import { NodeSelector } from '../values/node-selector';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';

/** When KubeVirt runs a VM. */
export enum RunStrategy {
  /** Always: restarted whatever happens. */
  ALWAYS = 'Always',
  /** Restarted after a failure, not after a shutdown from inside. */
  RERUN_ON_FAILURE = 'RerunOnFailure',
  /** When somebody starts and stops it. */
  MANUAL = 'Manual',
  /** Once, until it ends. */
  ONCE = 'Once',
  /** Not. */
  HALTED = 'Halted',
}

/** What becomes of a VM when its node is drained. */
export enum EvictionStrategy {
  /** It migrates; a VM that cannot blocks the drain. */
  LIVE_MIGRATE = 'LiveMigrate',
  /** It migrates if it can, else it stops. */
  LIVE_MIGRATE_IF_POSSIBLE = 'LiveMigrateIfPossible',
  /** It stops. */
  NONE = 'None',
  /** Something else sees to it. */
  EXTERNAL = 'External',
}

/** Properties for `NetworkedVirtualMachine`. */
export interface NetworkedVirtualMachineProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels and annotations of the running instance and its pod.
   *
   * @default - none
   */
  readonly templateMetadata?: ApiObjectMetadata;

  /** What it boots from. */
  readonly bootDisk: BootDisk;

  /**
   * Memory of the guest. Not beside `instancetype`.
   *
   * @default Size.gibibytes(2)
   */
  readonly memory?: Size;

  /**
   * Processors. Not beside `instancetype`.
   *
   * @default - one
   */
  readonly cpu?: VmCpu;

  /**
   * Machine type that the guest sees, such as `q35`.
   *
   * @default - the cluster's
   */
  readonly machineType?: string;

  /**
   * Size by name, in place of `memory` and `cpu`.
   *
   * @default - none
   */
  readonly instancetype?: VmTemplateReference;

  /**
   * Defaults by name.
   *
   * @default - none
   */
  readonly preference?: VmTemplateReference;

  /**
   * What the VM is on before anything is attached.
   *
   * @default PrimaryNetwork.pod()
   */
  readonly primaryNetwork?: PrimaryNetwork;

  /**
   * More queues for virtio cards, one a processor.
   *
   * @default false
   */
  readonly multiqueue?: boolean;

  /**
   * cloud-init's user data. Over 2,048 bytes it goes into a Secret.
   *
   * @default - none
   */
  readonly userData?: string;

  /**
   * cloud-init's network data, in place of what would be generated. Over 2,048 bytes it goes into a Secret.
   *
   * @default - generated as soon as an interface says something to the guest, or there is user data and an attached network: version 2, every
   * interface matched by its MAC
   */
  readonly networkData?: string;

  /**
   * Host name of the guest.
   *
   * @default - the VM's name
   */
  readonly hostname?: string;

  /**
   * Domain of the guest; a headless Service of that name makes it resolve.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * When KubeVirt runs it.
   *
   * @default RunStrategy.ALWAYS
   */
  readonly runStrategy?: RunStrategy;

  /**
   * What becomes of it when its node is drained.
   *
   * @default - the cluster's
   */
  readonly evictionStrategy?: EvictionStrategy;

  /**
   * Where it may run.
   *
   * @default - on any node
   */
  readonly nodes?: NodeSelector;

  /**
   * Time that the guest gets to shut down.
   *
   * @default - KubeVirt's own
   */
  readonly terminationGracePeriod?: Duration;
}

/**
 * A VM on networks. Binding, MAC, MTU and the guest's configuration follow from what it is attached to.
 *
 * It can stand wherever cdk8s-plus wants pods: as the selector of a Service, as the peer of a NetworkPolicy.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/schema.go
 * @example
 * const web = new NetworkedVirtualMachine(chart, 'Web', {
 *   bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43'),
 *   primaryNetwork: PrimaryNetwork.pod({ ports: [{ port: 80 }] }),
 * });
 * web.attach(network, { addresses: ['10.200.0.1/24'] });
 */
export class NetworkedVirtualMachine extends Construct implements kplus.IPodSelector, kplus.INetworkPolicyPeer {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  private readonly given: NetworkedVirtualMachineProps;
  private readonly nics: VmInterface[] = [];
  private readonly templateLabels: { [key: string]: string };
  private readonly userData: CloudInitText;
  private readonly networkData: CloudInitText;
  private readonly cpu?: object;
  private hasAttachments = false;

  constructor(scope: Construct, id: string, props: NetworkedVirtualMachineProps) {
    super(scope, id);
    this.given = props;
    this.templateLabels = { ...metadata(this, props.templateMetadata)?.labels };
    this.cpu = cpuField(this, props.cpu);
    checkProps(this, props);
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: metadata(this, props.metadata),
      spec: Lazy.any({ produce: () => this._toKube() }),
    });
    this.userData = new CloudInitText(this, 'userdata');
    this.networkData = new CloudInitText(this, 'networkdata');
    if (props.userData !== undefined) this.userData.set(props.userData);
    if (props.networkData !== undefined) this.networkData.set(props.networkData);
    this.connect(props.primaryNetwork ?? PrimaryNetwork.pod());
  }

  /** The interfaces so far, the primary one first. */
  public get interfaces(): VmInterface[] {
    return [...this.nics];
  }

  /**
   * Adds an interface on a network, wired as the network's kind wants it.
   *
   * @param network what to attach; a network that no core binding works on does not compile here
   * @param options of the interface
   * @throws if an option is out of range, the name is taken, or a second interface wants the default route
   */
  public attach(network: IVmNetwork, options: InterfaceOptions = {}): VmInterface {
    return this.attachMultus(network, network.vmBinding, options, network.guestMtu);
  }

  /**
   * Adds an interface on a network, wired by hand.
   *
   * @param network what to attach
   * @param binding how the interface is wired to the pod's
   * @param options of the interface
   * @throws if an option is out of range, the name is taken, or a second interface wants the default route
   */
  public attachWithBinding(network: IAttachableNetwork, binding: Binding, options: InterfaceOptions = {}): VmInterface {
    return this.attachMultus(network, binding, options, undefined);
  }

  /**
   * A Service in front of the VM's pod network.
   *
   * @param options as cdk8s-plus takes them
   * @throws if neither the options nor the VM's pod network name a port
   */
  public exposeViaService(options: kplus.ServiceProps = {}): kplus.Service {
    const { _choice: primary } = this.given.primaryNetwork ?? PrimaryNetwork.pod();
    const own = primary.kind === 'pod' ? primary.options.ports ?? [] : [];
    const ports = options.ports ?? own.map(({ name, port, protocol }) => ({ name: name ?? (own.length > 1 ? `port-${port}` : undefined), port, protocol }));
    if (ports.length === 0) refuse(this, 'ports', ports, 'at least one port, in exposeViaService({ ports }) or PrimaryNetwork.pod({ ports })');
    return new kplus.Service(this, 'Service', { metadata: { namespace: this.apiObject.metadata.namespace }, ...options, ports, selector: this });
  }

  /** Selects the VM's pod by a label that it gets when this is first asked. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    const address = this.templateLabels[kplus.Pod.ADDRESS_LABEL] ?? Names.toLabelValue(this);
    this.templateLabels[kplus.Pod.ADDRESS_LABEL] = address;
    const { namespace } = this.apiObject.metadata;
    return {
      labelSelector: kplus.LabelSelector.of({ labels: { [kplus.Pod.ADDRESS_LABEL]: address } }),
      namespaces: namespace === undefined ? undefined : { names: [namespace] },
    };
  }

  /** The VM as a peer of a NetworkPolicy on the pod network. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** The VM itself. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  private connect({ _choice: primary }: PrimaryNetwork): void {
    if (primary.kind === 'none') return;
    if (primary.kind === 'multus') {
      const networkName = this.defaultNetworkName(primary.network);
      this.add(primary.options.name ?? nameOf(primary.network), primary.binding, { multus: { networkName, default: true } }, primary.options, primary.guestMtu);
      return;
    }
    const { vmNetworkCidr, vmIpv6NetworkCidr, name = 'default' } = primary.options;
    const pod = {
      vmNetworkCIDR: guestCidr(this, 'vmNetworkCidr', vmNetworkCidr, 4),
      vmIPv6NetworkCIDR: guestCidr(this, 'vmIpv6NetworkCidr', vmIpv6NetworkCidr, 6),
    };
    this.add(name, primary.binding, { pod }, primary.options, undefined);
  }

  private attachMultus(network: IAttachableNetwork, binding: Binding, options: InterfaceOptions, guestMtu: number | undefined): VmInterface {
    const networkName = network.networkNameFrom(this.apiObject.metadata.namespace);
    this.hasAttachments = true;
    return this.add(options.name ?? nameOf(network), binding, { multus: { networkName } }, options, guestMtu);
  }

  private add(name: string, binding: Binding, network: { pod: object } | { multus: object }, options: InterfaceOptions, guestMtu: number | undefined): VmInterface {
    if (this.nics.some((nic) => nic.name === name)) refuse(this, 'name', name, 'a name that no other interface of the VM has; give it in the options');
    const nic = VmInterface._of(this, { name, binding, network, options, guestMtu, derivedMacAddress: () => this.macAddressOf(name) });
    checkBootOrder(this, [...this.nics, nic], this.given.bootDisk);
    checkDefaultRoutes(this, [...this.nics, nic]);
    this.nics.push(nic);
    this.generateNetworkData();
    return nic;
  }

  /** Multus looks a default network's bare name up in its own namespace, so it is qualified whenever a namespace is known. */
  private defaultNetworkName(network: IAttachableNetwork): string {
    const namespace = network.networkNamespace ?? this.apiObject.metadata.namespace;
    return namespace === undefined ? network.networkName : `${namespace}/${network.networkName}`;
  }

  private macAddressOf(nic: string): string {
    const cluster = this.node.tryGetContext('vmnet:cluster') ?? '';
    return derivedMacAddress(String(cluster), this.apiObject.metadata.namespace ?? '', this.apiObject.name, nic);
  }

  /** Everything that cloud-init configures must be in its file, since interfaces that are not stay down in some guests. */
  private generateNetworkData(): void {
    const isNeeded = this.nics.some((nic) => nic._configuresGuest) || (this.hasAttachments && this.given.userData !== undefined);
    if (!isNeeded || this.given.networkData !== undefined) return;
    const unknown = this.nics.find((nic) => nic.macAddress === undefined);
    if (unknown !== undefined) {
      conflict(this, `cloud-init cannot match interface "${unknown.name}", whose MAC KubeVirt chooses`, 'give it a macAddress, or the whole networkData');
    }
    this.networkData.set(networkData(this.nics.map((nic) => nic._guest)));
  }

  /** @internal */
  public _toKube(): object {
    const { bootDisk, machineType, memory, instancetype, preference, primaryNetwork, multiqueue } = this.given;
    const cloudInit = { ...this.userData.toKube(), ...this.networkData.toKube() };
    const hasCloudInit = Object.keys(cloudInit).length > 0;
    const disks = [bootDisk._disk, hasCloudInit ? { name: CLOUD_INIT_DISK, disk: { bus: 'virtio' } } : undefined].filter((disk) => disk !== undefined);
    const volumes = [bootDisk._volume, hasCloudInit ? { name: CLOUD_INIT_DISK, cloudInitNoCloud: cloudInit } : undefined].filter((volume) => volume !== undefined);
    const guestMemory = instancetype === undefined ? `${(memory ?? Size.gibibytes(2)).toMebibytes()}Mi` : undefined;
    return {
      runStrategy: this.given.runStrategy ?? RunStrategy.ALWAYS,
      instancetype: instancetype?._toKube('Instancetype'),
      preference: preference?._toKube('Preference'),
      template: {
        metadata: this.templateMetadata(),
        spec: {
          domain: {
            cpu: this.cpu,
            memory: guestMemory === undefined ? undefined : { guest: guestMemory },
            machine: machineType === undefined ? undefined : { type: machineType },
            devices: {
              autoattachPodInterface: primaryNetwork?._choice.kind === 'none' ? false : undefined,
              networkInterfaceMultiqueue: multiqueue,
              disks,
              interfaces: this.nics.length === 0 ? undefined : this.nics.map((nic) => nic._interface),
            },
          },
          networks: this.nics.length === 0 ? undefined : this.nics.map((nic) => nic._network),
          volumes,
          hostname: this.given.hostname,
          subdomain: this.given.subdomain,
          nodeSelector: this.given.nodes?._labels,
          evictionStrategy: this.given.evictionStrategy,
          terminationGracePeriodSeconds: this.given.terminationGracePeriod?.toSeconds(),
        },
      },
    };
  }

  private templateMetadata(): object | undefined {
    const { templateMetadata } = this.given;
    const hasLabels = Object.keys(this.templateLabels).length > 0;
    if (templateMetadata === undefined && !hasLabels) return undefined;
    return { ...templateMetadata, labels: hasLabels ? this.templateLabels : undefined };
  }
}

function checkProps(vm: Construct, props: NetworkedVirtualMachineProps): void {
  if (!(props.bootDisk instanceof BootDisk)) refuse(vm, 'bootDisk', props.bootDisk, 'BootDisk.containerImage(…), BootDisk.dataVolume(…), …');
  const sized = props.memory !== undefined ? 'memory' : props.cpu !== undefined ? 'cpu' : undefined;
  if (props.instancetype !== undefined && sized !== undefined) conflict(vm, `${sized} is the instancetype's business`, `leave ${sized} or instancetype out`);
  if (props.cpu?.isolateEmulatorThread && !props.cpu.dedicatedPlacement) conflict(vm, 'cpu.isolateEmulatorThread needs cpu.dedicatedPlacement', 'give both or neither');
  if (props.hostname !== undefined) dnsLabel(vm, 'hostname', props.hostname);
  if (props.subdomain !== undefined) objectName(vm, 'subdomain', props.subdomain);
  oneOf(vm, 'runStrategy', props.runStrategy, { ...RunStrategy });
  oneOf(vm, 'evictionStrategy', props.evictionStrategy, { ...EvictionStrategy });
}

/** KubeVirt counts over disks and interfaces. */
function checkBootOrder(vm: Construct, nics: readonly VmInterface[], bootDisk: BootDisk): void {
  const places = [bootDisk._bootOrder, ...nics.map((nic) => nic._bootOrder)].filter((place) => place !== undefined);
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) refuse(vm, 'bootOrder', twice, 'a place that no other interface or disk has');
}

function checkDefaultRoutes(vm: Construct, nics: readonly VmInterface[]): void {
  for (const [prop, to] of [['gateway', '0.0.0.0/0'], ['gateway6', '::/0']] as const) {
    const [first, second] = nics.filter((nic) => nic._guest.routes.some((route) => route.to === to));
    if (first === undefined || second === undefined) continue;
    conflict(vm, `interfaces "${first.name}" and "${second.name}" both have a ${prop}, but a guest has one default route`, `leave ${prop} out of one, or give it routes`);
  }
}

/** The network's name where it can name an interface too: dots cannot. */
function nameOf(network: IAttachableNetwork): string {
  return network.networkName.replace(/\./g, '-');
}

/** KubeVirt needs two host addresses, its own and the guest's. */
function guestCidr(vm: Construct, prop: string, value: string | undefined, family: 4 | 6): string | undefined {
  if (value === undefined) return undefined;
  const cidr = networkCidr(vm, prop, value);
  const longest = family === 4 ? 30 : 126;
  if (cidr.family !== family || cidr.prefixLength > longest) refuse(vm, prop, value, `an IPv${family} network of /${longest} or shorter`);
  return cidr.text;
}
