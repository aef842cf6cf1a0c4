import { DependentFinder, dependentFinder } from './node-dependents';
import { NodeLoad, nodeLoadOf } from './node-load';
import { LabelledNode, labelledNodes, NodeTarget, targetFinder } from './node-target';
import { Rollout, rolloutOf } from './rollout';
import { grouped } from '../topology/grouped';
import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { NodePolicy } from '../topology/node-group';
import { statementFinder, Statements } from '../topology/node-statements';
import { Manifest } from '../topology/place';
import { Topology } from '../topology/topology';
import { VfPool } from '../topology/vf-pool';

/** One of the two states, with what its manifests were read as. */
export interface Side {
  readonly topology: Topology;
  readonly machines: ReadonlyMap<Manifest, Machine>;
  readonly networks: ReadonlyMap<Manifest, Network>;
  readonly pools: ReadonlyMap<Manifest, VfPool>;
  readonly machinesIn: ReadonlyMap<string, readonly Machine[]>;
  /** By the device plugin's resource that their pods ask for. */
  readonly networksWith: ReadonlyMap<string, readonly Network[]>;
  /** A ConfigMap may carry files for several hosts. */
  readonly policies: ReadonlyMap<Manifest, readonly NodePolicy[]>;
  readonly statements: (labels: NodeTarget['labels'], own?: NodePolicy) => Statements;
  /** The nodes of a policy. */
  readonly targets: (policy: Pick<NodePolicy, 'selector' | 'hostname' | 'manifest'>) => readonly NodeTarget[];
}

/** Two states of one cluster, and what the judges of a change ask them. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** What depends on devices today. */
  readonly dependents: DependentFinder;
  readonly rollout: Rollout;
  readonly load: (node: string, device: string) => NodeLoad;
}

/** Reads both states once. */
export function comparisonOf(before: Topology, after: Topology): Comparison {
  const nodes = labelledNodes(before, after);
  return {
    before: sideOf(before, nodes, 'oldLabels'),
    after: sideOf(after, nodes, 'labels'),
    dependents: dependentFinder(before),
    rollout: rolloutOf(after),
    load: nodeLoadOf(before),
  };
}

function sideOf(topology: Topology, nodes: readonly LabelledNode[], which: 'labels' | 'oldLabels'): Side {
  return {
    topology,
    machines: byManifest(topology.machines),
    networks: byManifest(topology.networks),
    pools: byManifest(topology.vfPools),
    machinesIn: grouped(topology.machines, ({ namespace }) => namespace),
    networksWith: grouped(topology.networks, ({ resourceName }) => resourceName),
    policies: grouped(topology.nodePolicies, ({ manifest }) => manifest),
    statements: statementFinder(topology.nodePolicies),
    targets: targetFinder(nodes, which),
  };
}

function byManifest<T extends { readonly manifest: Manifest }>(values: readonly T[]): ReadonlyMap<Manifest, T> {
  return new Map(values.map((value) => [value.manifest, value]));
}
