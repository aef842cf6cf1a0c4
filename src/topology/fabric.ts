import { textMapAt } from './json';
import { NodePolicy } from './node-group';
import { Manifest, placeOf } from './place';
import { NODE_SELECTOR, nodeSelectorOf } from './read-node-policy';
import { switchPortsOf } from './switch-ports';

/** The annotation of a ConfigMap that says of switch ports what its `vmnet.dev/switch-ports` has, beside no policy. */
const FABRIC = 'vmnet.dev/fabric';

/** What a ConfigMap states of the switch, for the nodes that it names, or for all; it makes no devices. */
export function fabricOf(manifest: Manifest): readonly NodePolicy[] {
  const annotations = textMapAt(manifest.object, 'metadata', 'annotations');
  if (annotations[FABRIC] === undefined) return [];
  return [{
    manifest,
    format: 'fabric',
    state: {},
    statePlace: placeOf(manifest),
    selector: annotations[NODE_SELECTOR] === undefined ? {} : nodeSelectorOf(manifest),
    devices: [],
    mappings: [],
    switchPorts: switchPortsOf(manifest),
  }];
}
