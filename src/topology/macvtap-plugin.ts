import { goField } from './cni-config';
import { isObject, JsonObject, textAt } from './json';
import { inside, Manifest, Place, placeOf, within } from './place';
import { jsonValueOf } from '../text/json/json-value';
import { readablePart } from '../text/json/readable-part';

const KEY = 'DP_MACVTAP_CONF';

/** What a device plugin resource of macvtap-cni begins with. */
export const MACVTAP_RESOURCE = 'macvtap.network.kubevirt.io/';

/** The configuration of macvtap-cni's device plugin, as a ConfigMap carries it. */
export interface MacvtapPlugin {
  readonly manifest: Manifest;
  readonly text: string;
  readonly place: Place;
  /** Undefined where the text is no JSON list. */
  readonly devices?: readonly MacvtapDevice[];
}

/** One entry of it. */
export interface MacvtapDevice {
  readonly name?: string;
  readonly lowerDevice?: string;
  readonly mode?: string;
  readonly config: JsonObject;
  readonly place: Place;
}

/** @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/deviceplugin/lister.go#L46 */
export function macvtapPluginOf(manifest: Manifest): MacvtapPlugin | undefined {
  const text = manifest.kind === 'ConfigMap' && manifest.apiVersion === 'v1' ? textAt(manifest.object, 'data', KEY) : undefined;
  if (text === undefined) return undefined;
  const place = placeOf(manifest, 'data', KEY);
  return { manifest, text, place, devices: devicesOf(text, inside(place)) };
}

/** The entries, also of a list that breaks off: what is wrong with those before the fault is wrong all the same. */
function devicesOf(text: string, place: Place): readonly MacvtapDevice[] | undefined {
  const root = readablePart(text);
  const list = root === undefined ? undefined : jsonValueOf(root);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown, i) => {
    if (!isObject(entry)) return [];
    const [name, lowerDevice, mode] = ['name', 'lowerDevice', 'mode'].map((key) => textAt([goField(entry, key)], 0) || undefined);
    return [{ name, lowerDevice, mode, config: entry, place: within(place, i) }];
  });
}
