import { Machine } from '../topology/machine';
import { Network } from '../topology/network';
import { NodePolicy } from '../topology/node-group';
import { Workload } from '../topology/workload';

/** Whether the policies of a node state everything that the networks of a machine or pod hang on there. */
export function hasNetworksOf(made: Machine | Workload, policies: readonly NodePolicy[]): boolean {
  const names = new Set(policies.flatMap(({ devices }) => devices.flatMap(({ name, state }) => (state === 'absent' ? [] : [name]))));
  const localnets = new Set(policies.flatMap(({ mappings }) => mappings.flatMap(({ localnet, bridge, isAbsent }) => (
    isAbsent || bridge === undefined || !names.has(bridge) ? [] : [localnet]))));
  return networksOf(made).every((network) => {
    if (network.kind === 'ovn') return network.physicalNetworkName === undefined || localnets.has(network.physicalNetworkName);
    const device = 'bridge' in network ? network.bridge : 'master' in network ? network.master : undefined;
    return device === undefined || names.has(device);
  });
}

function networksOf(made: Machine | Workload): readonly Network[] {
  const ofPod = 'selections' in made && made.selections.kind === 'attachments' ? made.selections.attachments.map(({ attachment }) => attachment) : [];
  const ofMachine = 'nics' in made ? made.nics.flatMap(({ network }) => (network.kind === 'multus' ? [network.attachment] : [])) : [];
  return [...ofPod, ...ofMachine].flatMap((attachment) => (attachment.kind === 'network' ? [attachment.network] : []));
}
