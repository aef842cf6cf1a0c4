import { bondMisfitOf } from './bond-fit';
import { SwitchFact } from './bridge-path';
import { NodeGroup } from './node-group';
import { deviceOf, NodeView, stated } from './node-view';
import { refusing } from './switch-vlans';
import { ovsFactsOf } from './uplink-facts';
import { vlansIn } from './vlans-in';

/** Frames between a node and the switch. */
export interface Wire {
  readonly view: NodeView;
  /** The NIC or bond. */
  readonly device: string;
  /** What the frames are tagged with, the outermost first; none: untagged. */
  readonly tags: readonly number[];
  readonly facts: readonly SwitchFact[];
  /** The VLANs that the switch has them in, where it is stated: the same ones on another port are the same segment. */
  readonly switchVlans?: readonly number[];
}

/** How frames leave a node; `devices` are those that they cross, in order. */
export type WayOut =
  | { readonly kind: 'out'; readonly devices: readonly string[]; readonly wire: Wire }
  /** What comes from the wire, or goes to it, is surely lost. */
  | {
    readonly kind: 'stopped';
    readonly devices: readonly string[];
    readonly why: string;
    /** What goes out arrives; what comes back has lost its tag. */
    readonly isUntaggedBack?: boolean;
  }
  | { readonly kind: 'unknown'; readonly devices: readonly string[]; readonly what: string };

/** VLAN interfaces upon VLAN interfaces: more than the two of QinQ are a circle. */
const MOST_TAGS = 4;

/** How frames leave by a device, with the tags that they bear when they come to it. */
export function wayOutBy(view: NodeView, name: string, tags: readonly number[], bondPorts: readonly string[] = []): WayOut {
  const devices: string[] = [];
  let [device, stack] = [name, tags];
  for (;;) {
    devices.push(device);
    if (stated(view, device, ({ state }) => state)?.value === 'down') return { kind: 'stopped', devices, why: `"${device}" is down` };
    const vlan = deviceOf(view, device, 'vlan');
    if (vlan === undefined) break;
    const { base, vlan: id } = vlan;
    if (base === undefined || id === undefined || stack.length >= MOST_TAGS) return { kind: 'unknown', devices, what: `what VLAN interface "${device}" stands on` };
    [device, stack] = [base, [id, ...stack]];
  }
  const strange = strangeType(view, device);
  if (strange !== undefined) return { kind: 'unknown', devices, what: `where "${device}", of type ${strange}, leads` };
  const doubt = bondDoubt(view, device);
  return doubt === undefined ? atSwitch(view, devices, device, stack, bondPorts) : { kind: 'unknown', devices, what: doubt };
}

/** What a bond may do to frames of others than its own host. */
function bondDoubt(view: NodeView, device: string): string | undefined {
  const mode = deviceOf(view, device, 'bond')?.mode;
  if (mode === 'balance-tlb' || mode === 'balance-alb') return `what arrives by bond "${device}", whose mode ${mode} puts its own MAC into frames of VMs,`;
  const misfit = bondMisfitOf(view, device);
  return misfit === undefined ? undefined : `what arrives by bond "${device}" of mode ${misfit.mode} at switch ports with aggregation ${misfit.aggregation} (${misfit.harm})`;
}

/** The group whose nodes have the device: the widest that says anything of it. */
export function cablingGroupOf({ view, device }: Wire): NodeGroup {
  return [...view.groups].reverse().find((group) => mentions(group, device)) ?? view.group;
}

function mentions({ policies }: NodeGroup, device: string): boolean {
  return policies.some(({ devices, switchPorts }) => Object.prototype.hasOwnProperty.call(switchPorts, device) || devices.some((entry) => {
    if (entry.name === device) return entry.state !== 'absent';
    if (entry.kind === 'vlan') return entry.base === device;
    return (entry.kind === 'linux-bridge' || entry.kind === 'ovs-bridge') && entry.ports?.some(({ name }) => name === device) === true;
  }));
}

function strangeType(view: NodeView, device: string): string | undefined {
  const odd = (view.devices.get(device) ?? []).find(({ kind, config: { type } }) => kind !== 'nic' && kind !== 'bond' && (kind !== 'other' || type !== undefined));
  return odd === undefined ? undefined : odd.kind === 'other' ? odd.type : odd.kind;
}

function atSwitch(view: NodeView, devices: readonly string[], device: string, tags: readonly number[], ovsBondPorts: readonly string[]): WayOut {
  const facts = ovsFactsOf(view, device, ovsBondPorts);
  const wire = { view, device, tags, facts };
  const [outer, ...inner] = tags;
  const natives = new Set(facts.flatMap(({ port }) => port.nativeVlan ?? []));
  if (outer === undefined) {
    const [native] = natives;
    return { kind: 'out', devices, wire: natives.size === 1 && native !== undefined ? { ...wire, switchVlans: [native] } : wire };
  }
  if (natives.has(outer)) {
    const why = `VLAN ${outer} is the native VLAN of the switch port of "${device}", which sends it back without a tag`;
    return { kind: 'stopped', devices, why, isUntaggedBack: inner.length === 0 };
  }
  const refused = refusing(facts, outer);
  if (refused !== undefined) return { kind: 'stopped', devices, why: `the switch port of "${refused.device}" carries VLANs ${refused.vlans.toString()}, not ${outer}` };
  const sets = facts.flatMap(({ port }) => vlansIn(port.vlans) ?? []);
  if (sets.some((vlans) => !vlans.includes(outer))) return { kind: 'unknown', devices, what: `which of the switch ports of "${device}" is used: not all carry VLAN ${outer}` };
  return { kind: 'out', devices, wire: sets.length === 0 ? wire : { ...wire, switchVlans: [outer, ...inner] } };
}
