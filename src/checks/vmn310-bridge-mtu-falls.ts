import { Check } from './check';
import { mtuPlace } from './network-vlan';
import { networksOfKind } from './networks-by-kind';
import { bridgesOf, LinuxBridgeSite, mtuOf } from '../topology/bridge-path';
import { hasAddress } from '../topology/has-address';
import { networkId } from '../topology/network';
import { mtuOnBridge } from '../topology/network-mtu';
import { nodesName } from '../topology/node-view';
import { within } from '../topology/place';
import { vlanInterfacesOn } from '../topology/vlan-interfaces';

export const bridgeMtuFalls: Check = {
  code: 'VMN310',
  level: 'warning',
  title: 'a bridge with an address of the node may fall to the MTU of a network on it',
  why: 'when a port with a smaller MTU joins, the kernel lowers the bridge\'s own, unless somebody changed it before; what is stated when the bridge is made, or is what the bridge has already, changes nothing. '
    + 'From then on the node itself sends no larger packets',
  evidence: [
    'https://github.com/gregkh/linux/blob/v6.1.192/net/bridge/br_if.c#L517-L530',
    'https://github.com/gregkh/linux/blob/v6.1.192/net/bridge/br_device.c#L217-L224',
    'https://lore.kernel.org/netdev/20230927075713.1253681-1-trent.lloyd@canonical.com',
    'https://bugs.launchpad.net/ubuntu/+source/linux/+bug/2034099',
    'measured: Linux 6.1, a bridge on a NIC of MTU 9000, set to 9000: a veth of 1500 makes it 1500',
  ],

  *find(topology) {
    const bridges = [...bridgesOf(topology).linux].map(([bridge, sites]) => [bridge, sites.flatMap(highBridge)] as const);
    const high = new Map(bridges.filter(([, sites]) => sites.length > 0));
    for (const network of high.size === 0 ? [] : networksOfKind('bridge', topology.networks)) {
      const { bridge } = network;
      const mtu = mtuOnBridge(network);
      const found = high.get(bridge)?.find(({ own }) => own.value > mtu);
      if (found === undefined) continue;
      const { own, addressed, nodes } = found;
      const stands = addressed.name === bridge ? `bridge "${bridge}", which has an address` : `bridge "${bridge}", below "${addressed.name}", which has an address`;
      yield {
        at: mtuPlace(network),
        message: `network "${networkId(network)}" has ${network.mtu === undefined ? 'no mtu, so 1500' : `MTU ${mtu}`}, and ${stands}, may fall to it from ${own.value} on ${nodes}`,
        fix: `give the network MTU ${own.value}, or the node's address to an interface beside the bridge`,
        related: [within(own.device.place, 'mtu')],
      };
    }
  },
};

/** A bridge whose MTU is stated, and that has an address, or a VLAN interface on it has one. */
function highBridge({ view, bridge: { name } }: LinuxBridgeSite) {
  const own = mtuOf(view, name);
  const addressed = own === undefined ? undefined : [...view.devices.get(name) ?? [], ...vlanInterfacesOn(view, name)].find(hasAddress);
  return own === undefined || addressed === undefined ? [] : [{ own, addressed, nodes: nodesName(view.group) }];
}
