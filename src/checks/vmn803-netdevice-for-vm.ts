import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { nicsOfPool } from './pool-nics';
import { poolTitle } from './vf-pools';
import { within } from '../topology/place';
import { Topology } from '../topology/topology';
import { VfPool } from '../topology/vf-pool';

/** Mellanox: its functions can be used by a guest without being bound to vfio-pci first. */
const EXEMPT = '15b3';

export const netdeviceForVm: Check = {
  code: 'VMN803',
  level: 'warning',
  title: 'a VM uses virtual functions that are bound to a network driver',
  why: 'a function goes to the guest by VFIO, which wants it bound to vfio-pci: with most vendors\' netdevice functions the VM does not start',
  evidence: ['https://github.com/kubevirt/kubevirt/issues/8294', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go#L47'],

  *find(topology) {
    const pools = new Map(topology.vfPools.filter((pool) => !isExempt(pool, topology)).map((pool) => [pool.resourceName, pool]));
    const seen = new Set<string>();
    for (const { machine, nic, network } of nicsOnNetworks(topology.machines)) {
      const pool = network.resourceName === undefined || nic.binding.kind !== 'sriov' ? undefined : pools.get(network.resourceName);
      if (pool === undefined || (pool.deviceType ?? 'netdevice') !== 'netdevice' || pool.vdpaType !== undefined || seen.has(pool.resourceName)) continue;
      seen.add(pool.resourceName);
      yield {
        at: pool.deviceType === undefined ? pool.place : within(pool.place, 'deviceType'),
        message: `${poolTitle(pool)} has deviceType ${pool.deviceType === undefined ? 'netdevice by default' : 'netdevice'}, but ${nicName(nic, machine)} uses its virtual functions`,
        fix: 'set deviceType to vfio-pci',
        related: [nic.place],
      };
    }
  },
};

/** By the policy, or by the NICs that it takes on its nodes. */
function isExempt(pool: VfPool, topology: Topology): boolean {
  const { nics } = nicsOfPool(pool, topology);
  return pool.vendor === EXEMPT || (nics.length > 0 && nics.every(({ nic }) => nic.vendor === EXEMPT));
}
