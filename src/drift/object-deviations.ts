import { Deviation } from './drift';
import { Difference, differencesIn } from './stated-in';
import { cniConfigOf } from '../topology/cni-config';
import { isObject, JsonObject, objectAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { objectKey, objectName } from '../topology/object-name';
import { Manifest } from '../topology/place';

/** What `kubectl get nncp,nnce,nns,net-attach-def,vm,vmi,nodes -A -o yaml` brings: of these, what is not in the dump is not on the cluster. */
const DUMPED = new Set(['nmstate.io/NodeNetworkConfigurationPolicy', 'k8s.cni.cncf.io/NetworkAttachmentDefinition', 'kubevirt.io/VirtualMachine', '/Node']);

const LONGEST_VALUE = 80;

/** What the cluster does not have, and what it has otherwise. */
export function objectDeviations(blueprint: readonly Manifest[], live: readonly Manifest[]): readonly Deviation[] {
  const there = new Map(live.map((manifest) => [objectKey(manifest), manifest]));
  const kinds = new Set(live.map(kindOf));
  return blueprint.flatMap((manifest): readonly Deviation[] => {
    const found = there.get(objectKey(manifest));
    const object = objectName(manifest);
    if (found !== undefined) return differencesOf(manifest, found).map((difference) => ({ kind: 'differs', sentence: `${object}: ${words(difference)}`, object }));
    if (DUMPED.has(kindOf(manifest)) || kinds.has(kindOf(manifest))) return [{ kind: 'missing', sentence: `${object} is not on the cluster`, object }];
    return [{ kind: 'unknown', sentence: `${object} may be on the cluster: the dump has no ${manifest.kind} at all`, object }];
  });
}

function kindOf(manifest: Manifest): string {
  return `${groupOf(manifest)}/${manifest.kind}`;
}

function differencesOf(stated: Manifest, found: Manifest): readonly Difference[] {
  return differencesIn(comparable(stated), comparable(found));
}

/** The same object at another API version is the same; a configuration in a text is compared as what it says. */
function comparable(manifest: Manifest): JsonObject {
  const { apiVersion: _, kind: __, metadata, status: ___, ...rest } = manifest.object;
  const stated = { metadata: { labels: objectAt(metadata, 'labels'), annotations: objectAt(metadata, 'annotations') }, ...rest };
  if (manifest.kind !== 'NetworkAttachmentDefinition' || !isObject(rest.spec)) return stated;
  const config = cniConfigOf(manifest);
  // In a text of one key each, so that one that is gone is a difference too.
  return config.kind === 'config' ? { ...stated, spec: { ...rest.spec, config: sorted(config.object) } } : stated;
}

function sorted(value: unknown): string {
  const inOrder = (object: JsonObject) => Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? inOrder(part) : part));
}

function words({ path, stated, found }: Difference): string {
  const [wanted, there] = [short(stated), short(found)];
  if (stated === undefined) return `${path} is there, though the blueprint does not have it`;
  if (found === undefined) return `${path} is not there${wanted === undefined ? '' : `, and should be ${wanted}`}`;
  return wanted === undefined || there === undefined ? `${path} is otherwise` : `${path} is ${there}, and should be ${wanted}`;
}

function short(value: unknown): string | undefined {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined || text.length > LONGEST_VALUE ? undefined : text;
}
