import { Construct } from 'constructs';
import { AddressRange, addressRange } from './address-range';
import { freeAddress, ownAddress, PlanSubnet, planSubnet, textIn } from './plan-subnet';
import { ReservedAddresses } from './reserved-addresses';
import { csvTable, markdownTable, markdownText, Table } from './table-text';
import { InterfaceOptions } from '../machines/interface-options';
import { optionalList, requiredProps } from '../values/given';
import { ipAddress } from '../values/ip';
import { objectName } from '../values/kube-names';
import { conflict, refuse } from '../values/refuse';

/** Properties for `AddressPlan`. */
export interface AddressPlanProps {
  /**
   * IPv4 network, such as `10.25.0.0/24`, of at most /30.
   *
   * @default - none: `subnet6` only
   */
  readonly subnet?: string;

  /**
   * IPv6 network, such as `fd00:25::/64`, of at most /126.
   *
   * @default - none: `subnet` only
   */
  readonly subnet6?: string;

  /**
   * IPv4 default route of whoever gets an address. Never handed out.
   *
   * @default - none
   */
  readonly gateway?: string;

  /**
   * IPv6 default route of whoever gets an address. Never handed out.
   *
   * @default - none beside what router advertisements bring
   */
  readonly gateway6?: string;

  /**
   * DNS servers of whoever gets an address. One in the subnet is never handed out.
   *
   * @default - none
   */
  readonly nameservers?: string[];

  /**
   * Domains that short names are looked up in.
   *
   * @default - none
   */
  readonly searchDomains?: string[];

  /**
   * Addresses that are never handed out, such as a DHCP server's pool. Reserve before you hand out: who has an address in a range that is
   * reserved later comes to another, unless he is pinned elsewhere.
   *
   * @default - none
   */
  readonly reserved?: ReservedAddresses[];

  /**
   * IPv4 addresses that were decided by hand, by name.
   *
   * @default - none: each name comes to its own
   */
  readonly pins?: { [name: string]: string };

  /**
   * IPv6 addresses that were decided by hand, by name.
   *
   * @default - none: each name comes to its own
   */
  readonly pins6?: { [name: string]: string };
}

/**
 * A subnet that is handed out by name. The address follows from the name alone: adding, removing or reordering VMs never changes another's. Two names can
 * therefore come to one address. The plan then moves neither but refuses, and says which line pins the newer one to a free address. Expect that once about
 * 20 names share a /24; in a /64 it does not happen.
 *
 * @example
 * const plan = new AddressPlan(chart, 'Vlan25Addresses', {
 *   subnet: '10.25.0.0/24',
 *   gateway: '10.25.0.1',
 *   nameservers: ['10.25.0.2'],
 *   reserved: [{ addresses: '10.25.0.200-10.25.0.254', purpose: 'DHCP' }],
 * });
 * const web = new NetworkedVirtualMachine(chart, 'Web', { bootDisk: BootDisk.none() });
 * web.attach(network, plan.optionsFor('web'));
 */
export class AddressPlan extends Construct {
  private readonly subnets: readonly PlanSubnet[];
  private readonly owners: readonly Map<bigint, string>[];
  private readonly given: AddressPlanProps;

  constructor(scope: Construct, id: string, props: AddressPlanProps) {
    super(scope, id);
    requiredProps(this, props);
    const { subnet, subnet6, gateway, gateway6, pins = {}, pins6 = {} } = props;
    if (subnet === undefined && subnet6 === undefined) refuse(this, 'subnet', subnet, 'an IPv4 network, or subnet6');
    const servers = optionalList(this, 'nameservers', props.nameservers, 'a list of IP addresses')?.map((server) => ipAddress(this, 'nameservers', server).text) ?? [];
    const asked = optionalList(this, 'reserved', props.reserved, 'a list of { addresses, purpose }') ?? [];
    for (const entry of asked) if (typeof entry !== 'object' || entry === null) refuse(this, 'reserved', entry, 'a list of { addresses, purpose }');
    const reserved = [...asked, ...servers.map((addresses) => ({ addresses }))];
    for (const name of [...Object.keys(pins), ...Object.keys(pins6)]) planName(this, 'key of pins', name);
    if (subnet === undefined && (gateway !== undefined || Object.keys(pins).length > 0)) conflict(this, 'gateway and pins need subnet', 'give subnet, or leave them out');
    if (subnet6 === undefined && (gateway6 !== undefined || Object.keys(pins6).length > 0)) conflict(this, 'gateway6 and pins6 need subnet6', 'give subnet6, or leave them out');
    this.given = props;
    this.subnets = [
      ...(subnet === undefined ? [] : [planSubnet(this, { family: 4, subnet, gateway, reserved, pins })]),
      ...(subnet6 === undefined ? [] : [planSubnet(this, { family: 6, subnet: subnet6, gateway: gateway6, reserved, pins: pins6 })]),
    ];
    this.owners = this.subnets.map(({ pins: held }) => new Map([...held].map(([name, address]) => [address, name])));
  }

