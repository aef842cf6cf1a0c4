import { carriedYaml } from './carried-yaml';
import { isObject, JsonObject, objectAt, textMapAt } from './json';
import { NodePolicy } from './node-group';
import { inside, Manifest, Place, placeOf } from './place';
import { readNetplan } from './read-netplan';
import { readNmstate } from './read-nmstate';
import { switchPortsOf } from './switch-ports';

const NODE_NETWORK = 'vmnet.dev/node-network';
/** The annotation that says which nodes a ConfigMap of ours is for, a JSON map of labels. */
export const NODE_SELECTOR = 'vmnet.dev/node-selector';

/** A NodeNetworkConfigurationPolicy. Without selector it means every node. */
export function readNodePolicy(manifest: Manifest): NodePolicy {
  const place = placeOf(manifest, 'spec', 'desiredState');
  const selector = objectAt(manifest.object, 'spec').nodeSelector;
  const labels = textMapAt(selector);
  // matchLabels and the like are no labels: such a policy selects nothing that can be known.
  const isMap = selector === undefined || (isObject(selector) && Object.keys(labels).length === Object.keys(selector).length);
  return {
    manifest,
    format: 'policy',
    selector: isMap ? labels : undefined,
    state: objectAt(manifest.object, 'spec', 'desiredState'),
    statePlace: place,
    ...readNmstate(objectAt(manifest.object, 'spec', 'desiredState'), place, true),
    switchPorts: switchPortsOf(manifest),
  };
}

/** The files that a ConfigMap of ours carries for hosts without kubernetes-nmstate; none for any other ConfigMap. */
export function readNodeFiles(manifest: Manifest): readonly NodePolicy[] {
  const annotations = textMapAt(manifest.object, 'metadata', 'annotations');
  const format = annotations[NODE_NETWORK];
  if (format !== 'netplan' && format !== 'nmstate') return [];
  const selector = nodeSelectorOf(manifest);
  const files = carriedYaml(manifest);
  return files.map(({ name, place, value }) => {
    return {
      ...fileOf(manifest, format, value, inside(place)),
      selector,
      // Several files beside each other are one host's each, and their names say whose.
      hostname: format === 'nmstate' && files.length > 1 ? name.replace(/\.ya?ml$/, '') : undefined,
    };
  });
}

/** A netplan or nmstate file by itself: nobody says for which nodes. */
export function readBareFile(manifest: Manifest): NodePolicy {
  return fileOf(manifest, manifest.kind === 'netplan file' ? 'netplan' : 'nmstate', manifest.object, placeOf(manifest));
}

function fileOf(manifest: Manifest, format: 'netplan' | 'nmstate', file: unknown, place: Place): NodePolicy {
  const state = format === 'netplan' ? { devices: readNetplan(file, place), mappings: [] } : readNmstate(file, place, false);
  return { manifest, format, state: isObject(file) ? file : {}, statePlace: place, ...state, switchPorts: switchPortsOf(manifest) };
}

/** The labels of the nodes that a ConfigMap of ours is for; undefined where it does not say. */
export function nodeSelectorOf(manifest: Manifest): { readonly [key: string]: string } | undefined {
  try {
    const value: unknown = JSON.parse(textMapAt(manifest.object, 'metadata', 'annotations')[NODE_SELECTOR] ?? '');
    return isObject(value) ? textMapAt(value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a manifest is a policy of kubernetes-nmstate, at any version. */
export function isNodePolicy(manifest: Manifest): boolean {
  return manifest.kind === 'NodeNetworkConfigurationPolicy' && manifest.apiVersion.startsWith('nmstate.io/');
}
