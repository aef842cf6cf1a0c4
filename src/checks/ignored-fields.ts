import { isGiven } from './machine-networks';
import { textAt, valueAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Nic } from '../topology/nic';
import { Place, within } from '../topology/place';

/** A field of an interface or its network that nothing reads. */
export interface IgnoredField {
  readonly field: string;
  readonly place: Place;
  /** Where it is ignored, for messages: `under sriov binding`. */
  readonly where: string;
}

/** The fields of an interface that its binding and network do not read. A plugin may read any, so it ignores none. */
export function* ignoredFields(nic: Nic, machine: Machine): Iterable<IgnoredField> {
  const { binding, network, config, place } = nic;
  const { kind } = binding;
  if (kind !== 'bridge' && kind !== 'sriov' && kind !== 'passtBinding') return;
  const given = (fields: readonly string[], where: string) => fields
    .filter((field) => isGiven(config, field) && config[field] !== '')
    .map((field) => ({ field, place: within(place, field), where }));
  if (kind === 'bridge' && network.kind === 'multus') yield* given(['ports'], 'off the pod network');
  if (kind === 'bridge' && hasNoDhcpServer(nic)) yield* given(['dhcpOptions'], 'where KubeVirt runs no DHCP server: the network has no ipam');
  if (kind === 'sriov') yield* given(['ports', 'dhcpOptions', 'model'], 'under sriov binding');
  if (kind === 'passtBinding') {
    yield* given(['bootOrder', 'dhcpOptions'], 'under passtBinding');
    if (nic.state === 'down') yield { field: 'state', place: within(place, 'state'), where: 'under passtBinding' };
  }
  const { networkPlace } = nic;
  if (networkPlace === undefined || network.kind === 'multus') return;
  yield* ignoredCidrs(valueAt(machine.manifest.object, ...networkPlace.path), kind === 'passtBinding' ? kind : `${kind} binding`, networkPlace);
}

function* ignoredCidrs(entry: unknown, binding: string, place: Place): Iterable<IgnoredField> {
  for (const field of ['vmNetworkCIDR', 'vmIPv6NetworkCIDR']) {
    const isWritten = (textAt(entry, 'pod', field) ?? '') !== '';
    if (isWritten) yield { field, place: within(place, 'pod', field), where: `under ${binding}` };
  }
}

/** KubeVirt answers DHCP for the address that the pod's interface got, so without one it does not. */
function hasNoDhcpServer({ network }: Nic): boolean {
  if (network.kind !== 'multus' || network.attachment.kind !== 'network') return false;
  const { kind, config, ipam } = network.attachment.network;
  return (kind === 'bridge' || kind === 'ovs' || kind === 'vlan') && config.kind === 'config' && ipam === undefined;
}
