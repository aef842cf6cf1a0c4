import { yaml } from '../manifests/yaml';
import { isObject, Json, textAt } from '../topology/json';
import { Manifest } from '../topology/place';

const LONGEST = 65_536;
/** What aliases repeat is one object here and many there. */
const MOST_VALUES = 10_000;

/** What guests are given at their first boot: often a password, and a picture is passed around. */
const SECRETS = new Set(['userData', 'userDataBase64']);
/** What the cluster keeps for itself; the second repeats the object, secrets and all. */
const NOISE = new Set(['managedFields', 'kubectl.kubernetes.io/last-applied-configuration']);

/** A manifest to be read beside the picture, as YAML, and the JSON in it. What may hold passwords is left out. */
export function manifestText({ object }: Manifest): string {
  const config = indented(textAt(object, 'spec', 'config'));
  const text = yaml(toBeShown(object, { left: MOST_VALUES }) as object) + (config === undefined ? '' : `# spec.config:\n${config}\n`);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… (${text.length} characters)` : text;
}

function toBeShown(value: Json | undefined, budget: { left: number }): Json | undefined {
  budget.left--;
  if (budget.left < 0) return '…';
  if (Array.isArray(value)) return value.slice(0, budget.left).map((item: Json) => toBeShown(item, budget) ?? null);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => !NOISE.has(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, SECRETS.has(key) ? '(left out here, it may hold passwords)' : toBeShown(part, budget)]));
}

function indented(config: string | undefined): string | undefined {
  try {
    return config === undefined ? undefined : JSON.stringify(JSON.parse(config), null, 2);
  } catch {
    return undefined;
  }
}
