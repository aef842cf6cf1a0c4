import { code } from './markdown';
import { word } from './shell';
import { Step } from './step';
import { mtuOf } from '../topology/bridge-path';
import { BondDevice, BridgePort, LinuxBridgeDevice, OvsBridgeDevice, OvsPort, VlanDevice } from '../topology/device';
import { deviceOf, NodeView } from '../topology/node-view';
import { rangesText } from '../topology/port-vlans';

/** What /proc says of a bond's mode: `bond_mode_name` in the kernel's drivers/net/bonding/bond_main.c. */
const BONDING_MODES: { readonly [mode: string]: string } = {
  'balance-rr': 'load balancing (round-robin)',
  'active-backup': 'fault-tolerance (active-backup)',
  'balance-xor': 'load balancing (xor)',
  'broadcast': 'fault-tolerance (broadcast)',
  '802.3ad': 'IEEE 802.3ad Dynamic link aggregation',
  'balance-tlb': 'transmit load balancing',
  'balance-alb': 'adaptive load balancing',
};

/** The kernel's and Open vSwitch's names hold no slash or space; a dash in front would be an option. */
const DEVICE_NAME = /^[^\s/-][^\s/]{0,62}$/;

/** How to look at a device that is stated of the nodes of a group. */
export function deviceSteps(view: NodeView, name: string): readonly Step[] {
  if (!DEVICE_NAME.test(name)) return [];
  const [bond, bridge, vlan, ovs] = [deviceOf(view, name, 'bond'), deviceOf(view, name, 'linux-bridge'), deviceOf(view, name, 'vlan'), deviceOf(view, name, 'ovs-bridge')];
  return [
    ...(bond === undefined ? [] : [bondStep(bond, mtuOf(view, name)?.value)]),
    ...(vlan === undefined ? [] : [vlanStep(vlan, mtuOf(view, name)?.value)]),
    ...(bridge === undefined ? [] : bridgeSteps(bridge, mtuOf(view, name)?.value)),
    ...(ovs === undefined ? [] : ovsSteps(ovs)),
  ];
}

function bondStep({ name, mode, ports = [] }: BondDevice, mtu: number | undefined): Step {
  const modeLine = mode === undefined ? [] : [`Bonding Mode: ${BONDING_MODES[mode] ?? mode}`];
  return {
    shows: `bond ${code(name)} has its ports, and they are up`,
    commands: [`on_nodes "$nodes" cat ${word(`/proc/net/bonding/${name}`)}`, ...(mtu === undefined ? [] : [showLink(name)])],
    expected: { words: 'among other lines:', output: [...modeLine, ...ports.flatMap((port) => [`Slave Interface: ${port}`, 'MII Status: up']), ...mtuLine(mtu)] },
    otherwise: [
      '`MII Status: down`: cable, transceiver or switch port.',
      ...(mode === '802.3ad' ? ['`Partner Mac Address: 00:00:00:00:00:00`: the switch speaks no LACP on these ports, and only one of them carries frames.'] : []),
      ...(mode === 'balance-xor' ? ['Frames are lost or come twice: the switch ports are no static aggregation, which this mode needs (unless the bond has `balance-slb`).'] : []),
      'A port is missing: another policy has it in another bond or bridge, or the NIC is called otherwise on that node.',
    ],
  };
}

function vlanStep({ name, vlan, base }: VlanDevice, mtu: number | undefined): Step {
  return {
    shows: `VLAN interface ${code(name)} is up`,
    commands: [showLink(name)],
    expected: { words: 'among other words:', output: [`${name}${base === undefined ? '' : `@${base}`}`, ...(vlan === undefined ? [] : [`vlan protocol 802.1Q id ${vlan}`]), ...mtuLine(mtu), 'state UP'] },
    otherwise: ['`state LOWERLAYERDOWN`: the device below it is down.'],
  };
}

