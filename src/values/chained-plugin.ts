import { options as optionsGiven } from './given';
import { macAddress } from './mac-address';
import { mtu, optionalWholeNumber } from './numbers';
import { conflict, refuse } from './refuse';

/** Options of `ChainedPlugin.tuning`. */
export interface TuningOptions {
  /**
   * Kernel settings below `net/`, such as `net.ipv4.conf.IFNAME.rp_filter`; `IFNAME` stands for the interface.
   *
   * @default - none
   */
  readonly sysctl?: { [key: string]: string };

  /**
   * MAC of the interface.
   *
   * @default - the one that the VM or pod asks for
   */
  readonly macAddress?: string;

  /**
   * Takes every frame.
   *
   * @default - off
   */
  readonly promiscuous?: boolean;

  /**
   * Takes every multicast frame.
   *
   * @default - off
   */
  readonly allMulticast?: boolean;

  /**
   * MTU in bytes.
   *
   * @default - as the first plugin left it
   */
  readonly mtu?: number;

  /**
   * Frames that may wait to be sent.
   *
   * @default - the kernel's
   */
  readonly txQueueLength?: number;
}

/** Options of `ChainedPlugin.bandwidth`: a rate and its burst come together. */
export interface BandwidthOptions {
  /**
   * Bits a second towards the pod.
   *
   * @default - unlimited
   */
  readonly ingressRate?: number;

  /**
   * Bits towards the pod that may come at once.
   *
   * @default - none; required with `ingressRate`
   */
  readonly ingressBurst?: number;

  /**
   * Bits a second from the pod.
   *
   * @default - unlimited
   */
  readonly egressRate?: number;

  /**
   * Bits from the pod that may come at once.
   *
   * @default - none; required with `egressRate`
   */
  readonly egressBurst?: number;
}

/** A plugin that runs behind a network's own and alters the interface that was made. */
export class ChainedPlugin {
  /**
   * Sets the MAC, MTU, sysctls and flags of the interface.
   *
   * @param options what to set; nothing still lets the VM's MAC through, for plugins that ignore it
   * @throws if a sysctl is outside `net/`
   * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/tuning/tuning.go
   */
  public static tuning(options: TuningOptions = {}): ChainedPlugin {
    const owner = 'ChainedPlugin.tuning';
    for (const [key, value] of Object.entries(options.sysctl ?? {})) {
      if (!/^net[./]/.test(key)) refuse(owner, 'sysctl', key, 'a setting below "net.", the only ones that belong to a pod');
      if (typeof value !== 'string') refuse(owner, `sysctl "${key}"`, value, 'a string');
    }
    return new ChainedPlugin('tuning', {
      sysctl: options.sysctl,
      mac: options.macAddress === undefined ? undefined : macAddress(owner, 'macAddress', options.macAddress),
      promisc: options.promiscuous,
      allmulti: options.allMulticast,
      mtu: mtu(owner, 'mtu', options.mtu),
      txQLen: optionalWholeNumber(owner, 'txQueueLength', options.txQueueLength, 0, 2 ** 31 - 1),
    });
  }

  /**
   * Limits the traffic. Behind plugins that make a veth pair only, so not behind macvlan, macvtap or SR-IOV.
   *
   * @param options rates and bursts in bits
   * @throws if a rate comes without its burst, or the other way round
   * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go
   */
  public static bandwidth(options: BandwidthOptions): ChainedPlugin {
    const owner = 'ChainedPlugin.bandwidth';
    const { ingressRate, ingressBurst, egressRate, egressBurst } = optionsGiven(owner, options, 'a rate and its burst');
    for (const [prop, value] of Object.entries(options)) {
      optionalWholeNumber(owner, prop, value, 1, prop.endsWith('Burst') ? 2 ** 35 - 1 : Number.MAX_SAFE_INTEGER, ' (bits)');
    }
    if ((ingressRate === undefined) !== (ingressBurst === undefined)) conflict(owner, 'ingressRate and ingressBurst come together', 'give both or neither');
    if ((egressRate === undefined) !== (egressBurst === undefined)) conflict(owner, 'egressRate and egressBurst come together', 'give both or neither');
    return new ChainedPlugin('bandwidth', { ingressRate, ingressBurst, egressRate, egressBurst });
  }

  /** Answers leave through the interface they came in by. Needs an address from the IPAM. */
  public static sourceBasedRouting(): ChainedPlugin {
    return new ChainedPlugin('sbr', {});
  }

  /**
   * Any other plugin.
   *
   * @param pluginType the plugin's binary
   * @param config its keys beside `type`
   * @throws if the type can be no binary's name
   */
  public static of(pluginType: string, config: { [key: string]: any } = {}): ChainedPlugin {
    if (typeof pluginType !== 'string' || !/^[^/\\\s]+$/.test(pluginType)) refuse('ChainedPlugin.of', 'pluginType', pluginType, 'the file name of a CNI plugin, such as "tuning"');
    return new ChainedPlugin(pluginType, config);
  }

  private readonly config: { readonly [key: string]: unknown };

  private constructor(type: string, config: { readonly [key: string]: unknown }) {
    // First for readers, and last for a config that names another.
    this.config = Object.assign({ type }, config, { type });
  }

  /**
   * The plugin's part of the configuration.
   *
   * @internal
   */
  public get _config(): { readonly [key: string]: unknown } {
    return this.config;
  }
}
