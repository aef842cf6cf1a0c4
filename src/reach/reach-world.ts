import { Policies, policiesOf } from './policies-on';
import { ClusterNode, mayRunMachines } from '../topology/node';
import { Topology } from '../topology/topology';
import { hasUnknownNames } from '../topology/unknown-names';

/** What the input cannot say of itself. */
export interface ReachOptions {
  /** The input is complete: a bridge that it does not have is on no node. Undefined: it is not. */
  readonly closedWorld?: boolean;
  /** The CNI project's plugins on the nodes, `<major>.<minor>`; undefined: today's. */
  readonly cniPluginsVersion?: string;
}

/** A topology with what every question needs of it, worked out once. */
export interface ReachWorld {
  readonly topology: Topology;
  /** What no policy makes is not there. */
  readonly isClosed: boolean;
  /** The nodes that may run machines; undefined: the input may not have all. */
  readonly nodes?: readonly ClusterNode[];
  readonly policies: Policies;
  /** Undefined: today's. */
  readonly cniPluginsVersion?: string;
}

/** Prepares a topology for questions. */
export function reachWorld(topology: Topology, { closedWorld = false, cniPluginsVersion }: ReachOptions = {}): ReachWorld {
  const { nodePolicies } = topology;
  const isClosed = closedWorld && !nodePolicies.some(hasUnknownNames);
  const nodes = topology.nodes.filter(mayRunMachines);
  const isKnownWhere = nodePolicies.every(({ selector, hostname }) => selector !== undefined || hostname !== undefined);
  const hasAll = isClosed && isKnownWhere && nodes.length > 0;
  return { topology, isClosed, nodes: hasAll ? nodes : undefined, policies: policiesOf(topology), cniPluginsVersion };
}
