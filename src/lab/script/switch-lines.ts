import { bondLines, mtuLine, vlanLine } from './link-lines';
import { OUTSIDE_DEVICE } from '../endpoints-of';
import { LabOutside, LabPlan } from '../plan';

/** The switch, with the far ends of all cables and whoever is beyond it. */
export function switchLines({ switchPorts, switchBonds, outside }: LabPlan): readonly string[] {
  return [
    'links s <<END',
    'link add sw type bridge vlan_filtering 1 vlan_default_pvid 0',
    'link set sw up',
    ...switchBonds.flatMap(bondLines),
    ...switchPorts.flatMap(({ name, mtu }) => [...mtuLine(name, mtu), `link set ${name} master sw`]),
    ...switchBonds.flatMap(({ ports, name }) => [...ports, name]).map((name) => `link set ${name} up`),
    ...switchPorts.map(({ name }) => `link set ${name} up`),
    ...outside.flatMap(({ namespace, mtu }) => [
      `link add x${namespace} mtu ${mtu} type veth peer name ${OUTSIDE_DEVICE} netns ${namespace} mtu ${mtu}`,
      `link set x${namespace} master sw`,
      `link set x${namespace} up`,
    ]),
    'END',
    'port_vlans s <<END',
    ...switchPorts.flatMap(({ name, vlans }) => vlans.map((vlan) => vlanLine(name, vlan))),
    ...outside.map(({ namespace, vlan }) => vlanLine(`x${namespace}`, { min: vlan, max: vlan, isNative: true })),
    'END',
    ...outside.flatMap(outsideLines),
  ];
}

function outsideLines({ namespace, address }: LabOutside): readonly string[] {
  return [`links ${namespace} <<END`, `link set ${OUTSIDE_DEVICE} up`, `addr add ${address}/10 dev ${OUTSIDE_DEVICE}`, 'END'];
}
