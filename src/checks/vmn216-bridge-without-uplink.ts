import { Check } from './check';
import { configField } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { bridgesOf } from '../topology/bridge-path';
import { objectAt } from '../topology/json';
import { Network, networkId } from '../topology/network';
import { nodesName } from '../topology/node-view';
import { within } from '../topology/place';

export const bridgeWithoutUplink: Check = {
  code: 'VMN216',
  level: 'warning',
  title: 'a network\'s bridge has no port to the outside',
  why: 'the VMs on one node reach each other, but nothing else: VMs of two nodes never meet, and a migrated VM is alone',
  evidence: ['measured: a bridge without uplink gives rc 0 and an isolated pod'],

  *find(topology) {
    const lonely = [...bridgesOf(topology).linux.values()].flat().filter(({ ports }) => ports?.length === 0);
    const names = new Set(lonely.map(({ bridge }) => bridge.name));
    const onThem = names.size === 0 ? [] : networksOfKind('bridge', topology.networks).filter((network) => names.has(network.bridge) && !isRouted(network));
    const networks = new Map(onThem.map((network) => [network.bridge, network]));
    for (const { view, bridge } of lonely) {
      const network = networks.get(bridge.name);
      if (network === undefined) continue;
      const key = Array.isArray(objectAt(bridge.config, 'bridge').ports) ? 'ports' : 'port';
      const path = Array.isArray(bridge.config.interfaces) ? ['interfaces'] : ['bridge', key];
      yield {
        at: within(bridge.place, ...path),
        message: `bridge "${bridge.name}" of network "${networkId(network)}" has no port on ${nodesName(view.group)}`,
        fix: 'add the NIC or bond that leads to the switch as a port',
        related: [network.place],
      };
    }
  },
};

/** Its node is the way out. */
function isRouted(network: Network): boolean {
  return configField(network, 'isGateway') === true || configField(network, 'isDefaultGateway') === true;
}
