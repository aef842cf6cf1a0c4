import { Mistake } from './check';
import { misfits, Shape, shapeName } from './cni-shape';
import { isFault, lineAndColumn, readJsonText } from './json-text';
import { MacvtapConfigMap } from './macvtap-device-plugin';
import { inside } from '../topology/place';

/** @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/deviceplugin/lister.go#L18-L23 */
const SHAPE: Shape = { list: { keys: { name: 'text', lowerDevice: 'text', mode: 'text', capacity: 'whole' } } };

/** Why the macvtap device plugin cannot read its list. */
export function* macvtapTextMistakes({ manifest, text, place }: MacvtapConfigMap): Iterable<Mistake> {
  const owner = `DP_MACVTAP_CONF of ConfigMap "${manifest.name}"`;
  const read = readJsonText(text);
  if (isFault(read)) {
    const { line, column } = lineAndColumn(text, read.offset);
    yield { at: place, message: `${owner} is not JSON: line ${line}, column ${column}: ${read.cause}`, fix: `mend line ${line} of it` };
    return;
  }
  for (const { path, key, wanted } of misfits(read, SHAPE, { path: [], key: 'DP_MACVTAP_CONF', known: [], isAsWritten: true })) {
    // A key that the plugin does not know is passed over.
    if (wanted === undefined) continue;
    yield { at: inside(place, ...path), message: `"${key}" in ${owner} is not ${shapeName(wanted)}`, fix: `make it ${shapeName(wanted)}` };
  }
}

