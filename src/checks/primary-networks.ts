import { addTo } from '../topology/add-to';
import { selects } from '../topology/attachments';
import { textMapAt } from '../topology/json';
import { OvnNetwork } from '../topology/network';
import { Topology } from '../topology/topology';

/** The label that a namespace needs for a primary network of its own; its value counts for nothing. */
export const PRIMARY_LABEL = 'k8s.ovn.org/primary-user-defined-network';

/** The primary networks that each namespace gets, as far as the input says. */
export function primaryNetworks({ networks, namespaces }: Topology): ReadonlyMap<string, readonly OvnNetwork[]> {
  const byNamespace = new Map<string, OvnNetwork[]>();
  const byLabel = namespacesByLabel(namespaces);
  for (const network of networks) {
    if (network.kind !== 'ovn' || network.role !== 'primary') continue;
    for (const namespace of namespacesOf(network, namespaces, byLabel)) {
      addTo(byNamespace, namespace, network);
    }
  }
  return byNamespace;
}

/** Whether OVN-Kubernetes makes the attachment itself, from a user-defined network. */
export function isUserDefined({ manifest }: OvnNetwork): boolean {
  return manifest.kind === 'UserDefinedNetwork' || manifest.kind === 'ClusterUserDefinedNetwork';
}

/** For messages: `ClusterUserDefinedNetwork "blue"`. */
export function primaryName({ manifest: { kind, name }, namespace }: OvnNetwork): string {
  return `${kind} "${namespace === undefined ? name : `${namespace}/${name}`}"`;
}

function namespacesOf({ namespace, namespaceSelector }: OvnNetwork, namespaces: Topology['namespaces'], byLabel: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (namespaceSelector === undefined) return namespace === undefined ? [] : [namespace];
  const [label] = Object.entries(textMapAt(namespaceSelector, 'matchLabels'));
  const candidates = label === undefined ? [...namespaces.keys()] : byLabel.get(JSON.stringify(label)) ?? [];
  return candidates.filter((name) => selects(namespaceSelector, namespaces.get(name) ?? {}));
}

function namespacesByLabel(namespaces: Topology['namespaces']): ReadonlyMap<string, readonly string[]> {
  const byLabel = new Map<string, string[]>();
  for (const [name, labels] of namespaces) {
    for (const label of Object.entries(labels)) {
      const key = JSON.stringify(label);
      addTo(byLabel, key, name);
    }
  }
  return byLabel;
}
