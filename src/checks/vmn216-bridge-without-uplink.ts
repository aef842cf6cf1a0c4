import { Check } from './check';
import { configField } from './config-field';
import { bridgesOf } from '../topology/bridge-path';
import { objectAt } from '../topology/json';
import { networkId } from '../topology/network';
import { nodesName } from '../topology/node-view';
import { within } from '../topology/place';

export const bridgeWithoutUplink: Check = {
  code: 'VMN216',
  level: 'warning',
  title: 'a network\'s bridge has no port to the outside',
  why: 'the VMs on one node reach each other, but nothing else: VMs of two nodes never meet, and a migrated VM is alone',
  evidence: ['measured: a bridge without uplink gives rc 0 and an isolated pod'],

  *find(topology) {
    const networks = new Map(topology.networks.flatMap((network) => (
      network.kind === 'bridge' && configField(network, 'isGateway') !== true && configField(network, 'isDefaultGateway') !== true ? [[network.bridge, network] as const] : []
    )));
    for (const [name, sites] of bridgesOf(topology).linux) {
      const network = networks.get(name);
      if (network === undefined) continue;
      for (const { view, bridge, ports } of sites) {
        if (ports === undefined || ports.length > 0) continue;
        const key = Array.isArray(objectAt(bridge.config, 'bridge').ports) ? 'ports' : 'port';
        const path = Array.isArray(bridge.config.interfaces) ? ['interfaces'] : ['bridge', key];
        yield {
          at: within(bridge.place, ...path),
          message: `bridge "${name}" of network "${networkId(network)}" has no port on ${nodesName(view.group)}`,
          fix: 'add the NIC or bond that leads to the switch as a port',
          related: [network.place],
        };
      }
    }
  },
};
