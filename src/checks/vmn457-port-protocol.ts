import { Check } from './check';
import { podPorts, portName } from './nic-ports';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const portProtocol: Check = {
  code: 'VMN457',
  level: 'error',
  title: 'a port of an interface is neither TCP nor UDP',
  why: 'admission refuses the VM; the words are in upper case',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L240'],

  *find({ machines }) {
    for (const port of podPorts(machines)) {
      const protocol = textAt(port.config, 'protocol') ?? '';
      if (['', 'TCP', 'UDP'].includes(protocol)) continue;
      const upper = protocol.toUpperCase();
      yield {
        at: within(port.place, 'protocol'),
        message: `${portName(port)} has protocol "${protocol}", KubeVirt knows TCP and UDP`,
        fix: upper === 'TCP' || upper === 'UDP' ? `write protocol: ${upper}` : 'write protocol: TCP or UDP, the only ones that ports can let through',
      };
    }
  },
};