function bridgeSteps({ name, ports = [] }: LinuxBridgeDevice, mtu: number | undefined): readonly Step[] {
  const filters = ports.some(({ vlans }) => vlans.kind === 'trunk' || vlans.kind === 'access');
  const members = ports.filter((port) => DEVICE_NAME.test(port.name));
  return [
    {
      shows: `bridge ${code(name)} is up, with its ports`,
      commands: [showLink(name), 'on_nodes "$nodes" bridge link show'],
      expected: { words: 'among other words:', output: [...(filters ? ['vlan_filtering 1'] : []), ...mtuLine(mtu), ...members.map((port) => `${port.name}: … master ${name}`)] },
      otherwise: [
        '`does not exist`: the policy is not applied on that node. The bridge plugin then makes a bridge of that name without a port: VMs start, and reach nobody beyond the node.',
        'A port is missing: frames of VMs do not leave the node.',
        ...(filters ? ['`vlan_filtering 0`: the bridge passes every VLAN to every port, and a VM\'s VLAN is not kept apart.'] : []),
      ],
    },
    ...members.flatMap(portStep),
  ];
}

function portStep({ name, vlans }: BridgePort): readonly Step[] {
  if (vlans.kind !== 'trunk' && vlans.kind !== 'access') return [];
  const native = vlans.kind === 'trunk' ? vlans.native : vlans.vlan;
  return [{
    shows: `port ${code(name)} passes its VLANs`,
    commands: [`on_nodes "$nodes" bridge -compressvlans vlan show dev ${word(name)}`],
    expected: {
      words: 'these VLANs, in whatever lines:',
      output: [`${native} PVID Egress Untagged`, ...(vlans.kind === 'trunk' && vlans.tagged.length > 0 ? [`tagged: ${rangesText(vlans.tagged)}`] : [])],
    },
    otherwise: ['A VLAN is missing: its frames are dropped here in both directions; add it to the port\'s `trunk-tags`, and look whether a VLAN filter DaemonSet takes it away.'],
  }];
}

function ovsSteps({ name, ports = [] }: OvsBridgeDevice): readonly Step[] {
  return [
    {
      shows: `Open vSwitch bridge ${code(name)} has its ports`,
      commands: [`on_nodes "$nodes" ovs-vsctl list-ports ${word(name)}`],
      expected: { words: 'at least:', output: ports.filter((port) => port.name !== name).map((port) => port.name) },
      otherwise: ['`no bridge named`: the policy or nmstate file is not applied on that node.', 'A patch is missing: frames end at this bridge.'],
    },
    ...ports.filter((port) => DEVICE_NAME.test(port.name)).flatMap(ovsPortSteps),
  ];
}

function ovsPortSteps({ name, accessVlan, bondPorts, bondMode }: OvsPort): readonly Step[] {
  const tag: Step = {
    shows: `port ${code(name)} is an access port`,
    commands: [`on_nodes "$nodes" ovs-vsctl get Port ${word(name)} tag`],
    expected: { words: 'on each node:', output: [`${accessVlan ?? ''}`] },
    otherwise: ['`[]`: it is a trunk, and what is behind it sends untagged.'],
  };
  const bond: Step = {
    shows: `bond ${code(name)} uses all of its NICs`,
    commands: [`on_nodes "$nodes" ovs-appctl bond/show ${word(name)}`],
    expected: { words: 'among other lines:', output: [...(bondMode === undefined ? [] : [`bond_mode: ${bondMode}`]), ...(bondPorts ?? []).map((port) => `member ${port}: enabled`)] },
    otherwise: [
      '`disabled`: cable or switch port.',
      ...(bondMode === 'balance-slb' ? ['All load on one NIC: this mode spreads by source MAC and VLAN, so one VM uses one link; with several VMs `ovs-appctl bond/rebalance` spreads them anew.'] : []),
    ],
  };
  return [...(accessVlan === undefined ? [] : [tag]), ...(bondPorts === undefined ? [] : [bond])];
}

function showLink(name: string): string {
  return `on_nodes "$nodes" ip -d link show dev ${word(name)}`;
}

function mtuLine(mtu: number | undefined): readonly string[] {
  return mtu === undefined ? [] : [`mtu ${mtu}`];
}
