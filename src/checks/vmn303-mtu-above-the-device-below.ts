import { Check, Mistake } from './check';
import { bondPortsOf, mtuOf } from '../topology/bridge-path';
import { Device } from '../topology/device';
import { NodeView, nodesName, nodeViewsOf, stated } from '../topology/node-view';
import { within } from '../topology/place';

export const mtuAboveTheDeviceBelow: Check = {
  code: 'VMN303',
  level: 'error',
  title: 'an interface\'s MTU is above that of the interface below it',
  why: 'the kernel refuses a VLAN interface with a larger MTU than its base; a bond gives its ports its own MTU, against what they state; a bridge drops the node\'s own larger frames',
  evidence: [
    'https://github.com/torvalds/linux/blob/00d066a4d4edbe559ba6c35153da71d4b2b8a383/net/8021q/vlan_dev.c#L146',
    'https://github.com/torvalds/linux/blob/0077b003e41e8f327568b53abca936ba895d1684/net/bridge/br_forward.c#L35',
    'https://github.com/torvalds/linux/blob/v5.18/drivers/net/bonding/bond_main.c',
  ],

  *find(topology) {
    for (const view of nodeViewsOf(topology)) {
      const seen = new Set<string>();
      for (const device of view.group.policies.flatMap(({ devices }) => devices)) {
        if (device.state === 'absent' || device.mtu === undefined || seen.has(device.name)) continue;
        seen.add(device.name);
        yield* mistakesOf(device, device.mtu, view);
      }
    }
  },
};

function* mistakesOf(device: Device, mtu: number, view: NodeView): Iterable<Mistake> {
  for (const name of belowOf(device, view)) {
    const below = mtuOf(view, name);
    if (below === undefined || below.value >= mtu) continue;
    const [kind, relation] = WORDS[device.kind] ?? ['interface', 'port'];
    yield {
      at: within(device.place, 'mtu'),
      message: `${kind} "${device.name}" has MTU ${mtu}, but its ${relation} "${name}" has ${below.value} on ${nodesName(view.group)}`,
      fix: `give "${name}" MTU ${mtu}, or "${device.name}" at most ${below.value}`,
      related: [within(below.device.place, 'mtu')],
      level: device.kind === 'vlan' ? 'error' : 'warning',
    };
  }
}

const WORDS: { readonly [kind: string]: readonly [string, string] | undefined } = {
  'vlan': ['VLAN interface', 'base'],
  'bond': ['bond', 'port'],
  'linux-bridge': ['bridge', 'port'],
};

function belowOf(device: Device, view: NodeView): readonly string[] {
  switch (device.kind) {
    case 'vlan': return device.base === undefined ? [] : [device.base];
    case 'bond': return bondPortsOf(view, device.name)?.value ?? [];
    case 'linux-bridge': return (stated(view, device.name, (one) => (one.kind === 'linux-bridge' ? one.ports : undefined))?.value ?? []).map(({ name }) => name);
    default: return [];
  }
}
