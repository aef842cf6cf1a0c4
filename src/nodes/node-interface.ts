import { addressingSections, addressingState } from './addressing-state';
import { HostAddressing } from './host-addressing';
import { LinuxBridgeInterfaceOptions, NodeInterfaceOptions, OvsBridgeInterfaceOptions, OvsBridgePort, VlanInterfaceOptions } from './node-interface-options';
import { NmstateInterface, numeric, ovsBondPort, patchInterface, trunkPort } from '../manifests/nmstate';
import { instance, optionalInstance } from '../values/given';
import { interfaceName, interfaceNames } from '../values/interface-name';
import { macAddress } from '../values/mac-address';
import { mtu, optionalWholeNumber, vlanId } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { OvsBondMode } from '../values/ovs-bond-mode';
import { refuse } from '../values/refuse';
import { Uplink } from '../values/uplink';

/**
 * An interface of a node, for `NodeNetworkPolicy`.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces
 */
export class NodeInterface {
  /**
   * A NIC.
   *
   * @param name its device name
   * @param options MTU, MAC and addresses
   * @throws if a name, MTU or MAC is none
   */
  public static ethernet(name: string, options: NodeInterfaceOptions = {}): NodeInterface {
    return up('NodeInterface.ethernet', name, 'ethernet', options);
  }

  /**
   * A bond.
   *
   * @param uplink `Uplink.bond(…)`
   * @param options MTU, MAC and addresses
   * @throws if the uplink is a single NIC
   */
  public static bond(uplink: Uplink, options: NodeInterfaceOptions = {}): NodeInterface {
    const owner = 'NodeInterface.bond';
    instance(owner, 'uplink', uplink, Uplink, 'Uplink.bond(…)');
    if (uplink._mode === undefined) refuse(owner, 'uplink', `Uplink.nic("${uplink.deviceName}")`, 'Uplink.bond(…)');
    const bonding = Object.fromEntries(Object.entries(uplink._options).map(([option, value]) => [option, numeric(value)]));
    return up(owner, uplink.deviceName, 'bond', options, { 'link-aggregation': { mode: uplink._mode, options: bonding, port: uplink._ports } });
  }

  /**
   * A VLAN of another interface.
   *
   * @param baseInterface the interface below
   * @param vlan its id, 1–4094
   * @param options name, MTU, MAC and addresses
   * @throws if the id is out of range, or the name that follows is over 15 bytes
   */
  public static vlan(baseInterface: string, vlan: number, options: VlanInterfaceOptions = {}): NodeInterface {
    const owner = 'NodeInterface.vlan';
    const base = interfaceName(owner, 'baseInterface', baseInterface);
    return up(owner, options.name ?? `${base}.${vlan}`, 'vlan', options, { vlan: { 'base-iface': base, 'id': vlanId(owner, 'vlan', vlan) } });
  }

  /**
   * A Linux bridge.
   *
   * @param name its device name
   * @param options ports, MTU, MAC and addresses
   * @throws if a port has `nativeVlan` without `vlans`
   */
  public static linuxBridge(name: string, options: LinuxBridgeInterfaceOptions): NodeInterface {
    const owner = 'NodeInterface.linuxBridge';
    const ports = options?.ports;
    if (!Array.isArray(ports)) refuse(owner, 'ports', ports, 'a list of ports');
    interfaceNames(owner, 'ports', ports.map((port) => port.name), 0);
    const port = options.ports.map(({ name: device, vlans, nativeVlan }) => {
      if (vlans === undefined && nativeVlan !== undefined) refuse(owner, 'ports.nativeVlan', nativeVlan, 'a native VLAN beside vlans only');
      return vlans === undefined ? { name: device } : trunkPort(device, vlans._spans, optionalWholeNumber(owner, 'ports.nativeVlan', nativeVlan, 1, 4094));
    });
    return up(owner, name, 'linux-bridge', options, { bridge: { options: { stp: { enabled: options.stp ?? false } }, port } });
  }

  /**
   * An Open vSwitch bridge.
   *
   * @param name its name
   * @param options ports
   * @throws if a port has `bondMode` without `bondPorts`
   */
  public static ovsBridge(name: string, options: OvsBridgeInterfaceOptions): NodeInterface {
    const owner = 'NodeInterface.ovsBridge';
    const ports = options?.ports;
    if (!Array.isArray(ports)) refuse(owner, 'ports', ports, 'a list of ports');
    interfaceNames(owner, 'ports', ports.map((port) => port.name), 0);
    return up(owner, name, 'ovs-bridge', { description: options.description }, {
      bridge: { 'allow-extra-patch-ports': true, 'port': options.ports.map((port) => ovsPort(owner, port)) },
    });
  }

