import { Check } from './check';
import { podPorts, portName } from './nic-ports';
import { within } from '../topology/place';

export const portOutOfRange: Check = {
  code: 'VMN456',
  level: 'error',
  title: 'a port of an interface is beyond 65535',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L251'],

  *find({ machines }) {
    for (const port of podPorts(machines)) {
      const { port: number } = port.config;
      if (typeof number !== 'number' || (number >= 0 && number < 65536)) continue;
      yield {
        at: within(port.place, 'port'),
        message: `${portName(port)} is not within 1 to 65535`,
        fix: 'write port: 1 to 65535',
      };
    }
  },
};
