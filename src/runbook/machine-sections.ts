import { block, code } from './markdown';
import { word } from './shell';
import { Section, Step } from './step';
import { naturalOrder } from '../text/natural-order';
import { seen } from '../text/shown-text';
import { addTo } from '../topology/add-to';
import { Machine } from '../topology/machine';
import { networkId } from '../topology/network';
import { Nic } from '../topology/nic';
import { Topology } from '../topology/topology';

/** What each VM must have. VMs with the same interfaces on the same networks share a section. */
export function machineSections({ machines }: Topology): readonly Section[] {
  const alike = new Map<string, Machine[]>();
  for (const machine of [...machines].sort((one, other) => naturalOrder(networkId(one), networkId(other)))) {
    if (machine.kind !== 'VirtualMachine' && machine.kind !== 'VirtualMachineInstance') continue;
    const sign = JSON.stringify([machine.namespace ?? null, machine.nics.map(({ name, binding, network }) => [name, binding, network.kind === 'multus' ? network.networkName : network.kind])]);
    addTo(alike, sign, machine);
  }
  return [...alike.values()].flatMap((group) => (group[0] === undefined ? [] : [sectionOf(group[0], group)]));
}

function sectionOf(first: Machine, machines: readonly Machine[]): Section {
  const title = machines.length === 1 ? `VM ${code(networkId(first))}` : `${machines.length} VMs like ${code(networkId(first))}`;
  const each = machines.length === 1 ? (command: string) => command : (command: string) => `for vm in "\${vms[@]}"; do ${command}; done`;
  const set = machines.length === 1 ? `vm=${word(first.name)}` : `vms=(${machines.map(({ name }) => word(name)).join(' ')})`;
  const namespace = first.namespace === undefined ? '' : ` ${word(`--namespace=${first.namespace}`)}`;
  return { title, level: 2, text: [block('sh', set)], steps: [running(namespace, each), interfaces(namespace, each, first, machines), ...guest(namespace, first)] };
}

function running(namespace: string, each: (command: string) => string): Step {
  return {
    shows: 'it runs',
    commands: [each(`kubectl get "vmi/$vm"${namespace} --output=jsonpath='{.metadata.name} {.status.phase} {.status.nodeName}{"\\n"}'`)],
    expected: { words: '`Running`, and a node.' },
    otherwise: [
      '`NotFound`: it is not started, or refused: `kubectl describe` the VirtualMachine.',
      '`Scheduling`: no node offers what it asks for, or a CNI plugin fails; the events of its pod say which: `kubectl describe pods --selector="vmi.kubevirt.io/id=$vm"`.',
      '`FailedCreatePodSandBox` in those events: Multus found no network of that name in the namespace, or the plugin refused: its words stand behind it.',
    ],
  };
}

function interfaces(namespace: string, each: (command: string) => string, { nics }: Machine, machines: readonly Machine[]): Step {
  const path = '{range .status.interfaces[*]}{.name} {.mac} {.infoSource}{"\\n"}{end}';
  const macs = machines.flatMap((machine) => machine.nics.flatMap(({ name, macAddress }) => (macAddress === undefined ? [] : [`${machine.name} ${name} ${macAddress}`])));
  return {
    shows: 'it has its interfaces',
    commands: [each(`kubectl get "vmi/$vm"${namespace} --output=jsonpath=${word(path)}`)],
    expected: { words: macs.length === 0 ? 'a line for each of:' : 'a line for each of these, and these MACs:', output: [...nics.filter(({ state }) => state !== 'absent').map(nicLine), ...macs] },
    otherwise: [
      'A line without `domain`: the interface is not in the guest yet; it comes with a restart or live migration.',
      'A line without `multus-status`: Multus did not attach it.',
      'No `guest-agent` in any: addresses of secondary networks are shown only where the guest runs qemu-guest-agent.',
    ],
  };
}

function nicLine({ name, network }: Nic): string {
  switch (network.kind) {
    case 'pod': return `${name} (pod network)`;
    case 'multus': return `${name} (${network.networkName})`;
    case 'other': return name;
  }
}

/** Nobody outside can look into a guest. */
function guest(namespace: string, { name, nics }: Machine): readonly Step[] {
  const attached = nics.filter(({ network }) => network.kind === 'multus');
  if (attached.length === 0) return [];
  const mtus = attached.flatMap(({ name: nic, network }) => {
    const mtu = network.kind === 'multus' && network.attachment.kind === 'network' ? network.attachment.network.mtu : undefined;
    return mtu === undefined ? [] : [`${seen(nic)}: mtu ${mtu}; ping -c 3 -M do -s ${mtu - 28} GATEWAY (IPv4)`];
  });
  return [{
    shows: 'the guest speaks on its networks',
    commands: [`virtctl console ${word(name)}${namespace}`],
    expected: { words: 'in the guest, `ip address` shows each interface up with its MAC and address, and the gateway and another VM of each network answer:', output: ['ping -c 3 GATEWAY', 'ping -c 3 OTHER-VM', ...mtus] },
    otherwise: [
      'No address: without IPAM the guest configures itself by cloud-init or a DHCP server of that VLAN; look whether the file matches by the MAC above.',
      'VMs on the same node answer, others and the gateway do not: the VLAN is missing on a bridge port or on the switch; the steps of its nodes above show where.',
      'Small packets pass, large ones do not: a device on the way has a smaller MTU than the guest.',
    ],
  }];
}
