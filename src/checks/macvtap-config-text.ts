import { Mistake } from './check';
import { misfits, Shape, shapeName } from './cni-shape';
import { jsonFault } from './json-fault';
import { readablePart } from '../text/json/readable-part';
import { readJson } from '../text/read-json';
import { MacvtapPlugin } from '../topology/macvtap-plugin';
import { inside } from '../topology/place';

/** @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/deviceplugin/lister.go#L18-L23 */
const SHAPE: Shape = { list: { keys: { name: 'text', lowerDevice: 'text', mode: 'text', capacity: 'whole' } } };

/** Why the macvtap device plugin cannot read its list. */
export function* macvtapTextMistakes({ manifest, text, place }: MacvtapPlugin): Iterable<Mistake> {
  const owner = `DP_MACVTAP_CONF of ConfigMap "${manifest.name}"`;
  const { error } = readJson(text);
  if (error !== undefined) {
    yield { at: { ...place, position: error }, message: `${owner} is not JSON: ${jsonFault(error)}`, fix: `mend line ${error.line} of it` };
    return;
  }
  const root = readablePart(text);
  if (root === undefined) return;
  for (const { path, key, wanted } of misfits(root, SHAPE, { path: [], key: 'DP_MACVTAP_CONF', known: [], isAsWritten: true })) {
    // A key that the plugin does not know is passed over.
    if (wanted === undefined) continue;
    yield { at: inside(place, ...path), message: `"${key}" in ${owner} is not ${shapeName(wanted)}`, fix: `make it ${shapeName(wanted)}` };
  }
}

