import { machineName, nicName } from './attachments';
import { Check, Mistake } from './check';
import { guestName } from './guest-interfaces';
import { isHidden } from './hidden-nic';
import { booleanAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { within } from '../topology/place';

export const oneAddressForAPool: Check = {
  code: 'VMN520',
  level: 'error',
  title: 'a template of several VMs fixes a MAC or IP address',
  why: 'every VM that is made of it has the same address, so on one network they take each other\'s traffic',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-controller/watch/pool/pool.go#L772-L830',
    'https://github.com/k8snetworkplumbingwg/kubemacpool/issues/16',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      if ((machine.replicas ?? 1) < 2) continue;
      for (const nic of machine.nics) {
        if (nic.macAddress === undefined || isHidden(nic)) continue;
        yield {
          at: within(nic.place, 'macAddress'),
          message: `${nicName(nic, machine)}, which makes ${machine.replicas} VMs, has macAddress "${nic.macAddress}"`,
          fix: 'leave macAddress out: kubemacpool or KubeVirt chooses one for each VM',
        };
      }
      yield* guestAddresses(machine);
    }
  },
};

/** A pool may give each VM a Secret of its own. */
function* guestAddresses(machine: Machine): Iterable<Mistake> {
  const { guest, manifest } = machine;
  if (guest.kind !== 'stated' || booleanAt(manifest.object, 'spec', 'nameGeneration', 'appendIndexToSecretRefs')) return;
  for (const entry of guest.interfaces) {
    const [address] = entry.addresses;
    if (address === undefined || entry.nics.length === 0 || entry.nics.every(isHidden)) continue;
    yield {
      at: address.place,
      message: `${guestName(entry, machine)}, which makes ${machine.replicas} VMs, has address ${address.text}`,
      fix: `ask DHCP, or make VMs of their own instead of ${machineName(machine)}`,
    };
  }
}
