import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkId } from '../topology/network';

export const macvtapWithoutMac: Check = {
  code: 'VMN413',
  level: 'warning',
  title: 'a VM is to migrate with a macvtap interface that has no fixed MAC address',
  why: 'the new pod\'s macvtap gets a new address while the guest keeps the old one, so after a migration nothing reaches it',
  evidence: [
    'https://github.com/kubevirt/kubevirt/pull/2935',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/multus/annotation.go#L112',
  ],

  *find({ machines }) {
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      const strategy = machine.evictionStrategy;
      if (network.kind !== 'macvtap' || (strategy !== 'LiveMigrate' && strategy !== 'LiveMigrateIfPossible')) continue;
      if (nic.binding.kind !== 'plugin' || nic.macAddress !== undefined) continue;
      const where = `${nicName(nic, machine)} on macvtap network "${networkId(network)}"`;
      yield {
        at: nic.place,
        message: `${where} has no macAddress, but the VM has evictionStrategy "${strategy}"`,
        fix: 'give it a macAddress',
        related: [network.place],
      };
    }
  },
};
