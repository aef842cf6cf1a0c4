import { GuestNetwork, StatedGuest } from './guest';
import { cardsOf } from './guest-cards';
import { isObject, JsonObject, textAt } from './json';
import { CloudInitVolume } from './machine';
import { Nic } from './nic';
import { within } from './place';
import { readGuestVersion1 } from './read-guest-version-1';
import { readGuestVersion2 } from './read-guest-version-2';
import { readOpenStackNetwork } from './read-open-stack-network';
import { base64Text, PlacedText, plainText, SecretReader } from './secrets';
import { pyYamlOf } from '../text/py-yaml-of';
import { readJson } from '../text/read-json';

/** The keys of a Secret that KubeVirt looks for. @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/cloud-init/cloud-init.go#L236 */
const SECRET_KEYS = { userData: ['userdata', 'userData'], networkData: ['networkdata', 'networkData'] } as const;

/** The guest's network, as the cloud-init volume of its machine states it. */
export function readGuest([volume]: readonly CloudInitVolume[], nics: readonly Nic[], secretOf: SecretReader, namespace?: string): GuestNetwork {
  if (volume === undefined) return { kind: 'unknown' };
  const isSaid = ['networkData', 'networkDataBase64', 'networkDataSecretRef'].some((key) => volume.config[key]);
  const userData = textOf(volume, 'userData', 'secretRef', secretOf, namespace);
  if (!isSaid) return { kind: 'fallback', place: volume.place, userData: userData?.text };
  const text = textOf(volume, 'networkData', 'networkDataSecretRef', secretOf, namespace);
  const stated = text === undefined ? undefined : statedIn(text, volume);
  if (text === undefined) return { kind: 'unknown' };
  if (stated === undefined) return { kind: 'unknown', versionless: isVersionless(text, volume) ? text.field : undefined };
  return { ...stated, kind: 'stated', place: text.field, interfaces: cardsOf(stated.interfaces, nics) };
}

function textOf(volume: CloudInitVolume, key: 'userData' | 'networkData', secretKey: string, secretOf: SecretReader, namespace?: string): PlacedText | undefined {
  const secret = textAt(volume.config, secretKey, 'name');
  if (secret) return secretOf(secret, SECRET_KEYS[key], namespace);
  const [plain, encoded] = [textAt(volume.config, key), textAt(volume.config, `${key}Base64`)];
  if (plain) return plainText(plain, within(volume.place, key));
  return encoded ? base64Text(encoded, within(volume.place, `${key}Base64`)) : undefined;
}

/** A config drive carries OpenStack's JSON, any other volume a configuration of version 1 or 2. */
function statedIn(placed: PlacedText, { source }: CloudInitVolume): StatedGuest | undefined {
  if (source === 'cloudInitConfigDrive') {
    const { value } = readJson(placed.text);
    return isObject(value) ? readOpenStackNetwork(value, placed.at) : undefined;
  }
  const { config, isWrapped } = configIn(placed);
  const at: PlacedText['at'] = isWrapped ? (...path) => placed.at('network', ...path) : placed.at;
  return isObject(config) ? versioned(config, at) : undefined;
}

function configIn({ text }: PlacedText): { readonly config: unknown; readonly isWrapped: boolean } {
  const value: unknown = pyYamlOf(text).value;
  const isWrapped = isObject(value) && isObject(value.network);
  return { config: isWrapped ? value.network : value, isWrapped };
}

/** Whether it is a configuration of version 1 or 2 but for the version. */
function isVersionless(placed: PlacedText, { source }: CloudInitVolume): boolean {
  if (source === 'cloudInitConfigDrive') return false;
  const { config } = configIn(placed);
  return isObject(config) && config.version === undefined && ['ethernets', 'bonds', 'bridges', 'vlans', 'config'].some((key) => key in config);
}

function versioned(config: JsonObject, at: PlacedText['at']): StatedGuest | undefined {
  if (config.version === 1) return readGuestVersion1(config, at);
  return config.version === 2 ? readGuestVersion2(config, at) : undefined;
}
