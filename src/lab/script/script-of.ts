import { ovsLines, ovsPortLine, usesOvs } from './ovs-lines';
import { quote } from './quote';
import { LabAttachment, LabBond, LabBridge, LabDevice, LabMachine, LabNode, LabPlan, BridgeVlan } from '../plan';

/** What is done with a plan after it is built. */
export interface LabTask {
  /** NICs whose cable is pulled, each a namespace of a node and a device, after a first matrix; then there is a second. */
  readonly pulled: readonly { readonly namespace: string; readonly peer: string }[];
  /** A command that runs in a namespace, and prints what it prints. */
  readonly command?: { readonly namespace: string; readonly words: readonly string[] };
  readonly pings: boolean;
}

/** The script of one plan, to follow the library. It leaves no namespace behind. */
export function scriptOf(plan: LabPlan, task: LabTask): string {
  const namespaces = ['s', ...(plan.ovnSwitches.length > 0 ? ['c'] : []), ...plan.nodes.map(({ namespace }) => namespace), ...plan.machines.flatMap(({ pod, guest }) => [pod, guest])];
  const nics = plan.machines.flatMap(({ guest, nics: own }) => own.map(({ guestDevice, address }) => `${guest} ${guestDevice} ${address}`));
  const pulls = task.pulled.map(({ peer }) => `link set ${peer} down`);
  const ping = (tag: string) => (task.pings && nics.length > 0 ? [`ping_all ${tag} 4 <<'END'`, ...nics, 'END'] : []);
  return [
    'say step namespaces',
    'mkdir -p /run/lab',
    'ip -batch - <<END',
    ...namespaces.map((name) => `netns add ${name}`),
    ...plan.nodes.flatMap(({ namespace, nics: cables }) => cables.map(({ name, peer }) => `link add ${name} netns ${namespace} type veth peer name ${peer} netns s`)),
    'END',
    ...switchLines(plan),
    ...plan.nodes.flatMap(nodeLines),
    ...lacpLines(plan),
    ...ovsLines(plan),
    'say step machines',
    ...plan.machines.filter(({ nics: own }) => own.length > 0).flatMap(machineLines),
    ...(plan.ovnSwitches.length > 0 ? ['nbctl --wait=hv --timeout=60 sync', 'sleep 1'] : []),
    'say step pings',
    ...ping('before'),
    ...(pulls.length === 0 ? [] : ['links s <<END', ...pulls, 'END', 'sleep 0.5', ...ping('after')]),
    ...(task.command === undefined ? [] : [
      'say begin',
      `ip netns exec ${task.command.namespace} ${task.command.words.map(quote).join(' ')}`,
      'say end $?',
    ]),
    ...(usesOvs(plan) ? ['stop_daemons'] : []),
    'ip -batch - <<END',
    ...namespaces.map((name) => `netns del ${name}`),
    'END',
    'rm -rf /run/lab',
    'say done',
    '',
  ].join('\n');
}

function switchLines({ switchPorts, switchBonds }: LabPlan): readonly string[] {
  return [
    'links s <<END',
    'link add sw type bridge vlan_filtering 1 vlan_default_pvid 0',
    'link set sw up',
    ...switchBonds.flatMap(bondLines),
    ...switchPorts.flatMap(({ name, mtu }) => [...mtuLine(name, mtu), `link set ${name} master sw`]),
    ...switchBonds.flatMap(({ ports, name }) => [...ports, name]).map((name) => `link set ${name} up`),
    ...switchPorts.map(({ name }) => `link set ${name} up`),
    'END',
    'port_vlans s <<END',
    ...switchPorts.flatMap(({ name, vlans }) => vlans.map((vlan) => vlanLine(name, vlan))),
    'END',
  ];
}

function nodeLines({ namespace, nics, devices }: LabNode): readonly string[] {
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

function bondLines({ name, options, ports, mtu }: LabBond): readonly string[] {
  return [
    `link add ${name} type bond ${options.join(' ')}`,
    ...ports.flatMap((port) => [`link set ${port} down`, `link set ${port} master ${name}`]),
    ...mtuLine(name, mtu),
  ];
}

function mtuLine(name: string, mtu: number | undefined): readonly string[] {
  return mtu === undefined || !Number.isInteger(mtu) ? [] : [`link set ${name} mtu ${mtu}`];
}

function vlanLine(name: string, { min, max, isNative }: BridgeVlan): string {
  return `vlan add dev ${name} vid ${min === max ? min : `${min}-${max}`}${isNative ? ' pvid untagged' : ''}`;
}

function lacpLines({ nodes, switchBonds }: LabPlan): readonly string[] {
  const speaks = ({ options }: LabBond) => options.includes('802.3ad');
  const peers = new Set(switchBonds.filter(speaks).flatMap(({ ports }) => ports));
  const bonds = nodes.flatMap(({ namespace, nics, devices }) => devices.flatMap((device) => {
    // Where the switch does not answer there is nothing to wait for.
    const isAnswered = device.kind === 'bond' && speaks(device) && nics.some(({ name, peer }) => device.ports.includes(name) && peers.has(peer));
    return isAnswered ? [`${namespace} ${device.name} ${device.ports.length}`] : [];
  }));
  return bonds.length === 0 ? [] : ['await_lacp <<END', ...bonds, 'END'];
}

/** All interfaces or none: a pod whose last attachment fails does not start, and neither does the VM in it. */
function machineLines({ pod, guest, node, nics }: LabMachine): readonly string[] {
  return [
    `attached_${pod}() {`,
    ...nics.flatMap((nic) => attachLines(pod, node, nic)),
    ...nics.map((nic, i) => bindingLine(pod, guest, nic, i)),
    '}',
    `attached_${pod}`,
  ];
}

function attachLines(pod: string, node: string, { podDevice, wiring, mac }: LabAttachment): readonly string[] {
  if (wiring.kind !== 'cni') return [ovsPortLine(pod, node, podDevice, mac, wiring)];
  const args = mac === undefined ? 'IgnoreUnknown=1' : `IgnoreUnknown=1;MAC=${mac}`;
  const calls = wiring.calls.map(({ type, config }) => `${quote(type)} ${quote(JSON.stringify(config).slice(0, -1))}`);
  return [`cni ${node} ${pod} ${podDevice} ${quote(args)} ${calls.join(' ')} || return`, `local result_${podDevice}; read -r -d '' result_${podDevice} </run/lab/result`];
}

function bindingLine(pod: string, guest: string, { podDevice, guestDevice, wiring, mac, address, isDown }: LabAttachment, i: number): string {
  return `bridge_binding ${pod} ${podDevice} ${guest} ${guestDevice} '${mac ?? ''}' ${address} ${isDown ? 'down' : 'up'} ${i + 1} "${wiring.kind === 'cni' ? `$result_${podDevice}` : ''}" || return`;
}
