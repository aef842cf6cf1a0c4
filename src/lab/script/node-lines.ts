import { bondLines, mtuLine, vlanLine } from './link-lines';
import { LabAddressed, LabBond, LabBridge, LabDevice, LabNode, LabPlan } from '../plan';

/** A node's NICs, bonds, bridges and VLAN interfaces. */
export function nodeLines({ namespace, nics, devices }: LabNode): readonly string[] {
  const bridges = devices.filter((device): device is LabBridge => device.kind === 'bridge');
  return [
    `links ${namespace} <<END`,
    ...nics.flatMap(({ name, mtu }) => mtuLine(name, mtu)),
    ...nics.map(({ name }) => `link set ${name} up`),
    ...devices.flatMap(deviceLines),
    // A bridge's port may be a VLAN interface that is made after it.
    ...bridges.flatMap(({ name, ports }) => ports.map((port) => `link set ${port.name} master ${name}`)),
    ...bridges.flatMap(({ name, mtu }) => mtuLine(name, mtu)),
    ...devices.map(({ name }) => `link set ${name} up`),
    'END',
    ...(bridges.every(({ ports }) => ports.every(({ vlans }) => vlans.length === 0)) ? [] : [
      `port_vlans ${namespace} <<END`,
      ...bridges.flatMap(({ ports }) => ports.flatMap(({ name, vlans }) => vlans.map((vlan) => vlanLine(name, vlan)))),
      'END',
    ]),
  ];
}

/** The lab's addresses of a node's own interfaces, once all of them are there. */
export function addressLines({ namespace, addressed }: LabNode): readonly string[] {
  return addressed.length === 0 ? [] : [`links ${namespace} <<END`, ...addressed.flatMap(reachedAt), 'END'];
}

/** Whoever asks for an address is answered by its own interface, whatever others the node has. */
function reachedAt({ device, address }: LabAddressed, i: number): readonly string[] {
  const table = 100 + i;
  return [
    `link set ${device} up`,
    `addr add ${address}/32 dev ${device}`,
    `route add 100.64.0.0/10 dev ${device} table ${table}`,
    `rule add from ${address} table ${table}`,
  ];
}

function deviceLines(device: LabDevice): readonly string[] {
  switch (device.kind) {
    case 'bond': return bondLines(device);
    case 'vlan': return [`link add link ${device.base} name ${device.name} type vlan id ${device.vlan}`, ...mtuLine(device.name, device.mtu)];
    case 'bridge': {
      const filter = device.filtersVlans ? ` vlan_filtering 1 vlan_default_pvid ${device.defaultVlan}` : '';
      const tree = device.spanningTree ? ' stp_state 1 forward_delay 200' : '';
      return [`link add ${device.name} type bridge${filter}${tree}`];
    }
  }
}

/** Waits for the bonds that a switch talks LACP to. */
export function lacpLines({ nodes, switchBonds }: LabPlan): readonly string[] {
  const speaks = ({ options }: LabBond) => options.includes('802.3ad');
  const peers = new Set(switchBonds.filter(speaks).flatMap(({ ports }) => ports));
  const bonds = nodes.flatMap(({ namespace, nics, devices }) => devices.flatMap((device) => {
    // Where the switch does not answer there is nothing to wait for.
    const isAnswered = device.kind === 'bond' && speaks(device) && nics.some(({ name, peer }) => device.ports.includes(name) && peers.has(peer));
    return isAnswered ? [`${namespace} ${device.name} ${device.ports.length}`] : [];
  }));
  return bonds.length === 0 ? [] : ['await_lacp <<END', ...bonds, 'END'];
}
