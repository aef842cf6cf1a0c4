import { listAt, textAt } from '../topology/json';
import { nodesWith } from '../topology/node';
import { SriovNic } from '../topology/sriov-node-state';
import { Topology } from '../topology/topology';
import { VfPool } from '../topology/vf-pool';

/** A NIC that a pool takes functions of, and its node. */
export interface PoolNicOnNode {
  readonly node: string;
  readonly nic: SriovNic;
}

/** What the nodes of a pool were found with. */
export interface NicsOfPool {
  readonly nics: readonly PoolNicOnNode[];
  /** The nodes that the pool selects; undefined: not known, or the NICs of one of them are not. */
  readonly nodes?: readonly string[];
}

/**
 * The NICs that a pool's nicSelector takes on the nodes that it selects, as far as SriovNetworkNodeStates show them.
 *
 * @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L439
 */
export function nicsOfPool(pool: VfPool, { nodes, sriovNodeStates }: Topology): NicsOfPool {
  if (sriovNodeStates.size === 0) return { nics: [] };
  const selected = nodesWith(pool.selector, nodes).map(({ name }) => name);
  const nics = selected.flatMap((node) => (sriovNodeStates.get(node)?.nics ?? []).filter((nic) => isTaken(nic, pool)).map((nic) => ({ node, nic })));
  const areAllKnown = selected.length > 0 && selected.every((node) => sriovNodeStates.has(node));
  return { nics, nodes: areAllKnown ? selected : undefined };
}

function isTaken({ name, vendor, deviceId, pciAddress = '' }: SriovNic, { pfNames, spec }: VfPool): boolean {
  const [wantedVendor, wantedDevice] = [textAt(spec, 'nicSelector', 'vendor') ?? '', textAt(spec, 'nicSelector', 'deviceID') ?? ''];
  const roots = listAt(spec, 'nicSelector', 'rootDevices');
  const names = pfNames.map(({ text }) => text.split('#')[0]);
  return (wantedVendor === '' || wantedVendor === vendor) && (wantedDevice === '' || wantedDevice === deviceId)
    && (roots.length === 0 || roots.includes(pciAddress)) && (names.length === 0 || names.includes(name));
}
