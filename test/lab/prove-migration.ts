import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Comparison } from './compare';
import { comparedTopologies, Machinery } from './compared';
import { HOSTNAME } from './device-names';
import { MIGRATED_VLANS, migrationCluster } from './migration-cluster';
import { count, isWrong, Tally, wrongText } from './tally';
import { topologyAt } from './topology-at';

const PHASES = 'leave-br-vmdata-';
/** In their order, which their names do not have. */
const RANK = ['before', 'prepared', 'migrated', 'finished'];

/** Every phase of the migration on real Open vSwitch and OVN: VMs talk as they did before, and as reach says. */
export async function proveMigration(examples: string, machinery: Machinery, tally: Tally): Promise<void> {
  const phases = readdirSync(examples).filter((name) => name.startsWith(PHASES));
  phases.sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
  const topologies = phases.map((phase) => {
    const own = topologyAt(join(examples, phase));
    const migrated = own.nodePolicies.flatMap(({ format, hostname, selector }) => (format === 'nmstate' ? hostname ?? selector?.[HOSTNAME] ?? [] : []));
    return topologyAt(join(examples, phase), migrationCluster(new Set(migrated)));
  });
  const half = Math.ceil(topologies.length / 2);
  const asked = { closedWorld: true, nodesPerGroup: 3 };
  const boots = [topologies.slice(0, half), topologies.slice(half)].map((some) => comparedTopologies(some, machinery, asked));
  for (const [i, comparisons] of (await Promise.all(boots)).flat().entries()) {
    count(comparisons, tally);
    const changed = comparisons.filter((comparison) => !isAsMeant(comparison));
    tally.disagreements += changed.filter((comparison) => !isWrong(comparison)).length;
    const unknown = comparisons.filter(({ model }) => model === 'unknown').length;
    const verdict = changed.length === 0 ? `VLANs ${MIGRATED_VLANS.join(' and ')} talk, each within itself` : `${changed.length} are not as before the migration`;
    console.log(`${phases[i]}: ${comparisons.length} pairs, ${verdict}; ${unknown} unknown to the model, ${comparisons.filter(isWrong).length} disagreements`);
    new Set([...changed, ...comparisons.filter(isWrong)]).forEach((comparison) => console.log(wrongText(comparison)));
  }
}

function rankOf(phase: string): number {
  return RANK.indexOf(phase.slice(PHASES.length).replace(/-.*$/, ''));
}

/** Whoever is on one VLAN talks at full size, nobody else does: in every phase, wherever the VMs run. */
function isAsMeant({ from, to, kernel }: Comparison): boolean {
  const wanted = segmentOf(from) === segmentOf(to) ? 'all' : 'none';
  return kernel.every((answer) => answer === wanted);
}

function segmentOf(id: string): string {
  return /^vms\/vlan(\d+)-|^outside:(\d+)$/.exec(id)?.slice(1).find((vlan) => vlan !== undefined) ?? EXAMPLE_VMS[id] ?? id.split('/')[0] ?? '';
}

/** The VMs of the example itself. */
const EXAMPLE_VMS: { readonly [id: string]: string } = { 'vms/web:vlan224': '224', 'vms/db:vlan300': '300' };
