import { RepeatedKey } from './keys-twice';
import { L2Advertisement } from './l2-advertisement';
import { Machine } from './machine';
import { Network } from './network';
import { ClusterNode } from './node';
import { NodeGroup, NodePolicy } from './node-group';
import { NodeState } from './node-state';
import { Manifest } from './place';
import { Platform } from './platform';
import { Service } from './service';
import { SriovNodeState } from './sriov-node-state';
import { SriovPoolConfig } from './sriov-pool-config';
import { TrafficPolicy } from './traffic-policy';
import { Unreadable } from './unreadable';
import { VfPool } from './vf-pool';
import { VlanFilter } from './vlan-filter';
import { Workload } from './workload';

/** The input as one linked, readonly model. Questions are functions of it. */
export interface Topology {
  readonly manifests: readonly Manifest[];
  /** Node objects; none where nobody put them in, which says nothing of the cluster. */
  readonly nodes: readonly ClusterNode[];
  /** NodeNetworkStates, by the node's name. */
  readonly nodeStates: ReadonlyMap<string, NodeState>;
  readonly nodePolicies: readonly NodePolicy[];
  readonly nodeGroups: readonly NodeGroup[];
  readonly networks: readonly Network[];
  readonly machines: readonly Machine[];
  readonly workloads: readonly Workload[];
  readonly vlanFilters: readonly VlanFilter[];
  readonly vfPools: readonly VfPool[];
  /** What the SR-IOV operator found on the nodes, by the node's name. */
  readonly sriovNodeStates: ReadonlyMap<string, SriovNodeState>;
  readonly sriovPoolConfigs: readonly SriovPoolConfig[];
  /** NetworkPolicies and MultiNetworkPolicies. */
  readonly trafficPolicies: readonly TrafficPolicy[];
  /** Policies of other programs, such as Cilium's, which are not understood. */
  readonly foreignPolicies: readonly Manifest[];
  readonly services: readonly Service[];
  readonly l2Advertisements: readonly L2Advertisement[];
  readonly platform: Platform;
  /** Labels of the namespaces that the input states. */
  readonly namespaces: ReadonlyMap<string, { readonly [key: string]: string }>;
  /** What no program will read. */
  readonly unreadable: readonly Unreadable[];
  /** Keys whose first value nobody sees. */
  readonly keysTwice: readonly RepeatedKey[];
}
