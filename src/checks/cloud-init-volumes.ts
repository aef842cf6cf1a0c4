import { textAt } from '../topology/json';
import { CloudInitVolume, Machine } from '../topology/machine';
import { once } from '../topology/once';

/** Every cloud-init volume, with its machine. */
export const cloudInitVolumes = once((machines: readonly Machine[]): readonly (CloudInitVolume & { readonly machine: Machine })[] => {
  return machines.flatMap((machine) => machine.cloudInit.map((volume) => ({ ...volume, machine })));
});

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
