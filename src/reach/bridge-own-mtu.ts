import { mtuOf } from '../topology/bridge-path';
import { Network } from '../topology/network';
import { mtuOnBridge } from '../topology/network-mtu';
import { deviceOf, NodeView } from '../topology/node-view';

/**
 * Whether a bridge's own MTU may come to be less than what is stated. The kernel lowers it to that of a port that joins, unless somebody changed it
 * before: who states what the bridge has already, or states it when the bridge is made, changed nothing.
 *
 * @see https://github.com/gregkh/linux/blob/v6.1.192/net/bridge/br_if.c#L517-L530
 * @see https://lore.kernel.org/netdev/20230927075713.1253681-1-trent.lloyd@canonical.com
 */
export function mayFollowAPort(view: NodeView, name: string, networks: readonly Network[]): boolean {
  const bridge = deviceOf(view, name, 'linux-bridge');
  const stated = mtuOf(view, name)?.value;
  if (bridge === undefined || stated === undefined) return false;
  const ofGuests = networks.flatMap((network) => (network.kind === 'bridge' && network.bridge === name ? [mtuOnBridge(network)] : []));
  const ofPorts = (bridge.ports ?? []).flatMap((port) => mtuOf(view, port.name)?.value ?? []);
  return [...ofGuests, ...ofPorts].some((mtu) => mtu < stated);
}
