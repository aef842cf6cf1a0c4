import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { attach } from '../synth/attach';
import { instance, optionalList, requiredProps } from '../values/given';
import { metadata } from '../values/kube-names';
import { NodeSelector } from '../values/node-selector';
import { optionalWholeNumber, wholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { conflict, refuse } from '../values/refuse';
import { resourceName } from '../values/resource-name';
import { ISriovResource } from '../values/sriov-resource';

/** Driver of the virtual functions on the node. */
export enum VfDriver {
  /** Passed through to guests. */
  VFIO_PCI = 'vfio-pci',
  /** The NIC's own, for pods; and for VMs on Mellanox NICs. */
  NETDEVICE = 'netdevice',
}

/** What the link of the physical function speaks. */
export enum SriovLinkType {
  /** Ethernet. */
  ETHERNET = 'eth',
  /** InfiniBand. */
  INFINIBAND = 'ib',
}

/** Mode of the NIC's own switch. */
export enum ESwitchMode {
  /** Fixed function. */
  LEGACY = 'legacy',
  /** Programmable, for hardware offload. */
  SWITCHDEV = 'switchdev',
}

/** Kind of a vDPA device. */
export enum VdpaType {
  /** For containers. */
  VIRTIO = 'virtio',
  /** For VMs. */
  VHOST = 'vhost',
}

/** Properties for `SriovNodePolicy`. At least one of `pfNames`, `vendor`, `deviceId`, `rootDevices` and `netFilter` says which NICs. */
export interface SriovNodePolicyProps {
  /**
   * Name, namespace (the operator's), labels and annotations.
   *
   * @default - a name derived from the construct's path, in namespace openshift-sriov-network-operator
   */
  readonly metadata?: ApiObjectMetadata;

  /** Name of the pool, without the operator's prefix: letters, digits, "_" and (operator newer than 1.6) "-", at most 63. */
  readonly pool: string;

  /** Virtual functions that each NIC is cut into, from 1. */
  readonly numVfs: number;

  /** The nodes. */
  readonly nodes: NodeSelector;

  /**
   * NICs by name, such as `ens1f0`, or `ens1f0#2-5` for a part of its virtual functions.
   *
   * @default - any name
   */
  readonly pfNames?: string[];

  /**
   * NICs by PCI vendor, four hexadecimal digits such as `8086`.
   *
   * @default - any vendor
   */
  readonly vendor?: string;

  /**
   * NICs by PCI device of the physical function, four hexadecimal digits such as `158b`.
   *
   * @default - any device
   */
  readonly deviceId?: string;

  /**
   * NICs by PCI address, such as `0000:86:00.1`.
   *
   * @default - any address
   */
  readonly rootDevices?: string[];

  /**
   * NICs by the network they are in, such as `openstack/NetworkID:…`, on virtualised nodes.
   *
   * @default - any network
   */
  readonly netFilter?: string;

  /**
   * Driver of the virtual functions.
   *
   * @default VfDriver.VFIO_PCI - as VMs need it
   */
  readonly driver?: VfDriver;

  /**
   * MTU of the virtual functions in bytes, from 1. The NIC's own is raised to it.
   *
   * @default - as the NIC has it
   */
  readonly mtu?: number;

  /**
   * 0–99, lower goes first where policies meet on a NIC.
   *
   * @default - the operator's, 99
   */
  readonly priority?: number;

  /**
   * RDMA for the virtual functions. Not with vfio-pci.
   *
   * @default false
   */
  readonly rdma?: boolean;

  /**
   * Mounts /dev/vhost-net into the pod.
   *
   * @default false
   */
  readonly needVhostNet?: boolean;

  /**
   * What the link speaks.
   *
   * @default - Ethernet
   */
  readonly linkType?: SriovLinkType;

  /**
   * Mode of the NIC's own switch.
   *
   * @default - legacy
   */
  readonly eSwitchMode?: ESwitchMode;

  /**
   * vDPA devices on the virtual functions. Needs netdevice and switchdev.
   *
   * @default - none
   */
  readonly vdpaType?: VdpaType;

  /**
   * Keeps the NIC's NUMA node from the kubelet.
   *
   * @default false
   */
  readonly excludeTopology?: boolean;

  /**
   * Somebody else creates the virtual functions; the operator only hands them out.
   *
   * @default false
   */
  readonly externallyManaged?: boolean;

  /**
   * Prefix that the operator puts before the pool's name.
   *
   * @default openshift.io
   */
  readonly resourcePrefix?: string;
}

/**
 * Cuts NICs into virtual functions and makes a pool of them, by the SR-IOV operator. It *is* the resource, so it can be handed to a `SriovNetwork`.
 *
 * @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go
 * @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go
 * @example
 * const fast = new SriovNodePolicy(chart, 'Fast', {
 *   pool: 'fast', pfNames: ['ens1f0'], numVfs: 8, nodes: NodeSelector.labels({ sriov: 'true' }),
 * });
 * new SriovNetwork(chart, 'FastNet', { resource: fast, vlan: 100 });
 */
export class SriovNodePolicy extends Construct implements ISriovResource {
  /** What a pod asks for: `<prefix>/<pool>`. */
  public readonly resourceName: string;

  /** MTU of the virtual functions, if it was given. */
  public readonly vfMtu?: number;

  /** The rendered object. */
  public readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: SriovNodePolicyProps) {
    super(scope, id);
    requiredProps(this, props);
    attach(this);
    const { pool, numVfs, pfNames, vendor, deviceId, rootDevices, netFilter } = props;
    if (typeof pool !== 'string' || !/^[a-zA-Z0-9]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?$/.test(pool)) refuse(this, 'pool', pool, '1 to 63 letters, digits, "_" and "-", a letter or digit at both ends');
    this.resourceName = resourceName(this, 'resourcePrefix', `${props.resourcePrefix ?? 'openshift.io'}/${pool}`);
    this.vfMtu = optionalWholeNumber(this, 'mtu', props.mtu, 1, 65535, ' (bytes)');
    wholeNumber(this, 'numVfs', numVfs, 1, 65535);
    const nics = { vendor: pciId(this, 'vendor', vendor), deviceID: pciId(this, 'deviceId', deviceId), pfNames, rootDevices, netFilter };
    const isNamed = Object.values(nics).some((value) => value !== undefined && value.length > 0);
    if (!isNamed) refuse(this, 'pfNames', pfNames, 'at least one of pfNames, vendor, deviceId, rootDevices and netFilter, or no NIC is selected');
    optionalList(this, 'pfNames', pfNames, 'a list of NICs')?.forEach((name) => pfName(this, name, numVfs));
    optionalList(this, 'rootDevices', rootDevices, 'a list of PCI addresses')?.forEach((address) => {
      if (!/^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/.test(address)) refuse(this, 'rootDevices', address, 'a PCI address in lower case, such as "0000:86:00.1"');
    });
    const driver = oneOf(this, 'driver', props.driver, { ...VfDriver }) ?? VfDriver.VFIO_PCI;
    checkOffload(this, props, driver);

    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'sriovnetwork.openshift.io/v1',
      kind: 'SriovNetworkNodePolicy',
      metadata: { ...metadata(this, props.metadata), namespace: props.metadata?.namespace ?? 'openshift-sriov-network-operator' },
      spec: {
        resourceName: pool,
        nodeSelector: instance(this, 'nodes', props.nodes, NodeSelector, 'NodeSelector.role(…), NodeSelector.labels(…), …')._labels,
        numVfs,
        nicSelector: nics,
        deviceType: driver,
        mtu: this.vfMtu,
        priority: optionalWholeNumber(this, 'priority', props.priority, 0, 99),
        isRdma: props.rdma,
        needVhostNet: props.needVhostNet,
        linkType: oneOf(this, 'linkType', props.linkType, { ...SriovLinkType }),
        eSwitchMode: oneOf(this, 'eSwitchMode', props.eSwitchMode, { ...ESwitchMode }),
        vdpaType: oneOf(this, 'vdpaType', props.vdpaType, { ...VdpaType }),
        excludeTopology: props.excludeTopology,
        externallyManaged: props.externallyManaged,
      },
    });
  }
}

