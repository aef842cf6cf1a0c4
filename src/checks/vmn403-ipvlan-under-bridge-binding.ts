import { nicName, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkId } from '../topology/network';

export const ipvlanUnderBridgeBinding: Check = {
  code: 'VMN403',
  level: 'error',
  title: 'an ipvlan network cannot serve an interface with bridge binding',
  why: 'bridge binding puts the pod\'s interface into a bridge, which takes no ipvlan interface, so the VM does not start',
  evidence: [
    'https://github.com/kubevirt/kubevirt/issues/7001',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/discoverbridge.go#L148',
  ],

  *find({ machines }) {
    for (const { machine, nic, network } of nicsOnNetworks(machines)) {
      if (network.kind !== 'ipvlan' || nic.binding.kind !== 'bridge') continue;
      yield {
        at: nic.place,
        message: `${nicName(nic, machine)} uses bridge binding on ipvlan network "${networkId(network)}"`,
        fix: 'use a bridge network, or a macvtap network with the binding plugin macvtap',
        related: [network.place],
      };
    }
  },
};
