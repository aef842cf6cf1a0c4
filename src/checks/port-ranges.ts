import { CheckOptions } from './check';
import { isSurelyOff } from './feature-gates';
import { isGiven } from './machine-networks';
import { NicPort, portsOf } from './nic-ports';
import { listAt, numberAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';
import { isOlder } from '../values/is-older';

/** Interfaces of the pod network with `portRanges`, in a version that knows them, where they are not surely switched off: that is 460's. */
export function nicsWithPortRanges(topology: Topology, options: CheckOptions): readonly NicWithPortRanges[] {
  return isOlder(options.kubevirtVersion, 1, 9) || isSurelyOff('PortRangesSpec', 'alpha', topology, options) ? [] : withPortRanges(topology.machines);
}

interface NicWithPortRanges {
  readonly nic: Nic;
  readonly machine: Machine;
}

const withPortRanges = once((machines: readonly Machine[]): readonly NicWithPortRanges[] => machines.flatMap((machine) => {
  return machine.nics.flatMap((nic) => (nic.network.kind === 'pod' && isGiven(nic.config, 'portRanges') ? { nic, machine } : []));
}));

/** What KubeVirt finds wrong with a range: the first of these, and no more of that range. */
export type RangeFault = 'protocol' | 'start' | 'end' | 'order';

/** The entries of `portRanges`, each with its first fault; none of a list that is too long, which KubeVirt does not look at. */
export function* portRanges(topology: Topology, options: CheckOptions): Iterable<NicPort & { readonly fault?: RangeFault }> {
  for (const { nic, machine } of nicsWithPortRanges(topology, options)) {
    if (listAt(nic.config, 'portRanges').length > 10) continue;
    for (const range of portsOf(nic, machine, 'portRanges')) yield { ...range, fault: faultOf(range) };
  }
}

function faultOf({ config }: NicPort): RangeFault | undefined {
  const [protocol, start, end] = [textAt(config, 'protocol'), numberAt(config, 'start') ?? 0, numberAt(config, 'end') ?? 0];
  if (protocol !== 'TCP' && protocol !== 'UDP') return 'protocol';
  if (start <= 0 || start >= 65536) return 'start';
  if (end <= 0 || end >= 65536) return 'end';
  return start > end ? 'order' : undefined;
}

/** For messages: `80-90`. */
export function rangeText({ config }: NicPort): string {
  return `${numberAt(config, 'start') ?? ''}-${numberAt(config, 'end') ?? ''}`;
}
