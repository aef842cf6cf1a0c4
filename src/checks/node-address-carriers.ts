import { isTemplate, truthOf } from './nmstate-values';
import { JsonObject, listAt, objectAt, textAt, textMapAt, valueAt } from '../topology/json';
import { nodesOf } from '../topology/node';
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
export function carriersOf({ manifests }: Topology): (view: NodeView, manifest: Manifest, port: string) => Carrier | undefined {
  const nodes = new Map(nodesOf(manifests).map((node) => [node.name, node.labels]));
  const defaults = new Map<string, NonNullable<ReturnType<typeof defaultRouteOf>>[]>();
  for (const route of manifests.flatMap((manifest) => defaultRouteOf(manifest) ?? [])) {
    const others = defaults.get(route.device);
    if (others === undefined) defaults.set(route.device, [route]);
    else others.push(route);
  }
  return (view, manifest, port) => {
    if (isTemplate(port)) return captured(manifest, port);
    const elsewhere = (view.devices.get(port) ?? []).filter(({ place }) => place.manifest !== manifest);
    const stated = elsewhere.find(({ config }) => hasAddresses(objectAt(config, 'ipv4')));
    if (stated !== undefined) {
      return { reason: `has addresses by policy "${stated.place.manifest.name}"`, place: within(stated.place, 'ipv4') };
    }
    const { selector } = view.group;
    const found = defaults.get(port)?.find(({ node }) => selector !== undefined && isSelected(selector, node, nodes.get(node)));
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

function defaultRouteOf(manifest: Manifest) {
  if (manifest.kind !== 'NodeNetworkState' || !manifest.apiVersion.startsWith('nmstate.io/')) return undefined;
  const path = ['status', 'currentState', 'routes', 'running'];
  const routes = listAt(manifest.object, ...path);
  const at = routes.findIndex((route) => ['0.0.0.0/0', '::/0'].includes(textAt(route, 'destination') ?? ''));
  const device = textAt(valueAt(routes, at), 'next-hop-interface');
  return device === undefined ? undefined : { node: manifest.name, device, place: placeOf(manifest, ...path, at) };
}

function isSelected(selector: { readonly [key: string]: string }, node: string, labels: { readonly [key: string]: string } = {}): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value || (key === 'kubernetes.io/hostname' && value === node));
}
