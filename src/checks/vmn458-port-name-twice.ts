import { Check } from './check';
import { NicPort, podPorts, portName } from './nic-ports';
import { textAt } from '../topology/json';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

export const portNameTwice: Check = {
  code: 'VMN458',
  level: 'error',
  title: 'two ports of an interface have one name',
  why: 'admission refuses the VM',
  evidence: ['https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L220'],

  *find({ machines }) {
    const seen = new Map<Nic, Map<string, NicPort>>();
    for (const port of podPorts(machines)) {
      const name = textAt(port.config, 'name') ?? '';
      if (name === '') continue;
      const ofNic = seen.get(port.nic) ?? new Map<string, NicPort>();
      seen.set(port.nic, ofNic);
      const first = ofNic.get(name);
      if (first === undefined) {
        ofNic.set(name, port);
        continue;
      }
      yield {
        at: within(port.place, 'name'),
        message: `${portName(port)} is called "${name}", and so is ${portName(first)}`,
        fix: 'give each port a name of its own, or none',
        related: [first.place],
      };
    }
  },
};