function pciId(scope: Construct, prop: string, id: string | undefined): string | undefined {
  if (id === undefined || (typeof id === 'string' && /^[0-9a-f]{4}$/.test(id))) return id;
  refuse(scope, prop, id, 'four lower-case hexadecimal digits without 0x, such as "8086"');
}

/** `<pf>` or `<pf>#<first>-<last>`, the last below numVfs. */
function pfName(scope: Construct, name: string, numVfs: number): void {
  const match = /^[^/\s#:]{1,15}(?:#(\d+)-(\d+))?$/.exec(name);
  if (!match) refuse(scope, 'pfNames', name, 'a NIC "ens1f0", or a part of its virtual functions "ens1f0#2-5"');
  if (match[1] === undefined) return;
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (first > last || last >= numVfs) refuse(scope, 'pfNames', name, `a rising range of virtual functions below numVfs ${numVfs}`);
}

/** What the operator's webhook refuses about drivers and offload. */
function checkOffload(scope: Construct, props: SriovNodePolicyProps, driver: VfDriver): void {
  const { rdma, vdpaType, linkType, eSwitchMode, netFilter, vendor, deviceId, pfNames, rootDevices } = props;
  if (rdma && driver === VfDriver.VFIO_PCI) conflict(scope, 'rdma needs driver netdevice, but driver is vfio-pci', 'leave rdma out, or give VfDriver.NETDEVICE');
  if (vdpaType !== undefined && driver !== VfDriver.NETDEVICE) conflict(scope, 'vdpaType needs driver netdevice, but driver is vfio-pci', 'give VfDriver.NETDEVICE');
  if (vdpaType !== undefined && eSwitchMode !== ESwitchMode.SWITCHDEV) conflict(scope, 'vdpaType needs eSwitchMode switchdev', 'give ESwitchMode.SWITCHDEV');
  if (linkType === SriovLinkType.INFINIBAND && eSwitchMode === ESwitchMode.SWITCHDEV) conflict(scope, 'eSwitchMode switchdev is for Ethernet, but linkType is ib', 'leave one out');
  const ib = linkType === SriovLinkType.INFINIBAND ? linkType : undefined;
  const others = { vendor, deviceId, pfNames, rootDevices, eSwitchMode, linkType: ib };
  const [other] = Object.entries(others).find(([, value]) => value !== undefined) ?? [];
  if (netFilter !== undefined && other !== undefined) conflict(scope, `netFilter and ${other} exclude each other`, `leave ${other} or netFilter out`);
}
