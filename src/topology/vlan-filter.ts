import { carriedYaml } from './carried-yaml';
import { booleanAt, isObject, JsonObject, JsonPath, listAt, objectAt, textAt, textMapAt, valueAt } from './json';
import { inside, Manifest, Place, placeOf } from './place';
import { vlansIn } from './vlans-in';
import { VALUES } from '../manifests/annotations';
import { VlanSet } from '../values/vlan-set';

/** Where those values have the filter: in the pack's, and in the chart's alone. */
const FILTER_PATHS: readonly JsonPath[] = [['charts', 'virtual-machine-orchestrator', 'vlanFiltering'], ['vlanFiltering']];

/** A DaemonSet that sets the VLANs of a bridge's ports on every node, as the Virtual Machine Orchestrator's does. */
export interface VlanFilter {
  readonly manifest: Manifest;
  readonly bridge: string;
  readonly bridgePlace: Place;
  /** VLANs that it gives to the bridge's ports; undefined: not stated, or not to be read. */
  readonly allowed?: VlanSet;
  readonly allowedPlace: Place;
  /** VLANs that it gives to the bridge itself; undefined: none. */
  readonly allowedOnSelf?: VlanSet;
}

/** The filter of a DaemonSet, or of values that a ConfigMap carries; none of any other manifest. */
export function vlanFiltersOf(manifest: Manifest): readonly VlanFilter[] {
  if (manifest.kind === 'DaemonSet') return daemonSetFilters(manifest);
  if (textMapAt(manifest.object, 'metadata', 'annotations')[VALUES] !== 'vmo') return [];
  return carriedYaml(manifest).flatMap(({ value, place }) => valuesFilters(manifest, value, place));
}

function valuesFilters(manifest: Manifest, values: unknown, place: Place): readonly VlanFilter[] {
  return FILTER_PATHS.flatMap((path) => {
    if (!isObject(valueAt(values, ...path)) || booleanAt(values, ...path, 'enabled') === false) return [];
    return filterOf(manifest, objectAt(values, ...path, 'env'), (name) => inside(place, ...path, 'env', name));
  });
}

function daemonSetFilters(manifest: Manifest): readonly VlanFilter[] {
  const path = ['spec', 'template', 'spec', 'containers'];
  return listAt(manifest.object, ...path).flatMap((container, i) => {
    const entries = listAt(container, 'env').map((entry) => [textAt(entry, 'name') ?? '', textAt(entry, 'value')] as const);
    return filterOf(manifest, Object.fromEntries(entries), (name) => placeOf(manifest, ...path, i, 'env', entries.findIndex(([candidate]) => candidate === name), 'value'));
  });
}

function filterOf(manifest: Manifest, env: JsonObject, place: (name: string) => Place): readonly VlanFilter[] {
  const bridge = textAt(env, 'bridgeIF');
  if (bridge === undefined || bridge === '' || textAt(env, 'allowedVlans') === undefined) return [];
  return [{
    manifest,
    bridge,
    bridgePlace: place('bridgeIF'),
    allowed: vlansIn(textAt(env, 'allowedVlans')),
    allowedPlace: place('allowedVlans'),
    allowedOnSelf: textAt(env, 'allowVlansOnSelf') === 'true' ? vlansIn(textAt(env, 'allowedVlansOnSelf')) : undefined,
  }];
}
