import { Check, Mistake } from './check';
import { GuestAddress, guestAddresses } from './guest-addresses';
import { guestName } from './guest-interfaces';
import { isHidden } from './hidden-nic';
import { NodeAddress, nodeAddressesOf } from './node-addresses';
import { mayRun } from './shared-addresses';
import { nodeAccess } from '../topology/node-access';
import { nodesName } from '../topology/node-view';
import { Segment, segmentOfNic, segmentsOf } from '../topology/segments';
import { Topology } from '../topology/topology';
import { addressText } from '../values/ip';

export const addressOfANode: Check = {
  code: 'VMN523',
  level: 'error',
  title: 'a guest is given an address that a node has on the same segment',
  why: 'both answer for the address: whoever learned the guest\'s MAC no longer reaches the node, and on the machine network that takes the node out of the cluster',
  evidence: ['https://www.rfc-editor.org/rfc/rfc5227#section-1', 'https://www.rfc-editor.org/rfc/rfc4862#section-5.4'],

  *find(topology) {
    const ofNodes = nodeAddressesOf(topology);
    if (ofNodes.size === 0) return;
    for (const guest of guestAddresses(topology.machines)) {
      const holders = isHidden(guest.nic) ? [] : ofNodes.get(addressText(guest.cidr.family, guest.cidr.address)) ?? [];
      const segment = holders.length === 0 ? undefined : segmentOfNic(guest.nic, guest.machine, topology);
      const holder = segment === undefined ? undefined : holders.find((one) => isOn(segment, one, topology));
      if (segment !== undefined && holder !== undefined) yield mistake(guest, segment, holder);
    }
  },
};

function isOn({ id }: Segment, { view, device }: NodeAddress, topology: Topology): boolean {
  const access = nodeAccess(view, device, topology);
  return typeof access !== 'string' && segmentsOf(topology).of(access).some((segment) => segment.id === id);
}

function mistake({ machine, entry, cidr, place }: GuestAddress, { span }: Segment, holder: NodeAddress): Mistake {
  return {
    at: place,
    message: `${guestName(entry, machine)} has address ${cidr.text}, which interface "${holder.device}" of ${nodesName(holder.view.group)} has on the same segment`,
    fix: 'give the guest an address that no node has',
    related: [holder.place],
    // Where each node has a segment of its own, the machine may be on another.
    level: span === 'all nodes' && mayRun(machine) ? 'error' : 'warning',
  };
}
