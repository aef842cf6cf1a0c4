import { BondMode } from './bond-mode';
import { interfaceName, interfaceNames } from './interface-name';
import { oneOf } from './one-of';
import { conflict, refuse } from './refuse';

/** Options of `Uplink.bond`. */
export interface BondOptions {
  /** The NICs, each once. One is legal (a second may be plugged in later) but carries no redundancy. */
  readonly ports: string[];

  /**
   * How the NICs share the traffic.
   *
   * @default BondMode.ACTIVE_BACKUP - works on every switch
   */
  readonly mode?: BondMode;

  /**
   * Load balancing by source MAC and VLAN, for switches without aggregation: a balance-xor bond on which NetworkManager
   * drops what the switch echoes. For nmstate only: netplan has no word for it.
   *
   * @default false
   * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs
   */
  readonly balanceSlb?: boolean;

  /**
   * More bonding options in the kernel's words, such as `miimon`, `lacp_rate` or `xmit_hash_policy`.
   *
   * @default - miimon 100, i.e. a link that goes down is seen within 100 ms
   */
  readonly options?: { [option: string]: string };
}

/**
 * What a bridge hangs on: a bond, or a single NIC.
 *
 * @example
 * const lacp = Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: BondMode.LACP });
 * const single = Uplink.nic('eth1');
 */
export class Uplink {
  /**
   * Several NICs as one.
   *
   * @param bondName the bond's device name, at most 15 bytes
   * @param options its NICs and mode
   * @throws if a name is no interface name, a NIC stands there twice, or an option contradicts the mode
   */
  public static bond(bondName: string, options: BondOptions): Uplink {
    const owner = 'Uplink.bond';
    interfaceName(owner, 'bondName', bondName);
    if (typeof options !== 'object' || options === null) refuse(owner, 'options', options, 'the NICs at least: { ports: [\'eth2\', \'eth3\'] }');
    const ports = interfaceNames(owner, 'ports', options.ports, 1);
    if (ports.includes(bondName)) refuse(owner, 'ports', ports, `NICs other than the bond "${bondName}" itself`);
    const mode = oneOf(owner, 'mode', options.mode, { ...BondMode });
    if (options.balanceSlb && mode !== undefined && mode !== BondMode.BALANCE_XOR) {
      conflict(owner, `balanceSlb needs mode ${BondMode.BALANCE_XOR}, but mode is ${mode}`, 'leave mode out, or balanceSlb');
    }
    const bondMode = options.balanceSlb ? BondMode.BALANCE_XOR : mode ?? BondMode.ACTIVE_BACKUP;
    return new Uplink(bondName, ports, bondMode, bondingOptions(options, bondMode));
  }

  /**
   * One NIC.
   *
   * @param nicName the NIC's device name, at most 15 bytes
   * @throws if it is no interface name
   */
  public static nic(nicName: string): Uplink {
    return new Uplink(interfaceName('Uplink.nic', 'nicName', nicName), [], undefined, {});
  }

  /** Name of the device that becomes the bridge's port. */
  public readonly deviceName: string;

  /**
   * The bond's NICs; none for a single NIC.
   *
   * @internal
   */
  public readonly _ports: readonly string[];

  /**
   * The bond's mode; undefined for a single NIC.
   *
   * @internal
   */
  public readonly _mode?: BondMode;

  private readonly bonding: { readonly [option: string]: string };

  private constructor(deviceName: string, ports: readonly string[], mode: BondMode | undefined, options: { readonly [option: string]: string }) {
    this.deviceName = deviceName;
    this._ports = ports;
    this._mode = mode;
    this.bonding = options;
  }

  /**
   * The bond's options in the kernel's words.
   *
   * @internal
   */
  public get _options(): { readonly [option: string]: string } {
    return this.bonding;
  }
}

/**
 * Options that the kernel takes under some modes only.
 *
 * @see https://github.com/torvalds/linux/blob/v6.12/drivers/net/bonding/bond_options.c `unsuppmodes`
 */
const MODES_OF: { readonly [option: string]: readonly BondMode[] } = {
  arp_interval: [BondMode.ACTIVE_BACKUP, BondMode.BALANCE_XOR],
  arp_validate: [BondMode.ACTIVE_BACKUP, BondMode.BALANCE_XOR],
  lacp_rate: [BondMode.LACP],
  primary: [BondMode.ACTIVE_BACKUP],
};

/** nmstate refuses balance-slb under any other hash. */
const SLB_OPTIONS: { readonly [option: string]: string } = { 'xmit_hash_policy': 'vlan+srcmac', 'balance-slb': '1' };

function bondingOptions({ options = {}, balanceSlb = false }: BondOptions, mode: BondMode): { readonly [option: string]: string } {
  if ('mode' in options) conflict('Uplink.bond', `options hold the mode ${options.mode}`, 'give it as mode: BondMode.…');
  const hash = options.xmit_hash_policy;
  if (balanceSlb && hash !== undefined && hash !== SLB_OPTIONS.xmit_hash_policy) {
    conflict('Uplink.bond', `balanceSlb hashes by vlan+srcmac, but xmit_hash_policy is ${hash}`, 'leave xmit_hash_policy out');
  }
  for (const [option, value] of Object.entries(options)) {
    const isText = typeof value === 'string' && value !== '' && !/\s/.test(value);
    if (!isText) refuse('Uplink.bond', `options "${option}"`, value, 'a string without white space, as the kernel\'s bonding options are');
    if (/^balance[-_]slb$/.test(option)) conflict('Uplink.bond', `options hold ${option}`, 'give it as balanceSlb: true');
    const modes = MODES_OF[option];
    if (modes !== undefined && !modes.includes(mode)) conflict('Uplink.bond', `option ${option} needs mode ${modes.join(' or ')}, but mode is ${mode}`, `leave ${option} out`);
  }
  const monitored = 'miimon' in options || 'arp_interval' in options;
  return {
    ...(monitored ? {} : { miimon: '100' }),
    ...(balanceSlb ? SLB_OPTIONS : {}),
    ...options,
  };
}
