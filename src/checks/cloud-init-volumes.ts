import { isGiven } from './machine-networks';
import { isObject, JsonObject, listAt, textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { Place, within } from '../topology/place';

/** A cloud-init volume of a machine. */
export interface CloudInitVolume {
  readonly machine: Machine;
  readonly name: string;
  readonly source: 'cloudInitNoCloud' | 'cloudInitConfigDrive';
  readonly config: JsonObject;
  readonly place: Place;
}

/** The cloud-init volumes; of one that is both kinds, KubeVirt looks at NoCloud. */
export function* cloudInitVolumes(machines: readonly Machine[]): Iterable<CloudInitVolume> {
  for (const machine of machines) {
    for (const [i, volume] of listAt(machine.spec, 'volumes').entries()) {
      if (!isObject(volume)) continue;
      const source = (['cloudInitNoCloud', 'cloudInitConfigDrive'] as const).find((key) => isGiven(volume, key));
      const config = source === undefined ? undefined : volume[source];
      if (source === undefined || !isObject(config)) continue;
      yield { machine, name: textAt(volume, 'name') ?? '', source, config, place: within(machine.specPlace, 'volumes', i, source) };
    }
  }
}

/** What a cloud-init volume may carry. */
export const PAYLOADS = [
  { what: 'user data', text: 'userData', base64: 'userDataBase64', secret: 'secretRef' },
  { what: 'network data', text: 'networkData', base64: 'networkDataBase64', secret: 'networkDataSecretRef' },
] as const;

/** The keys of one payload that say something. */
export function sourcesOf({ config }: CloudInitVolume, { text, base64, secret }: typeof PAYLOADS[number]): readonly string[] {
  return [...[text, base64].filter((key) => (textAt(config, key) ?? '') !== ''), ...(textAt(config, secret, 'name') ? [secret] : [])];
}

/** A text of base64 as Go's standard encoding takes it; undefined where it refuses. */
export function bytesOfBase64(text: string): number | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  const isBase64 = plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
  return isBase64 ? Buffer.byteLength(plain, 'base64') : undefined;
}
