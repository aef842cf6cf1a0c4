import { nicsOnNetworks } from './attachments';
import { Check } from './check';
import { poolTitle } from './vf-pools';
import { textAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { ClusterNode, HOSTNAME } from '../topology/node';
import { within } from '../topology/place';
import { VfPool } from '../topology/vf-pool';

export const moreVmsThanFunctions: Check = {
  code: 'VMN806',
  level: 'error',
  title: 'the VMs that are bound to a node want more virtual functions than it has',
  why: 'the scheduler finds no function for the last of them, which stay pending',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go#L41'],

  *find({ machines, vfPools, nodes }) {
    const offered = new Map<string, VfPool[]>();
    for (const pool of vfPools) offered.set(pool.resourceName, [...offered.get(pool.resourceName) ?? [], pool]);
    const labels = new Map(nodes.map((node) => [node.name, node.labels]));
    const wanted = new Map<string, { readonly node: string; readonly resource: string; readonly askers: Machine[] }>();
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      const node = machine.nodeSelector[HOSTNAME];
      if (node === undefined || network.resourceName === undefined || nic.binding.kind !== 'sriov' || !runs(machine)) continue;
      const key = JSON.stringify([node, network.resourceName]);
      const entry = wanted.get(key) ?? { node, resource: network.resourceName, askers: [] };
      wanted.set(key, entry);
      entry.askers.push(machine);
    }
    for (const { node, resource, askers } of wanted.values()) {
      const pools = offered.get(resource) ?? [];
      const [pool] = pools;
      const sizes = pools.map((one) => sizeOn(one, node, labels.get(node)));
      if (pool === undefined || sizes.includes(undefined)) continue;
      const size = sizes.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      if (askers.length <= size) continue;
      yield {
        at: within(pool.place, 'numVfs'),
        message: `${poolTitle(pool)} makes ${size} virtual functions of "${resource}" on node "${node}", but ${askers.length} interfaces of VMs bound to it want one`,
        fix: 'raise numVfs, or let VMs run on other nodes',
        related: [...new Set(askers)].map(({ place }) => place),
      };
    }
  },
};

/** How many functions a pool has on a node; undefined where that is not known. */
function sizeOn({ selector, nics, pfNames, numVfs }: VfPool, node: string, labels?: ClusterNode['labels']): number | undefined {
  const known = new Map(Object.entries({ ...labels, [HOSTNAME]: node }));
  const missing = Object.entries(selector).filter(([key, value]) => known.get(key) !== value);
  if (missing.length > 0) return labels === undefined ? undefined : 0;
  if (numVfs === undefined || nics.length === 0 || nics.length !== pfNames.length) return undefined;
  return nics.reduce((sum, { range }) => sum + (range === undefined ? numVfs : range.last - range.first + 1), 0);
}

function runs({ kind, vmSpec }: Machine): boolean {
  return kind === 'VirtualMachineInstance' || (kind === 'VirtualMachine' && (textAt(vmSpec, 'runStrategy') === 'Always' || valueAt(vmSpec, 'running') === true));
}
