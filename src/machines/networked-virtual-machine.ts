import { ApiObject, Lazy, Names, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { bindingOf, checkedBinding } from './checked-attachment';
import { CloudInitText, CLOUD_INIT_DISK } from './cloud-init';
import { cpuField } from './cpu-field';
import { CardOptions, InterfaceOptions } from './interface-options';
import { NetworkedVirtualMachineProps } from './networked-virtual-machine-props';
import { PrimaryNetwork } from './primary-network';
import { RunStrategy } from './run-strategy';
import { checkBootOrder, checkDefaultRoutes, checkDetachable, checkProps, guestCidr } from './vm-checks';
import { VmInterface } from './vm-interface';
import { VmInterfaceSource } from './vm-interface-source';
import { networkData } from '../manifests/network-data';
import { attach } from '../synth/attach';
import { IAttachableNetwork, IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { checkedNetwork } from '../values/checked-network';
import { requiredProps } from '../values/given';
import { metadata } from '../values/kube-names';
import { derivedMacAddress } from '../values/mac-address';
import { conflict, refuse } from '../values/refuse';

/** Bindings of cards that KubeVirt plugs into a running VM. */
const PLUGGABLE: readonly string[] = ['bridge', 'sriov'];

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
  private readonly plugged = new Set<VmInterface>();
  private readonly detached = new Set<VmInterface>();
  private readonly templateLabels: { [key: string]: string };
  private readonly userData: CloudInitText;
  private readonly networkData: CloudInitText;
  private readonly cpu?: object;
  private hasAttachments = false;

  constructor(scope: Construct, id: string, props: NetworkedVirtualMachineProps) {
    super(scope, id);
    requiredProps(this, props);
    attach(this);
    this.given = props;
    this.templateLabels = { ...metadata(this, props.templateMetadata, 'templateMetadata')?.labels };
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
    return this.attachMultus(network, bindingOf(this, network), options, network.guestMtu);
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
    return this.attachMultus(checkedNetwork(this, network), checkedBinding(this, binding), options, undefined);
  }

  /**
   * Adds an interface to the VM while it runs. KubeVirt plugs in cards with bridge or SR-IOV binding: an SR-IOV one by a live migration at once, another by
   * the controller of dynamic networks where that is there, else by a live migration too. Cloud-init's file stays as it is, for a change of it would make
   * KubeVirt ask for a restart: the guest configures the card itself.
   *
   * @param network what to attach
   * @param options of the card
   * @throws if an option is out of range, the name is taken, or the network's binding cannot be plugged in
   * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/controllers/vm.go#L157
   * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/vm/vm.go#L2989
   */
  public hotplug(network: IVmNetwork, options: CardOptions = {}): VmInterface {
    const binding = bindingOf(this, network);
    if (!PLUGGABLE.includes(binding._kind)) refuse(this, 'network', network.networkName, 'one with bridge or SR-IOV binding: KubeVirt plugs in no other; use attach(…), and restart the VM');
    const multus = { networkName: network.networkNameFrom(this.apiObject.metadata.namespace) };
    const nic = this.add(options.name ?? nameOf(network), binding, { multus }, options, undefined, true);
    if (nic._configuresGuest) refuse(this, 'options', options, 'options of the card: cloud-init does not reach a guest that runs');
    return nic;
  }

  /**
   * Takes an interface out of the VM while it runs: its state becomes `absent`, which KubeVirt follows by unplugging the card. When it is gone, remove
   * the lines that attach and detach it. Just removing them makes KubeVirt wait for a restart.
   *
   * @param nic what `attach` or `hotplug` gave
   * @throws if it is not this VM's, is its default network's, or has another binding than bridge
   * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/admit.go#L56
   */
  public detach(nic: VmInterface): void {
    checkDetachable(this, nic, this.nics);
    this.detached.add(nic);
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
    // A Service of several ports wants a name for each.
    const nameFor = (port: number) => (own.length > 1 ? `port-${port}` : undefined);
    const ports = options.ports ?? own.map(({ name, port, protocol }) => ({ name: name ?? nameFor(port), port, protocol }));
    if (ports.length === 0) refuse(this, 'ports', ports, 'at least one port, in exposeViaService({ ports }) or PrimaryNetwork.pod({ ports })');
    const { namespace } = this.apiObject.metadata;
    return new kplus.Service(this, 'Service', { ...options, metadata: { namespace, ...options.metadata }, ports, selector: this });
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
      const { network, binding, options, guestMtu } = primary;
      const multus = { networkName: this.defaultNetworkName(network), default: true };
      this.add(options.name ?? nameOf(network), binding, { multus }, options, guestMtu);
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

  private add(
    name: string,
    binding: Binding,
    network: VmInterfaceSource['network'],
    options: InterfaceOptions,
    guestMtu: number | undefined,
    isPlugged = false,
  ): VmInterface {
    if (this.nics.some((nic) => nic.name === name)) refuse(this, 'name', name, 'a name that no other interface of the VM has; give it in the options');
    const nic = VmInterface._of(this, { name, binding, network, options, guestMtu, derivedMacAddress: () => this.macAddressOf(name) });
    checkBootOrder(this, [...this.nics, nic], this.given.bootDisk);
    checkDefaultRoutes(this, [...this.nics, nic]);
    this.nics.push(nic);
    if (isPlugged) this.plugged.add(nic);
    else this.generateNetworkData();
    return nic;
  }

  /** Multus looks a default network's bare name up in its own namespace, so it is qualified whenever a namespace is known. */
  private defaultNetworkName(network: IAttachableNetwork): string {
    const own = this.apiObject.metadata.namespace;
    const spelled = network.networkNameFrom(own);
    const namespace = network.networkNamespace ?? own;
    return namespace === undefined || spelled.includes('/') ? spelled : `${namespace}/${spelled}`;
  }

  private macAddressOf(nic: string): string {
    const cluster = this.node.tryGetContext('vmnet:cluster') ?? '';
    return derivedMacAddress(String(cluster), this.apiObject.metadata.namespace ?? '', this.apiObject.name, nic);
  }

  /** Every interface must be in cloud-init's file as soon as there is one: some guests leave down what is not. */
  private generateNetworkData(): void {
    if (this.given.networkData !== undefined) return;
    const nics = this.nics.filter((nic) => !this.plugged.has(nic));
    const unknown = nics.find((nic) => nic.macAddress === undefined);
    const isAsked = nics.some((nic) => nic._configuresGuest);
    const isUseful = this.hasAttachments && this.given.userData !== undefined && unknown === undefined;
    if (!isAsked && !isUseful) return;
    if (unknown !== undefined) {
      conflict(this, `cloud-init cannot match interface "${unknown.name}", whose MAC KubeVirt chooses`, 'give it a macAddress, or the VM its whole networkData');
    }
    this.networkData.set(networkData(nics.map((nic) => nic._guest)));
  }

  /** @internal */
  public _toKube(): object {
    const { bootDisk, machineType, memory, instancetype, preference, primaryNetwork, multiqueue } = this.given;
    const cloudInit = { ...this.userData.toKube(), ...this.networkData.toKube() };
    const hasCloudInit = Object.keys(cloudInit).length > 0;
    const [disk, volume] = [{ name: CLOUD_INIT_DISK, disk: { bus: 'virtio' } }, { name: CLOUD_INIT_DISK, cloudInitNoCloud: cloudInit }];
    const disks = [bootDisk._disk, hasCloudInit ? disk : undefined].filter((entry) => entry !== undefined);
    const volumes = [bootDisk._volume, hasCloudInit ? volume : undefined].filter((entry) => entry !== undefined);
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
              disks: disks.length === 0 ? undefined : disks,
              interfaces: this.nics.length === 0 ? undefined : this.nics.map((nic) => (this.detached.has(nic) ? { ...nic._interface, state: 'absent' } : nic._interface)),
            },
          },
          networks: this.nics.length === 0 ? undefined : this.nics.map((nic) => nic._network),
          volumes: volumes.length === 0 ? undefined : volumes,
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

/** The network's name where it can name an interface too: dots cannot. */
function nameOf(network: IAttachableNetwork): string {
  return network.networkName.replace(/\./g, '-');
}
