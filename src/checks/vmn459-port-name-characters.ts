import { Check } from './check';
import { podPorts, portName } from './nic-ports';
import { textAt } from '../topology/json';
import { within } from '../topology/place';

export const portNameCharacters: Check = {
  code: 'VMN459',
  level: 'error',
  title: 'a port of an interface has a name that ports cannot have',
  why: 'admission refuses the VM: at most 15 lower-case letters, digits and single dashes, one letter at least, no dash at an end',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L227',
    'https://pkg.go.dev/k8s.io/apimachinery/pkg/util/validation#IsValidPortName',
  ],

  *find({ machines }) {
    for (const port of podPorts(machines)) {
      const name = textAt(port.config, 'name') ?? '';
      const isName = name.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
      if (name === '' || isName) continue;
      const fault = name.length > 15 ? `has ${name.length} characters of at most 15` : 'is no port name';
      yield {
        at: within(port.place, 'name'),
        message: `${portName(port)} is called "${name}", which ${fault}`,
        fix: 'use at most 15 lower-case letters, digits and single dashes inside',
      };
    }
  },
};