  /**
   * The node's own end on an Open vSwitch bridge.
   *
   * @param name its device name
   * @param options MTU, MAC and addresses
   * @throws if a name, MTU or MAC is none
   */
  public static ovsInterface(name: string, options: NodeInterfaceOptions = {}): NodeInterface {
    return up('NodeInterface.ovsInterface', name, 'ovs-interface', options);
  }

  /**
   * One end of a cable between two Open vSwitch bridges.
   *
   * @param name its name
   * @param peer the other end's name
   * @throws if a name is none
   */
  public static patch(name: string, peer: string): NodeInterface {
    const owner = 'NodeInterface.patch';
    return new NodeInterface(patchInterface(interfaceName(owner, 'name', name), interfaceName(owner, 'peer', peer)));
  }

  /**
   * Takes an interface away. Deleting a policy undoes nothing; this does.
   *
   * @param name its device name
   * @param interfaceType nmstate's word for its kind, such as `linux-bridge`, `bond` or `ovs-bridge`
   * @throws if the name is none
   */
  public static absent(name: string, interfaceType: string): NodeInterface {
    const owner = 'NodeInterface.absent';
    if (typeof interfaceType !== 'string' || interfaceType === '') refuse(owner, 'interfaceType', interfaceType, 'nmstate\'s word for its kind, such as "linux-bridge"');
    return new NodeInterface({ name: interfaceName(owner, 'name', name), type: interfaceType, state: 'absent' });
  }

  /**
   * Any other interface.
   *
   * @param state as nmstate has it, `name` and `type` among the keys
   * @throws if the name is none
   */
  public static of(state: { [key: string]: any }): NodeInterface {
    return new NodeInterface({ ...state, name: interfaceName('NodeInterface.of', 'name', state?.name) });
  }

  /**
   * An interface that is up.
   *
   * @internal
   */
  public static _up(state: NmstateInterface, addressing: HostAddressing | undefined): NodeInterface {
    return new NodeInterface(state, addressing);
  }

  /**
   * The interface in nmstate's words.
   *
   * @internal
   */
  public readonly _state: NmstateInterface;

  /**
   * Routes that its addresses bring along.
   *
   * @internal
   */
  public readonly _routes: readonly object[];

  /**
   * DNS servers that its addresses bring along.
   *
   * @internal
   */
  public readonly _nameservers: readonly string[];

  private constructor(state: NmstateInterface, addressing?: HostAddressing) {
    this._state = state;
    this._routes = addressingSections(addressing, state.name).routes?.config ?? [];
    this._nameservers = addressing?._options.nameservers ?? [];
  }
}

function up(owner: string, name: string, type: string, options: NodeInterfaceOptions, more: object = {}): NodeInterface {
  optionalInstance(owner, 'addressing', options.addressing, HostAddressing, 'HostAddressing.dhcp(), HostAddressing.fixed(…), …');
  return NodeInterface._up({
    'name': interfaceName(owner, 'name', name),
    'description': options.description,
    type,
    'state': 'up',
    'mtu': mtu(owner, 'mtu', options.mtu),
    'mac-address': options.macAddress === undefined ? undefined : macAddress(owner, 'macAddress', options.macAddress),
    'copy-mac-from': options.copyMacFrom === undefined ? undefined : interfaceName(owner, 'copyMacFrom', options.copyMacFrom),
    ...addressingState(options.addressing),
    ...more,
  }, options.addressing);
}

function ovsPort(owner: string, { name, accessVlan, bondPorts, bondMode }: OvsBridgePort): object {
  const vlan = accessVlan === undefined ? {} : { vlan: { mode: 'access', tag: vlanId(owner, 'ports.accessVlan', accessVlan) } };
  if (bondPorts === undefined) {
    if (bondMode !== undefined) refuse(owner, 'ports.bondMode', bondMode, 'a mode beside bondPorts only');
    return { name, ...vlan };
  }
  const mode = oneOf(owner, 'ports.bondMode', bondMode, { ...OvsBondMode }) ?? OvsBondMode.BALANCE_SLB;
  return { ...ovsBondPort(name, mode, interfaceNames(owner, 'ports.bondPorts', bondPorts, 2)), ...vlan };
}
