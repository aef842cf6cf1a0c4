import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { bridgesOf } from '../topology/bridge-path';
import { objectAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const bridgeDhcpByOwnMac: Check = {
  code: 'VMN606',
  level: 'warning',
  title: 'a bridge asks for its address by DHCP under a MAC that may change',
  why: 'a bridge without a MAC of its own takes one of its ports or a random one, which may differ after a reboot: the node then gets another address',
  evidence: [
    'https://github.com/nmstate/kubernetes-nmstate/issues/355',
    'https://github.com/nmstate/kubernetes-nmstate/issues/175',
    'https://github.com/nmstate/nmstate/issues/733',
  ],

  *find(topology) {
    for (const { view, bridge, ports = [] } of [...bridgesOf(topology).linux.values()].flat()) {
      const statements = view.devices.get(bridge.name) ?? [];
      const asks = statements.find(({ config }) => truthOf(objectAt(config, 'ipv4').enabled) !== false && truthOf(objectAt(config, 'ipv4').dhcp) === true);
      const hasMac = statements.some(({ config }) => config['copy-mac-from'] !== undefined || config['mac-address'] !== undefined);
      const [port] = ports;
      if (asks === undefined || hasMac || port === undefined || isTemplate(port.name)) continue;
      yield {
        at: within(asks.place, 'ipv4', 'dhcp'),
        message: `bridge "${bridge.name}" on "${port.name}" has ipv4 dhcp true, but neither copy-mac-from nor mac-address`,
        fix: `add copy-mac-from: ${port.name}`,
      };
    }
  },
};
