import { nicName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

const SUCCESSORS = [
  ['slirp', 'write masquerade: {}'],
  ['passt', 'write passtBinding: {}'],
  ['macvtap', 'register the binding plugin macvtap and write binding: { name: macvtap }'],
] as const;

export const discontinuedBinding: Check = {
  code: 'VMN450',
  level: 'error',
  title: 'an interface has a binding that KubeVirt gave up',
  why: 'admission refuses to create the VM: slirp, passt and macvtap left the core in 1.3',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/discontinued.go#L33',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/discontinued.go#L40',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/discontinued.go#L48',
  ],

  *find({ machines }) {
    for (const [binding, fix] of SUCCESSORS) {
      for (const { machine, nic } of nicsWriting(binding, machines)) {
        if (!isGiven(nic.config, binding)) continue;
        yield {
          at: within(nic.place, binding),
          message: `${nicName(nic, machine)} has the binding ${binding}, which is discontinued since 1.3`,
          fix,
        };
      }
    }
  },
};
