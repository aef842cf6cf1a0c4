import { Place } from '../topology/place';
import { Topology } from '../topology/topology';

/** How bad: an error will not start or surely loses traffic; a warning works today and breaks under a stated condition. */
export type Level = 'error' | 'warning';

/** What the input cannot say of itself. */
export interface CheckOptions {
  /** The input is complete: what it does not have is not there. */
  readonly closedWorld: boolean;
  /** Opt-in packs that run beside the checks for everyone. */
  readonly packs: readonly string[];
  /** Version of KubeVirt on the cluster, `<major>.<minor>`. */
  readonly kubevirtVersion: string;
  /** Version of the CNI project's plugins on the nodes, `<major>.<minor>`. */
  readonly cniPluginsVersion: string;
  /** Whether Multus lets a pod use its own namespace's networks only. */
  readonly multusNamespaceIsolation: boolean;
  /** Version of the SR-IOV operator, `<major>.<minor>`. */
  readonly sriovOperatorVersion: string;
  /** Namespace of the SR-IOV operator; undefined: not known. */
  readonly sriovOperatorNamespace?: string;
}

/** Today's versions, nothing opted into. */
export const DEFAULT_OPTIONS: CheckOptions = {
  closedWorld: false,
  packs: [],
  kubevirtVersion: '1.9',
  cniPluginsVersion: '1.9',
  multusNamespaceIsolation: false,
  sriovOperatorVersion: '1.6',
};

/** One mistake, as a check yields it. */
export interface Mistake {
  /** The field that is wrong. */
  readonly at: Place;
  /** Both names and both values, lower case, no full stop. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
  /** What else is part of it. */
  readonly related?: readonly Place[];
  /** Lower than the check's own, where this case is milder. */
  readonly level?: Level;
}

/** A rule over the whole topology. */
export interface Check {
  /** Never used again for another rule: `VMN402`; in packs of others any capitals and digits. */
  readonly code: string;
  /** The highest level that its findings have. */
  readonly level: Level;
  /** What is wrong, as a sentence without its names. */
  readonly title: string;
  /** What happens then. */
  readonly why: string;
  /** Lines of the programs that refuse or do the silent wrong thing, at a tag; or the issue where it happened. */
  readonly evidence: readonly string[];
  /** Opt-in pack; undefined: for everyone. */
  readonly pack?: string;
  find(topology: Topology, options: CheckOptions): Iterable<Mistake>;
}

/** One mistake with everything that a reader needs. */
export interface Finding extends Mistake {
  readonly code: string;
  readonly level: Level;
  readonly why: string;
  readonly evidence: readonly string[];
}
