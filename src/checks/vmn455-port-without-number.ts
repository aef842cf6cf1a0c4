import { Check } from './check';
import { podPorts, portName } from './nic-ports';
import { within } from '../topology/place';

export const portWithoutNumber: Check = {
  code: 'VMN455',
  level: 'error',
  title: 'a port of an interface has no number',
  why: 'admission refuses the VM: zero is what a missing number reads as',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L262'],

  *find({ machines }) {
    for (const port of podPorts(machines)) {
      const { port: number = null } = port.config;
      if (number !== null && number !== 0) continue;
      yield {
        at: within(port.place, 'port'),
        message: `${portName(port)} ${number === 0 ? 'is no port number' : 'has no port number'}`,
        fix: 'write port: 1 to 65535, or remove ports to let all through',
      };
    }
  },
};
