import { RepeatedKey } from './keys-twice';
import { Machine } from './machine';
import { Network } from './network';
import { NodeGroup, NodePolicy } from './node-group';
import { Manifest } from './place';
import { Platform } from './platform';
import { Unreadable } from './unreadable';
import { VfPool } from './vf-pool';
import { VlanFilter } from './vlan-filter';
import { Workload } from './workload';

/** The input as one linked, readonly model. Questions are functions of it. */
export interface Topology {
  readonly manifests: readonly Manifest[];
  readonly nodePolicies: readonly NodePolicy[];
  readonly nodeGroups: readonly NodeGroup[];
  readonly networks: readonly Network[];
  readonly machines: readonly Machine[];
  readonly workloads: readonly Workload[];
  readonly vlanFilters: readonly VlanFilter[];
  readonly vfPools: readonly VfPool[];
  readonly platform: Platform;
  /** Labels of the namespaces that the input states. */
  readonly namespaces: ReadonlyMap<string, { readonly [key: string]: string }>;
  /** What no program will read. */
  readonly unreadable: readonly Unreadable[];
  /** Keys whose first value nobody sees. */
  readonly keysTwice: readonly RepeatedKey[];
}
