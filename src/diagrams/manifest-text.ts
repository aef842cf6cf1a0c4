import { JsonObject } from '../topology/json';
import { Manifest } from '../topology/place';

const LONGEST = 65_536;

/** What guests are given at their first boot: often a password, and a picture is passed around. */
const SECRETS = new Set(['userData', 'userDataBase64']);
/** What the cluster keeps for itself; the second repeats the object, secrets and all. */
const NOISE = new Set(['managedFields', 'kubectl.kubernetes.io/last-applied-configuration']);

/** A manifest to be read beside the picture, as YAML. What may hold passwords is left out. */
export function manifestText({ object }: Manifest): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { stringify } = require('yaml') as typeof import('yaml');
  const text = stringify(object as JsonObject, (key: unknown, value: unknown) => {
    if (typeof key !== 'string') return value;
    if (NOISE.has(key)) return undefined;
    return SECRETS.has(key) && typeof value === 'string' ? '(left out here, it may hold passwords)' : value;
  }, { lineWidth: 0 });
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… (${text.length} characters)` : text;
}
