import { nicName } from './attachments';
import { Check } from './check';
import { NetworkEntry } from '../topology/machine';
import { within } from '../topology/place';

export const interfaceWithoutNetwork: Check = {
  code: 'VMN439',
  level: 'error',
  title: 'an interface of a VM has no network',
  why: 'each interface needs a network of its name, so KubeVirt refuses the VM',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L60',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go#L44',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      if (machine.nics.every(({ networkPlace }) => networkPlace !== undefined)) continue;
      const interfaces = new Set(machine.nics.map(({ name }) => name));
      const free = machine.networks.filter(({ name }) => name !== undefined && !interfaces.has(name));
      for (const nic of machine.nics) {
        if (nic.networkPlace !== undefined) continue;
        yield {
          at: within(nic.place, 'name'),
          message: `${nicName(nic, machine)} has no network of that name${whatIsFree(free)}`,
          fix: free.length === 0 ? `add a network called "${nic.name}"` : 'write one name on both, upper and lower case alike',
          related: free.map(({ place }) => place),
        };
      }
    }
  },
};

function whatIsFree(free: readonly NetworkEntry[]): string {
  const names = free.map(({ name }) => `"${name ?? ''}"`).join(', ');
  return free.length === 0 ? '' : `, and nothing is on network ${names}`;
}