  /**
   * The addresses of a name with prefix length, IPv4 first. Asked for again, they are the same.
   *
   * @param name a VM's name, or `namespace/name` where VMs of several namespaces share the subnet
   * @throws if another name has come to the same address, with the pin that mends it
   */
  public addresses(name: string): string[] {
    planName(this, 'name', name);
    const found = this.subnets.map((subnet, i) => this.claimable(subnet, this.owners[i], name));
    return this.subnets.map((subnet, i) => {
      const address = found[i] ?? subnet.network.first;
      this.owners[i]?.set(address, name);
      return `${textIn(subnet, address)}/${subnet.network.prefixLength}`;
    });
  }

  /**
   * What `attach` takes: the addresses of a name, gateways and DNS. For an interface beside another with a default route say `gateway: undefined` behind it.
   *
   * @param name a VM's name, or `namespace/name` where VMs of several namespaces share the subnet
   * @throws if another name has come to the same address, with the pin that mends it
   */
  public optionsFor(name: string): InterfaceOptions {
    const { gateway, gateway6, nameservers, searchDomains } = this.given;
    return { addresses: this.addresses(name), gateway, gateway6, nameservers, searchDomains };
  }

  /** Who has which address, and what is kept, as Markdown. Names that were asked for until now, and pinned ones. */
  public toMarkdown(): string {
    const { nameservers = [] } = this.given;
    const facts = [
      ...this.subnets.map(({ network }) => `Subnet: ${network.text}`),
      ...(nameservers.length === 0 ? [] : [`DNS: ${nameservers.join(', ')}`]),
    ];
    return `${facts.map((fact) => `- ${markdownText(fact)}\n`).join('')}\n${markdownTable(this.table())}`;
  }

  /** The same as CSV. */
  public toCsv(): string {
    return csvTable(this.table());
  }

  private claimable(subnet: PlanSubnet, owners: Map<bigint, string> | undefined, name: string): bigint {
    const address = subnet.pins.get(name) ?? ownAddress(subnet, name);
    const prop = subnet.network.family === 4 ? 'pins' : 'pins6';
    if (address === undefined) conflict(this, `hardly an address of ${subnet.network.text} is left to hand out`, `reserve less, or give "${name}" an address by ${prop}`);
    const other = owners?.get(address);
    if (other === undefined || other === name) return address;
    const free = freeAddress(subnet, name, (candidate) => !owners?.has(candidate));
    const cure = free === undefined ? 'take a larger subnet' : `pin the newer of them, such as ${prop}: { "${name}": "${textIn(subnet, free)}" }`;
    conflict(this, `"${other}" and "${name}" both come to ${textIn(subnet, address)}`, cure);
  }

  private table(): Table {
    const kept = (this.given.reserved ?? []).map(({ addresses, purpose = 'reserved' }) => (
      { ...addressRange(this, 'reserved.addresses', addresses), cells: [addresses, '', purpose] }
    ));
    const gateways = this.subnets.flatMap(({ gateway }) => gateway ?? [])
      .map(({ family, address, text }) => ({ family, first: address, cells: [text, '', 'gateway'] }));
    const named = this.subnets.flatMap((subnet, i) => [...this.owners[i] ?? []].map(([address, name]) => ({
      family: subnet.network.family,
      first: address,
      cells: [textIn(subnet, address), name, subnet.pins.has(name) ? 'pinned' : ''],
    })));
    const rows = [...gateways, ...kept, ...named].sort(byAddress);
    return [['Address', 'Name', 'Remark'], ...rows.map(({ cells }) => cells)];
  }
}

type Placed = Pick<AddressRange, 'family' | 'first'>;

function byAddress(one: Placed, other: Placed): number {
  if (one.family !== other.family) return one.family - other.family;
  return one.first < other.first ? -1 : one.first > other.first ? 1 : 0;
}

function planName(owner: Construct, prop: string, name: string): void {
  const parts = typeof name === 'string' ? name.split('/') : [];
  if (parts.length < 1 || parts.length > 2) refuse(owner, prop, name, 'a name, or namespace/name');
  for (const part of parts) objectName(owner, prop, part);
}
