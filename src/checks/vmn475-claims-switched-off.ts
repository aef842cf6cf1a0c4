import { machineName } from './attachments';
import { Check } from './check';
import { isSurelyOff, kubeVirtOf } from './feature-gates';
import { entryName } from './machine-networks';
import { CLAIM_GATE, claimsOf } from './resource-claims';
import { within } from '../topology/place';
import { isOlder } from '../values/is-older';

export const claimsSwitchedOff: Check = {
  code: 'VMN475',
  level: 'error',
  title: 'a network is a resource claim, where that feature is off',
  why: 'admission refuses the VM: the gate NetworkDevicesWithDRA is off by default',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/dra.go#L46',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-config/featuregate/active.go#L314',
  ],

  *find(topology, options) {
    const kubevirt = kubeVirtOf(topology);
    if (kubevirt === undefined || isOlder(options.kubevirtVersion, 1, 9) || !isSurelyOff(CLAIM_GATE, 'alpha', topology, options)) return;
    const off = `${kubevirt.kind} "${kubevirt.name}" does not switch ${CLAIM_GATE} on`;
    for (const network of topology.machines.flatMap(claimsOf)) {
      yield {
        at: within(network.place, 'resourceClaim'),
        message: `${entryName(network)} of ${machineName(network.machine)} is a claim, but ${off}`,
        fix: `add ${CLAIM_GATE} to featureGates, or attach the network through multus`,
        related: [kubevirt.place],
      };
    }
  },
};
