import { isObject, JsonObject, listAt, objectAt, textAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { once } from '../topology/once';
import { Manifest, Place, placeOf, within } from '../topology/place';

/** What a UserDefinedNetwork or ClusterUserDefinedNetwork says. */
export interface UserDefinition {
  /** For messages: `UserDefinedNetwork "vms/lan"`. */
  readonly title: string;
  readonly manifest: Manifest;
  readonly isCluster: boolean;
  /** The part that has the topology. */
  readonly spec: JsonObject;
  readonly place: Place;
  readonly topology?: string;
}

/** The part of a definition that belongs to its topology. */
export interface TopologySection {
  readonly definition: UserDefinition;
  readonly topology: 'Layer2' | 'Layer3' | 'Localnet';
  readonly config: JsonObject;
  readonly place: Place;
  /** Undefined: missing or none that OVN-Kubernetes knows. */
  readonly role?: 'Primary' | 'Secondary';
}

export const TOPOLOGIES = ['Layer2', 'Layer3', 'Localnet'] as const;

/** Every definition of the input. */
export const userDefinitions = once((manifests: readonly Manifest[]): readonly UserDefinition[] => [...definitionsIn(manifests)]);

function* definitionsIn(manifests: readonly Manifest[]): Iterable<UserDefinition> {
  for (const manifest of manifests) {
    const { kind, namespace, name } = manifest;
    if (groupOf(manifest) !== 'k8s.ovn.org' || (kind !== 'UserDefinedNetwork' && kind !== 'ClusterUserDefinedNetwork')) continue;
    const isCluster = kind === 'ClusterUserDefinedNetwork';
    const path = isCluster ? ['spec', 'network'] : ['spec'];
    const spec = stated(objectAt(manifest.object, ...path));
    yield {
      title: `${kind} "${namespace === undefined || isCluster ? name : `${namespace}/${name}`}"`,
      manifest,
      isCluster,
      spec,
      place: placeOf(manifest, ...path),
      topology: textAt(spec, 'topology'),
    };
  }
}

/** Every definition's section of its own topology, where it is written. */
export const topologySections = once((manifests: readonly Manifest[]): readonly TopologySection[] => [...sectionsIn(manifests)]);

function* sectionsIn(manifests: readonly Manifest[]): Iterable<TopologySection> {
  for (const definition of userDefinitions(manifests)) {
    const topology = TOPOLOGIES.find((one) => one === definition.topology);
    const config = topology === undefined ? undefined : definition.spec[topology.toLowerCase()];
    if (topology === undefined || !isObject(config) || (topology === 'Localnet' && !definition.isCluster)) continue;
    const role = (['Primary', 'Secondary'] as const).find((one) => one === config.role);
    yield { definition, topology, config: stated(config), place: within(definition.place, topology.toLowerCase()), role };
  }
}

/** The API server drops what is null. */
function stated(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}

/** The subnets of a section: texts, or objects with a `cidr` for layer 3. */
export function subnetsOf({ config, place }: TopologySection): readonly { readonly text: string; readonly place: Place }[] {
  return listAt(config, 'subnets').flatMap((subnet, i) => {
    const here = within(place, 'subnets', i);
    const text = isObject(subnet) ? textAt(subnet, 'cidr') : subnet;
    return typeof text === 'string' ? [{ text, place: isObject(subnet) ? within(here, 'cidr') : here }] : [];
  });
}
