import { Check, Mistake } from './check';
import { selectorsAround } from './selectors-around';
import { poolTitle } from './vf-pools';
import { nicKey, nicText, rangesOverlap } from './vf-ranges';
import { addTo } from '../topology/add-to';
import { PoolNic, VfPool } from '../topology/vf-pool';

export const vfRangeRefused: Check = {
  code: 'VMN805',
  level: 'error',
  title: 'a range of virtual functions goes beyond the pool, or overlaps another policy\'s',
  why: 'the operator\'s webhook refuses the policy: functions are counted from 0, and each belongs to one pool',
  evidence: ['https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L198', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L201', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L403', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/249e20012faf17b4f38057f29608bde2b21c5c9a/pkg/webhook/validate.go#L243'],

  *find({ vfPools }) {
    const owners = new Map<string, { readonly pool: VfPool; readonly nic: PoolNic }[]>();
    const count = ({ selector }: VfPool) => Object.keys(selector).length;
    for (const pool of [...vfPools].sort((one, other) => count(one) - count(other))) {
      yield* ownFaults(pool);
      const around = selectorsAround(pool);
      for (const nic of pool.nics) {
        const others = around.flatMap((selector) => owners.get(nicKey(selector, nic)) ?? []);
        const other = others.find((found) => isOther(found.pool, pool) && rangesOverlap(found.nic, nic));
        const key = nicKey(pool.selector, nic);
        addTo(owners, key, { pool, nic });
        if (other === undefined) continue;
        yield {
          at: nic.place,
          message: `${poolTitle(pool)} takes ${nicText(nic)} on nodes where policy "${other.pool.name}" takes ${nicText(other.nic)}`,
          fix: 'give each policy a range of its own',
          related: [other.nic.place],
        };
      }
    }
  },
};

function* ownFaults(pool: VfPool): Iterable<Mistake> {
  for (const { text, place } of pool.pfNames) {
    if (!text.includes('#')) continue;
    const range = pool.nics.find((nic) => nic.place === place)?.range;
    const [most, isTooFar] = [pool.numVfs, range !== undefined && pool.numVfs !== undefined && range.last >= pool.numVfs];
    const fault = range === undefined ? 'is no range' : range.last < range.first ? 'ends before it begins' : isTooFar ? `goes beyond its numVfs ${most ?? 0}` : undefined;
    if (fault === undefined) continue;
    yield { at: place, message: `${poolTitle(pool)} has "${text}" among its pfNames, which ${fault}`, fix: 'write the NIC and first and last function, from 0, such as ens1f0#0-3' };
  }
}

/** Another policy that the webhook sees beside it: those of one namespace. */
function isOther(one: VfPool, other: VfPool): boolean {
  return one.name !== other.name && (one.namespace === undefined || other.namespace === undefined || one.namespace === other.namespace);
}
