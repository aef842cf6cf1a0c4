import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkId } from '../topology/network';

export const macvlanUnderBridgeBinding: Check = {
  code: 'VMN402',
  level: 'error',
  title: 'a macvlan network cannot serve an interface with bridge binding',
  why: 'bridge binding gives the guest the pod interface\'s MAC and the pod interface another, but macvlan delivers only frames for its own MAC: the guest gets no answers',
  evidence: [
    'https://github.com/kubevirt/kubevirt/issues/5483',
    'https://github.com/kubevirt/user-guide/blob/bf1f3564/docs/network/interfaces_and_networks.md',
  ],

  *find({ machines }) {
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      if (network.kind !== 'macvlan' || network.mode === 'passthru' || nic.binding.kind !== 'bridge') continue;
      yield {
        at: nic.place,
        message: `${nicName(nic, machine)} uses bridge binding on macvlan network "${networkId(network)}"`,
        fix: 'use a bridge network, or a macvtap network with the binding plugin macvtap',
        related: [network.place],
      };
    }
  },
};
