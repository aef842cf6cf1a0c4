import { nicName } from './attachments';
import { Check } from './check';
import { isGiven } from './machine-networks';
import { nicsWithPortRanges } from './port-ranges';
import { within } from '../topology/place';

export const portsBesidePortRanges: Check = {
  code: 'VMN462',
  level: 'error',
  title: 'an interface has ports and portRanges',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L300'],

  *find(topology, options) {
    for (const { nic, machine } of nicsWithPortRanges(topology, options)) {
      if (!isGiven(nic.config, 'ports')) continue;
      yield {
        at: within(nic.place, 'ports'),
        message: `${nicName(nic, machine)} has both ports and portRanges, where one is allowed`,
        fix: 'write single ports as ranges that start and end alike',
        related: [within(nic.place, 'portRanges')],
      };
    }
  },
};
