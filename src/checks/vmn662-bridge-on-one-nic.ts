import { Check } from './check';
import { bridgesOf } from '../topology/bridge-path';
import { deviceOf, nodesName } from '../topology/node-view';

export const bridgeOnOneNic: Check = {
  code: 'VMN662',
  level: 'warning',
  title: 'the networks of VMs hang on a single NIC',
  why: 'when the NIC, its cable or its switch fails, every VM on the bridge is cut off; a bond of two takes over',
  evidence: ['https://docs.kernel.org/networking/bonding.html#introduction'],
  pack: 'hygiene',

  *find(topology) {
    const { linux } = bridgesOf(topology);
    const used = new Set(topology.networks.flatMap((network) => (network.kind === 'bridge' ? [network.bridge] : [])));
    for (const name of used) {
      for (const { view, bridge, ports = [] } of linux.get(name) ?? []) {
        const [port, ...others] = ports;
        if (port === undefined || others.length > 0 || deviceOf(view, port.name, 'nic') === undefined) continue;
        yield {
          at: port.place,
          message: `bridge "${bridge.name}", which networks use, leaves by NIC "${port.name}" alone on ${nodesName(view.group)}`,
          fix: 'put the NIC and another one into a bond, and the bond into the bridge',
        };
      }
    }
  },
};
