import { machineName } from './attachments';
import { Check } from './check';

export const networkDataWithoutVersion: Check = {
  code: 'VMN526',
  level: 'error',
  title: 'a guest\'s network configuration does not say its version',
  why: 'cloud-init gives up with "No valid network_state object created from network config", and the guest has no network',
  evidence: ['https://github.com/canonical/cloud-init/blob/25.3/cloudinit/net/network_state.py#L1109-L1138'],

  *find({ machines }) {
    for (const machine of machines) {
      const { guest } = machine;
      if (guest.kind !== 'unknown' || guest.versionless === undefined) continue;
      yield {
        at: guest.versionless,
        message: `the network data of ${machineName(machine)} has no version`,
        fix: 'write version: 2 beside ethernets, or version: 1 beside config',
      };
    }
  },
};
