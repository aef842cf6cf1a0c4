import { Protocol } from 'cdk8s-plus-28';
import { NicModel } from './nic-model';
import { Binding } from '../values/binding';

/** Whether the guest sees a cable. */
export enum LinkState {
  /** It does. */
  UP = 'up',
  /** It does not. */
  DOWN = 'down',
}

/** A DHCP option of a site's own. */
export interface DhcpPrivateOption {
  /** Its number, 224–254. */
  readonly option: number;

  /** Its value. */
  readonly value: string;
}

/** What KubeVirt's own DHCP server tells the guest beside the address. It answers only where the pod's interface has an address. */
export interface DhcpOptions {
  /**
   * File to boot.
   *
   * @default - none
   */
  readonly bootFileName?: string;

  /**
   * Server of that file.
   *
   * @default - none
   */
  readonly tftpServerName?: string;

  /**
   * IPv4 addresses of time servers.
   *
   * @default - none
   */
  readonly ntpServers?: string[];

  /**
   * Options of a site's own.
   *
   * @default - none
   */
  readonly privateOptions?: DhcpPrivateOption[];
}

/** A route in the guest. */
export interface GuestRoute {
  /** Where to, such as `10.20.0.0/16`. */
  readonly destination: string;

  /** Next hop. */
  readonly gateway: string;
}

/** What a card of a VM takes that is plugged into the running machine: what the guest sees of it. */
export interface CardOptions {
  /**
   * Name of the interface and its network in the VM: letters, digits, "-" and "_".
   *
   * @default - `default` for the pod network, the network's name for others
   */
  readonly name?: string;

  /**
   * The card that the guest sees. Not under SR-IOV.
   *
   * @default - KubeVirt's own, virtio
   */
  readonly model?: NicModel;

  /**
   * MAC that the guest sees.
   *
   * @default - derived from cluster (App context `vmnet:cluster`), namespace, VM and interface: the same at every synth. KubeVirt's choice where a MAC
   * would harm: on the pod network under bridge binding or a plugin, and on a Multus network in its place
   */
  readonly macAddress?: string;

  /**
   * Place in the boot order, from 1, over interfaces and disks: PXE. No effect under `Binding.passt()`.
   *
   * @default - not booted from
   */
  readonly bootOrder?: number;

  /**
   * Place of the card on the guest's PCI bus, such as `0000:81:00.1`.
   *
   * @default - libvirt's choice
   */
  readonly pciAddress?: string;

  /**
   * Index that gives the guest's interface a stable name (`eno<index>`), 1–16383.
   *
   * @default - none
   */
  readonly acpiIndex?: number;

  /**
   * Word that the config drive's metadata shows beside the card.
   *
   * @default - none
   */
  readonly tag?: string;

  /**
   * Whether the guest sees a cable. Not under SR-IOV.
   *
   * @default - it does
   */
  readonly linkState?: LinkState;

  /**
   * What KubeVirt's own DHCP server tells the guest.
   *
   * @default - the address only
   */
  readonly dhcpOptions?: DhcpOptions;
}

/** What every interface of a VM takes: what the guest sees of it, and what cloud-init configures on it. */
export interface InterfaceOptions extends CardOptions {
  /**
   * Static addresses in the guest with prefix length, IPv4 and IPv6, by cloud-init.
   *
   * @default - DHCP
   */
  readonly addresses?: string[];

  /**
   * The guest's IPv4 default route. One interface of a VM can have it.
   *
   * @default - none beside what DHCP brings
   */
  readonly gateway?: string;

  /**
   * The guest's IPv6 default route. One interface of a VM can have it.
   *
   * @default - none beside what router advertisements bring
   */
  readonly gateway6?: string;

  /**
   * More routes in the guest.
   *
   * @default - none
   */
  readonly routes?: GuestRoute[];

  /**
   * DNS servers of the guest.
   *
   * @default - what DHCP brings
   */
  readonly nameservers?: string[];

  /**
   * Domains that the guest looks short names up in.
   *
   * @default - what DHCP brings
   */
  readonly searchDomains?: string[];

  /**
   * Whether cloud-init asks DHCP for an IPv4 address.
   *
   * @default - true unless `addresses` holds an IPv4 one
   */
  readonly dhcp4?: boolean;

  /**
   * Whether cloud-init asks DHCP for an IPv6 address.
   *
   * @default false
   */
  readonly dhcp6?: boolean;
}

/** A port of a VM that the pod lets in. */
export interface VmPort {
  /** 1–65535. */
  readonly port: number;

  /**
   * Name, at most 15 lower-case letters, digits and "-".
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * TCP or UDP.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: Protocol;
}

/** Options of the pod network. */
export interface PodNetworkOptions extends InterfaceOptions {
  /**
   * How the interface is wired to the pod's.
   *
   * @default Binding.masquerade()
   */
  readonly binding?: Binding;

  /**
   * The only ports let in, under masquerade and passt.
   *
   * @default - all
   */
  readonly ports?: VmPort[];

  /**
   * The guest's IPv4 network behind masquerade, /30 or shorter.
   *
   * @default 10.0.2.0/24
   */
  readonly vmNetworkCidr?: string;

  /**
   * The guest's IPv6 network behind masquerade, /126 or shorter.
   *
   * @default fd10:0:2::/120
   */
  readonly vmIpv6NetworkCidr?: string;
}
