import { Blueprint } from './blueprint';
import { Comparison, comparisonsOf } from './compare';
import { manifestsOf } from './manifests-of';
import { CniPlugins } from '../../src/lab/lab-options';
import { planOf } from '../../src/lab/plan-of';
import { KernelKind } from '../../src/lab/program';
import { runLab } from '../../src/lab/run-lab';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

/** What it runs on. */
export interface Machinery {
  readonly kernel: KernelKind;
  readonly cni: CniPlugins;
}

/** VLANs of blueprints, one of them on no switch port, that somebody beyond the switch is on. */
const OUTSIDE = [10, 40];

/** Drawn topologies on the kernel and by reach, in one boot. They have all nodes. */
export async function compared(blueprints: readonly Blueprint[], machinery: Machinery): Promise<readonly (readonly Comparison[])[]> {
  const topologies = blueprints.map((blueprint) => read(manifestsOf(blueprint).map((value, document) => ({ value, source: { document } }))));
  return comparedTopologies(topologies, machinery, { closedWorld: true, outsideVlans: OUTSIDE });
}

/** What is asked of a topology. */
export interface Asked {
  readonly closedWorld: boolean;
  readonly outsideVlans?: readonly number[];
  readonly nodesPerGroup?: number;
}

/** Topologies on the kernel and by reach, in one boot. */
export async function comparedTopologies(
  topologies: readonly Topology[],
  { kernel, cni }: Machinery,
  { closedWorld, outsideVlans = [], nodesPerGroup = 1 }: Asked,
): Promise<readonly (readonly Comparison[])[]> {
  const jobs = topologies.map((topology) => ({ plan: planOf(topology, { nodesPerGroup, outsideVlans, cni }), task: { cuts: [], pings: true } }));
  const reports = await runLab({ kernel, cniFolder: cni.folder, jobs });
  const options = { closedWorld, cniPluginsVersion: cni.isRecent ? undefined : '1.1' };
  return reports.map((report, i) => comparisonsOf(report, topologies[i] as Topology, options));
}
