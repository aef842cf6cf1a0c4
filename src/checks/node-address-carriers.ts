import { isTemplate } from './nmstate-values';
import { addTo } from '../topology/add-to';
import { isAddressed } from '../topology/has-address';
import { listAt, objectAt, textAt, textMapAt } from '../topology/json';
import { ClusterNode, HOSTNAME } from '../topology/node';
import { DefaultRoute } from '../topology/node-state';
import { NodeView } from '../topology/node-view';
import { Manifest, Place, placeOf, within } from '../topology/place';
import { Topology } from '../topology/topology';

/** Why an interface surely carries a node's address, and where that stands. */
export interface Carrier {
  /** For messages: goes on after "which". */
  readonly reason: string;
  readonly place: Place;
}

/** Finds out whether a port of a policy's bridge carries the address of its nodes: by another policy, by a capture, or by how a node is. */
export function carriersOf({ nodes, nodeStates }: Topology): (view: NodeView, manifest: Manifest, port: string) => Carrier | undefined {
  const labels = new Map(nodes.map((node) => [node.name, node.labels]));
  const routes = new Map<string, (DefaultRoute & { readonly node: string })[]>();
  for (const { node, defaultRoutes } of nodeStates.values()) {
    for (const route of defaultRoutes) {
      addTo(routes, route.device, { ...route, node });
    }
  }
  return (view, manifest, port) => {
    if (isTemplate(port)) return captured(manifest, port);
    const elsewhere = (view.devices.get(port) ?? []).filter(({ place }) => place.manifest !== manifest);
    const stated = elsewhere.find(({ config }) => isAddressed(objectAt(config, 'ipv4')));
    if (stated !== undefined) {
      return { reason: `has addresses by policy "${stated.place.manifest.name}"`, place: within(stated.place, 'ipv4') };
    }
    const { selector } = view.group;
    const home = (view.group.nodes ?? []).map((node) => ({ node, place: homeOf(node, port) })).find(({ place }) => place !== undefined);
    if (home?.place !== undefined) return { reason: `has the address of node "${home.node.name}"`, place: home.place };
    const found = routes.get(port)?.find(({ node }) => selector !== undefined && isSelected(selector, labels.get(node) ?? { [HOSTNAME]: node }));
    return found === undefined ? undefined : { reason: `carries the default route of node "${found.node}"`, place: found.place };
  };
}

/** Where a device of a node was found to have the address by which the cluster knows the node. */
function homeOf({ manifest, state }: ClusterNode, name: string): Place | undefined {
  const device = state?.devices.get(name);
  const own = listAt(manifest.object, 'status', 'addresses').filter((address) => textAt(address, 'type') === 'InternalIP').map((address) => textAt(address, 'address'));
  if (device === undefined) return undefined;
  for (const family of ['ipv4', 'ipv6'] as const) {
    const at = listAt(device.config, family, 'address').findIndex((address) => own.includes(textAt(address, 'ip') ?? ''));
    if (at >= 0) return within(device.place, family, 'address', at, 'ip');
  }
  return undefined;
}

/** A capture that finds the interface of the default route, straight or through other captures. */
function captured(manifest: Manifest, port: string): Carrier | undefined {
  const captures = new Map(Object.entries(textMapAt(manifest.object, 'spec', 'capture')));
  const seen = new Set<string>();
  for (let name = captureIn(port); name !== undefined && !seen.has(name); name = captureIn(captures.get(name) ?? '')) {
    seen.add(name);
    const expression = captures.get(name) ?? '';
    if (expression.includes('!=')) return undefined;
    const isDefault = /destination\s*==\s*["'](0\.0\.0\.0\/0|::\/0)["']/.test(expression);
    if (isDefault) return { reason: 'is the interface of the default route', place: placeOf(manifest, 'spec', 'capture', name) };
  }
  return undefined;
}

function captureIn(text: string): string | undefined {
  return /capture\.([\w-]+)/.exec(text)?.[1];
}

function isSelected(selector: { readonly [key: string]: string }, labels: { readonly [key: string]: string }): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}
