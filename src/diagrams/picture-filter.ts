import { Sketch } from './sketch';
import { Attached } from './sketch-machines';
import { addTo } from '../topology/add-to';
import { networkId } from '../topology/network';
import { holds } from '../topology/port-vlans';

/** What of the topology is drawn; everything, if nothing is said. */
export interface PictureFilter {
  /** Machines and networks of one namespace; what states none may be in it. */
  readonly namespace?: string;
  /** One machine, as `name` or `namespace/name`. */
  readonly vm?: string;
  /** Networks with this VLAN, and what is attached to them. */
  readonly vlan?: number;
}

/** The keys of the nodes that a filter leaves: machines, the networks that they are on, and all that carries those. */
export function keptKeys(sketch: Sketch, attached: readonly Attached[], { namespace, vm, vlan }: PictureFilter): ReadonlySet<string> {
  if (namespace === undefined && vm === undefined && vlan === undefined) return new Set(sketch.nodes.keys());
  const hasVlan = (key: string) => vlan === undefined || holds(sketch.nodes.get(key)?.vlans ?? [], vlan);
  const machines = attached.filter(({ of, networks }) => (
    (namespace === undefined || isIn(of.namespace, namespace))
    && (vm === undefined || vm === of.name || vm === networkId(of))
    && (vlan === undefined || networks.some(hasVlan))
  ));
  const reached = machines.flatMap(({ networks }) => networks);
  const unattached = vm !== undefined ? [] : [...sketch.nodes.values()].filter(({ column, places }) => (
    column === 'network' && places.some(({ manifest }) => namespace === undefined || isIn(manifest.namespace, namespace))
  ));
  const networks = [...reached, ...unattached.map(({ key }) => key)].filter(hasVlan);
  return new Set([...machines.map(({ key }) => key), ...carriersOf(networks, sketch)]);
}

function isIn(stated: string | undefined, namespace: string): boolean {
  return stated === undefined || stated === namespace;
}

/** The nodes, and what they stand on, down to the switch. */
function carriersOf(keys: readonly string[], { edges }: Sketch): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { from, to } of edges) addTo(below, to, from);
  const found = new Set(keys);
  for (const key of found) {
    for (const carrier of below.get(key) ?? []) found.add(carrier);
  }
  return found;
}
