import { nicName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { isOlder } from '../values/is-older';

const BINDINGS = ['bridge', 'masquerade', 'sriov', 'passtBinding', 'binding'];
const DISCONTINUED = ['slirp', 'macvtap', 'passt'];

export const notExactlyOneBinding: Check = {
  code: 'VMN444',
  level: 'error',
  title: 'an interface has no binding, or more than one',
  why: 'admission refuses the VM from 1.9 on; before, an interface without binding fails on the node; "bridge:" without a value is null, thus none',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/binding.go#L52',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L322',
  ],

  *find({ machines }, { kubevirtVersion }) {
    for (const machine of machines) {
      for (const nic of machine.nics) {
        const given = BINDINGS.filter((binding) => isGiven(nic.config, binding));
        if (given.length === 1 || DISCONTINUED.some((binding) => isGiven(nic.config, binding))) continue;
        // A preference may give masquerade to an interface of the pod network that has none.
        if (given.length === 0 && machine.hasPreference && nic.network.kind === 'pod') continue;
        // Before 1.9 only a plugin beside another binding was refused.
        if (given.length > 1 && isOlder(kubevirtVersion, 1, 9) && !given.includes('binding')) continue;
        const fault = given.length === 0 ? 'has no binding' : `has ${given.length} bindings (${given.join(', ')})`;
        yield {
          at: nic.place,
          message: `${nicName(nic, machine)} ${fault}, KubeVirt ${kubevirtVersion} wants exactly one`,
          fix: given.length === 0 ? 'write masquerade: {} on the pod network, bridge: {} on others' : 'keep one of them',
        };
      }
    }
  },
};
