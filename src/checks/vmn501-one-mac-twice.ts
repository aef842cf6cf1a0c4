import { nicName } from './attachments';
import { Check, Mistake } from './check';
import { isHidden } from './hidden-nic';
import { Addressed, Clash, clashesOf, shared } from './shared-addresses';
import { canonicalMac } from '../topology/mac';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const oneMacTwice: Check = {
  code: 'VMN501',
  level: 'error',
  title: 'two interfaces have the same MAC address',
  why: 'on one segment the switches learn it here and there in turn, and each VM gets part of the other\'s traffic; on two it works until they meet',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/kubemacpool/issues/16',
    'https://github.com/k8snetworkplumbingwg/kubemacpool/blob/v0.51.1/pkg/pool-manager/virtualmachine_pool.go#L296-L316',
  ],

  *find(topology) {
    const all = shared([...macs(topology.machines)]);
    const clashes = clashesOf(all, topology);
    for (const clash of clashes) yield mistake(clash, clash.level === 'error' ? 'on the same segment' : 'on the same network');
    const clashing = new Set(clashes.flatMap(({ first, second }) => [first.address, second.address]));
    yield* apart(all.filter(({ address }) => !clashing.has(address)));
  },
};

/** The MACs that others than the interface's own pod see. */
function* macs(machines: readonly Machine[]): Iterable<Addressed> {
  for (const machine of machines) {
    for (const nic of machine.nics) {
      const address = canonicalMac(nic.macAddress ?? '');
      if (address !== undefined && !isHidden(nic)) yield { machine, nic, address };
    }
  }
}

/** The addresses that two interfaces have on segments of which nobody says that they are one. */
function* apart(all: readonly Addressed[]): Iterable<Mistake> {
  const firsts = new Map<string, Addressed>();
  for (const one of [...all].sort((a, b) => (nicName(a.nic, a.machine) < nicName(b.nic, b.machine) ? -1 : 1))) {
    const first = firsts.get(one.address);
    firsts.set(one.address, first ?? one);
    if (first === undefined || isSameObject(first.machine, one.machine)) continue;
    yield mistake({ first, second: one, level: 'warning' }, 'on another network');
  }
}

/** Twice in the input, as in a base and its overlay. */
function isSameObject(one: Machine, other: Machine): boolean {
  return one !== other && one.kind === other.kind && one.name === other.name && one.namespace === other.namespace;
}

function mistake({ first, second, level }: Clash<Addressed>, where: string): Mistake {
  return {
    at: within(second.nic.place, 'macAddress'),
    message: `${nicName(second.nic, second.machine)} has macAddress "${second.nic.macAddress}", which ${nicName(first.nic, first.machine)} has ${where}`,
    fix: 'give each interface a MAC address of its own',
    related: [within(first.nic.place, 'macAddress')],
    level,
  };
}
