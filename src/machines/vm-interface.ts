import { Construct } from 'constructs';
import { dhcpOptionsField, portsField } from './interface-fields';
import { InterfaceOptions, LinkState } from './interface-options';
import { NicModel } from './nic-model';
import { VmInterfaceSource } from './vm-interface-source';
import { GuestNic } from '../manifests/network-data';
import { Binding } from '../values/binding';
import { optionalList } from '../values/given';
import { interfaceAddress, ipAddress, networkCidr } from '../values/ip';
import { macAddress } from '../values/mac-address';
import { optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { Owner, refuse, whoIs } from '../values/refuse';

/** An interface of a VM, after it was attached: what others may need of it. */
export class VmInterface {
  /**
   * Reads and checks the options.
   *
   * @internal
   */
  public static _of(owner: Construct, source: VmInterfaceSource): VmInterface {
    return new VmInterface(owner, source);
  }

  /** Name of the interface and its network in the VM. */
  public readonly name: string;

  /** MAC that the guest sees, unless KubeVirt chooses it. */
  public readonly macAddress?: string;

  /**
   * What cloud-init shall do with it.
   *
   * @internal
   */
  public readonly _guest: GuestNic;

  /**
   * Whether the options say anything to the guest, so that cloud-init is needed.
   *
   * @internal
   */
  public readonly _configuresGuest: boolean;

  /**
   * Place in the boot order.
   *
   * @internal
   */
  public readonly _bootOrder?: number;

  /**
   * The entry of the VM's `interfaces`.
   *
   * @internal
   */
  public readonly _interface: object;

  /**
   * The entry of the VM's `networks`.
   *
   * @internal
   */
  public readonly _network: object;

  private constructor(vm: Construct, { name, binding, network, options, derivedMacAddress, guestMtu }: VmInterfaceSource) {
    if (typeof name !== 'string' || !/^[A-Za-z0-9_-]+$/.test(name)) refuse(vm, 'name', name, 'letters, digits, "-" and "_"');
    // A VM has several interfaces: what is refused from here on is refused by name.
    const owner = `${whoIs(vm)}: interface "${name}"`;
    this.name = name;
    this._bootOrder = optionalWholeNumber(owner, 'bootOrder', options.bootOrder, 1, 2 ** 31 - 1);
    this.macAddress = options.macAddress !== undefined
      ? macAddress(owner, 'macAddress', options.macAddress)
      : choosesOwnMac(binding, network) ? undefined : derivedMacAddress();
    this._guest = guestNic(owner, name, this.macAddress, guestMtu, options);
    this._configuresGuest = GUEST_OPTIONS.some((option) => options[option] !== undefined);
    this._network = { name, ...network };
    this._interface = {
      name,
      ...binding._toKube(),
      macAddress: this.macAddress,
      model: oneOf(owner, 'model', options.model, { ...NicModel }),
      ports: portsField(owner, options.ports),
      bootOrder: this._bootOrder,
      pciAddress: pciAddress(owner, options.pciAddress),
      acpiIndex: optionalWholeNumber(owner, 'acpiIndex', options.acpiIndex, 1, 16383),
      tag: options.tag,
      state: oneOf(owner, 'linkState', options.linkState, { ...LinkState }),
      dhcpOptions: dhcpOptionsField(owner, options.dhcpOptions),
    };
  }
}

const GUEST_OPTIONS: readonly (keyof InterfaceOptions)[] = ['addresses', 'gateway', 'gateway6', 'routes', 'nameservers', 'searchDomains', 'dhcp4', 'dhcp6'];

/** CNIs pin the pod network's MAC (kubevirt#4566), so what shows it to the network must keep it. */
function choosesOwnMac(binding: Binding, network: VmInterfaceSource['network']): boolean {
  // KubeVirt tells Multus the MACs of attached networks only, so on a default one the pod and the guest would differ.
  if ('multus' in network) return network.multus.default === true;
  return binding._kind !== 'masquerade' && binding._kind !== 'passtBinding';
}

function guestNic(owner: Owner, name: string, mac: string | undefined, mtu: number | undefined, options: InterfaceOptions): GuestNic {
  const addresses = (optionalList(owner, 'addresses', options.addresses, 'a list of addresses') ?? []).map((address) => interfaceAddress(owner, 'addresses', address));
  const routes = optionalList(owner, 'routes', options.routes, 'a list of routes')?.map(({ destination, gateway }) => ({
    to: networkCidr(owner, 'routes.destination', destination).text,
    via: ipAddress(owner, 'routes.gateway', gateway).text,
  }));
  optionalList(owner, 'nameservers', options.nameservers, 'a list of IP addresses')?.forEach((server) => ipAddress(owner, 'nameservers', server));
  return {
    name,
    macAddress: mac,
    mtu,
    dhcp4: options.dhcp4 ?? !addresses.some((cidr) => cidr.family === 4),
    dhcp6: options.dhcp6 ?? false,
    addresses: addresses.map((cidr) => cidr.text),
    routes: [
      ...defaultRoute(owner, 'gateway', options.gateway, 4, '0.0.0.0/0'),
      ...defaultRoute(owner, 'gateway6', options.gateway6, 6, '::/0'),
      ...routes ?? [],
    ],
    nameservers: options.nameservers ?? [],
    searchDomains: options.searchDomains ?? [],
  };
}

/** Spelled as a network: cloud-init's own renderers do not know netplan's word `default`. */
function defaultRoute(owner: Owner, prop: string, gateway: string | undefined, family: 4 | 6, to: string): GuestNic['routes'] {
  if (gateway === undefined) return [];
  if (ipAddress(owner, prop, gateway).family !== family) refuse(owner, prop, gateway, `an IPv${family} address`);
  return [{ to, via: gateway }];
}

function pciAddress(owner: Owner, address: string | undefined): string | undefined {
  if (address === undefined || (typeof address === 'string' && /^[\da-fA-F]{4}:[\da-fA-F]{2}:[\da-fA-F]{2}\.[0-7]$/.test(address))) return address;
  refuse(owner, 'pciAddress', address, 'a PCI address, such as "0000:81:00.1"');
}
