import { nicsOnNetworks } from './attachments';
import { textMapAt } from '../topology/json';
import { Network } from '../topology/network';
import { Topology } from '../topology/topology';

/** The networks that a machine, a pod, or the platform is on; a primary network is its namespace's pods'. */
export function networksInUse({ networks, machines, workloads, manifests, platform }: Topology): ReadonlySet<Network> {
  const ofPods = workloads.flatMap(({ selections }) => (selections.kind === 'attachments' ? selections.attachments : []));
  const named = new Set([
    ...platform.kubevirts.flatMap(({ bindings = new Map() }) => [...bindings.values()].map(({ networkAttachmentDefinition: name }) => name)),
    ...manifests.map(({ object }) => textMapAt(object, 'metadata', 'annotations')['v1.multus-cni.io/default-network']),
  ].filter((name) => name !== undefined).map((name) => name.slice(name.indexOf('/') + 1)));
  return new Set([
    ...nicsOnNetworks(machines).map(({ network }) => network),
    ...ofPods.flatMap(({ attachment }) => (attachment.kind === 'network' ? [attachment.network] : [])),
    ...platform.kubevirts.flatMap(({ migrationNetwork }) => (migrationNetwork === undefined || migrationNetwork.attachment.kind === 'external' ? [] : [migrationNetwork.attachment.network])),
    ...networks.filter((network) => named.has(network.name) || (network.kind === 'ovn' && network.role === 'primary')),
  ]);
}
