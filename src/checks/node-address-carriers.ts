import { isTemplate, truthOf } from './nmstate-values';
import { JsonObject, objectAt, textMapAt } from '../topology/json';
import { HOSTNAME } from '../topology/node';
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
      const others = routes.get(route.device);
      if (others === undefined) routes.set(route.device, [{ ...route, node }]);
      else others.push({ ...route, node });
    }
  }
  return (view, manifest, port) => {
    if (isTemplate(port)) return captured(manifest, port);
    const elsewhere = (view.devices.get(port) ?? []).filter(({ place }) => place.manifest !== manifest);
    const stated = elsewhere.find(({ config }) => hasAddresses(objectAt(config, 'ipv4')));
    if (stated !== undefined) {
      return { reason: `has addresses by policy "${stated.place.manifest.name}"`, place: within(stated.place, 'ipv4') };
    }
    const { selector } = view.group;
    const found = routes.get(port)?.find(({ node }) => selector !== undefined && isSelected(selector, labels.get(node) ?? { [HOSTNAME]: node }));
    return found === undefined ? undefined : { reason: `carries the default route of node "${found.node}"`, place: found.place };
  };
}

/** Whether addresses are stated, or asked for by DHCP. */
function hasAddresses({ enabled, dhcp, address }: JsonObject): boolean {
  return truthOf(enabled) === true && (truthOf(dhcp) === true || (Array.isArray(address) && address.length > 0));
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
