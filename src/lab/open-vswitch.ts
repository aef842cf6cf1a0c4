import { isDeviceName } from './device-name';
import { LabOvs } from './plan';
import { BridgeMapping, Device, OvsBridgeDevice, OvsPort } from '../topology/device';
import { rangesText } from '../topology/port-vlans';

const BOND_MODES = new Set(['active-backup', 'balance-slb', 'balance-tcp']);
const NETDEV = 'datapath_type=netdev';

/** Open vSwitch of a node, where a policy states bridges of it; undefined: none. */
export function ovsOf(devices: readonly Device[], mappings: readonly BridgeMapping[]): LabOvs | undefined {
  const bridges = devices.filter((device): device is OvsBridgeDevice => device.kind === 'ovs-bridge' && isDeviceName(device.name));
  if (bridges.length === 0) return undefined;
  const peers = new Map(devices.flatMap((device) => (device.kind === 'ovs-interface' ? [[device.name, device.patchPeer] as const] : [])));
  const names = new Set(bridges.map(({ name }) => name));
  const single = ({ ports = [] }: OvsBridgeDevice) => ports.filter(({ bondPorts }) => bondPorts === undefined).map(({ name }) => name);
  const plugged = new Set(bridges.flatMap((bridge) => [bridge.name, ...single(bridge)]));
  const internal = devices.filter(({ kind, name }) => kind === 'ovs-interface' && plugged.has(name) && isDeviceName(name) && peers.get(name) === undefined);
  return {
    calls: [
      ...bridges.map(({ name }) => ['add-br', name, '--', 'set', 'bridge', name, NETDEV]),
      ...bridges.flatMap(({ name, ports = [] }) => (
        ports.filter((port) => isDeviceName(port.name) && port.name !== name).map((port) => portCall(name, port, peers)))),
      ...internal.flatMap(({ name, mtu }) => (mtu === undefined || !Number.isInteger(mtu) ? [] : [['set', 'interface', name, `mtu_request=${mtu}`]])),
    ],
    bonds: bridges.flatMap(({ ports = [] }) => ports)
      .flatMap(({ name, bondPorts = [] }) => (bondPorts.length === 0 ? [] : [{ name, ports: bondPorts }])),
    bridgeMappings: mappings.flatMap(({ localnet, bridge, isAbsent }) => (
      !isAbsent && bridge !== undefined && names.has(bridge) && isMappingName(localnet) ? [`${localnet}:${bridge}`] : [])),
  };
}

/** Whether the text of a bridge mapping can hold the name. */
export function isMappingName(name: string): boolean {
  return /^[A-Za-z0-9_.-]{1,63}$/.test(name);
}

function portCall(bridge: string, { name, accessVlan, trunk, bondPorts, bondMode = 'active-backup' }: OvsPort, peers: ReadonlyMap<string, string | undefined>): readonly string[] {
  const vlans = accessVlan !== undefined ? [`tag=${accessVlan}`] : trunk !== undefined ? ['vlan_mode=trunk', `trunks=${rangesText(trunk)}`] : [];
  const access = vlans.length === 0 ? [] : ['--', 'set', 'port', name, ...vlans];
  if (bondPorts !== undefined) {
    const mode = BOND_MODES.has(bondMode) ? bondMode : 'active-backup';
    const lacp = mode === 'balance-tcp' ? ['lacp=active', 'other_config:lacp-time=fast'] : [];
    return ['add-bond', bridge, name, ...bondPorts.filter(isDeviceName), `bond_mode=${mode}`, ...lacp, ...access];
  }
  const peer = peers.get(name);
  const isPatch = peer !== undefined && isDeviceName(peer);
  const type = isPatch ? ['type=patch', `options:peer=${peer}`] : peers.has(name) ? ['type=internal'] : [];
  return ['add-port', bridge, name, ...access, ...(type.length === 0 ? [] : ['--', 'set', 'interface', name, ...type])];
}
