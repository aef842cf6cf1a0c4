import { LinuxBridgeSite } from './bridge-path';
import { BridgePort } from './device';
import { valueAt } from './json';
import { isNodePolicy } from './read-node-policy';
import { vlanInterfacesOn } from './vlan-interfaces';

/**
 * Whether a bridge looks at VLANs, as far as its policies or files say: one that does not treats every frame alike. `isClosed`: what the input does not have
 * is not on the cluster, so nobody turns the filter of a netplan bridge on; netplan and the bridge plugin never do.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L339-L353
 */
export function vlanFilteringOf(site: LinuxBridgeSite, isClosed = false): 'on' | 'off' | 'unknown' {
  const { view, bridge, ports = [] } = site;
  if (ports.some(({ vlans }) => vlans.kind === 'trunk' || vlans.kind === 'access')) return 'on';
  // nmstate turns the filter on for a bridge that has a VLAN interface.
  if (ports.length === 0 || vlanInterfacesOn(view, bridge.name).length > 0) return 'unknown';
  return ports.every((port) => port.vlans.kind === 'unfiltered' || isLeftAlone(port) || (isClosed && isOfFile(port))) ? 'off' : 'unknown';
}

/** kubernetes-nmstate adds a trunk to the ports of `port`, on a bridge whose state is written as up, and to no others. */
function isLeftAlone({ vlans, place: { manifest, path } }: BridgePort): boolean {
  return vlans.kind === 'unknown' && isNodePolicy(manifest) && valueAt(manifest.object, ...path, 'vlan') === undefined;
}

function isOfFile({ vlans, place: { manifest } }: BridgePort): boolean {
  return vlans.kind === 'unknown' && !isNodePolicy(manifest);
}
