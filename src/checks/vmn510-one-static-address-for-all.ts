import { machineName } from './attachments';
import { Check } from './check';
import { networkName } from './cni-configs';
import { machinesByNetwork } from './sites';
import { ipamOf } from '../topology/ipam';

export const oneStaticAddressForAll: Check = {
  code: 'VMN510',
  level: 'warning',
  title: 'a network with static IPAM has several VMs',
  why: 'the plugin gives the addresses of the configuration to every pod: all VMs have the same',
  evidence: ['https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/static/main.go#L197-L237'],

  *find({ machines }) {
    for (const [network, users] of machinesByNetwork(machines)) {
      const ipam = ipamOf(network);
      const [address] = ipam.kind === 'static' ? ipam.addresses : [];
      const [first, second] = [...new Set(users)];
      const isShared = second !== undefined || (first?.replicas ?? 1) > 1;
      if (address === undefined || first === undefined || !isShared || network.kind === 'sriov') continue;
      const who = second === undefined ? `the ${first.replicas} VMs of ${machineName(first)}` : `${machineName(first)} and ${machineName(second)}`;
      yield {
        at: address.place,
        message: `${networkName(network)} gives ${who} the same address ${address.text}`,
        fix: 'use an IPAM with a pool, or none and static addresses in the guests',
        related: users.map(({ place }) => place),
      };
    }
  },
};
