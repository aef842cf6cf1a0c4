import { Check, Mistake } from './check';
import { NicsOfPool, nicsOfPool, PoolNicOnNode } from './pool-nics';
import { poolTitle } from './vf-pools';
import { numberAt, textAt } from '../topology/json';
import { within } from '../topology/place';
import { VfPool } from '../topology/vf-pool';

const WEBHOOK = 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go';
const INTEL = '8086';
const MELLANOX = '15b3';
const MOST_OF_MELLANOX = 128;

export const poolThatTheNicsCannotGive: Check = {
  code: 'VMN813',
  level: 'error',
  title: 'an SR-IOV policy asks for what the NICs of its nodes do not have',
  why: 'the operator\'s webhook holds the policy against its SriovNetworkNodeStates, and refuses it',
  evidence: [`${WEBHOOK}#L279`, `${WEBHOOK}#L323-L328`, `${WEBHOOK}#L331-L342`],

  *find(topology) {
    if (topology.sriovNodeStates.size === 0) return;
    for (const pool of topology.vfPools) {
      const found = nicsOfPool(pool, topology);
      const none = noneOf(pool, found);
      if (none !== undefined) yield none;
      const [first] = found.nics.flatMap((one) => tooMuch(pool, one) ?? []);
      if (first !== undefined) yield first;
    }
  },
};

function noneOf(pool: VfPool, { nics, nodes }: NicsOfPool): Mistake | undefined {
  if (nodes === undefined || nics.length > 0) return undefined;
  const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
  return {
    at: within(pool.place, 'nicSelector'),
    message: `the nicSelector of ${poolTitle(pool)} takes no NIC of the nodes that it selects, "${nodes[0]}"${more}`,
    fix: 'name the NICs as the nodes\' SriovNetworkNodeState has them, or select other nodes',
  };
}

function tooMuch(pool: VfPool, { node, nic }: PoolNicOnNode): Mistake | undefined {
  const { numVfs = 0, externallyManaged, linkType, spec } = pool;
  const most = nic.vendor === MELLANOX ? MOST_OF_MELLANOX : nic.vendor === INTEL ? nic.totalVfs : undefined;
  const own = `"${nic.name}" of node "${node}"`;
  const related = [nic.place];
  if (most !== undefined && numVfs > most) {
    return { at: within(pool.place, 'numVfs'), message: `${poolTitle(pool)} has numVfs ${numVfs}, but ${own} can have ${most}`, fix: `set numVfs to ${most} or less`, related };
  }
  if (!externallyManaged) return undefined;
  if (numVfs > nic.numVfs) {
    return {
      at: within(pool.place, 'numVfs'),
      message: `${poolTitle(pool)} has numVfs ${numVfs} and externallyManaged, but ${own} has ${nic.numVfs}`,
      fix: `make ${numVfs} functions on the node, or set numVfs to ${nic.numVfs}`,
      related,
    };
  }
  const mtu = numberAt(spec, 'mtu') ?? 0;
  if (nic.mtu !== undefined && mtu > nic.mtu) {
    return { at: within(pool.place, 'mtu'), message: `${poolTitle(pool)} has mtu ${mtu} and externallyManaged, but ${own} has ${nic.mtu}`, fix: `raise the node's MTU, or state ${nic.mtu}`, related };
  }
  if (linkType === undefined || nic.linkType === undefined || linkType.toLowerCase() === nic.linkType.toLowerCase()) return undefined;
  const stated = textAt(spec, 'linkType') ?? '';
  return { at: within(pool.place, 'linkType'), message: `${poolTitle(pool)} has linkType ${stated} and externallyManaged, but ${own} has ${nic.linkType}`, fix: `state linkType ${nic.linkType}`, related };
}
