import { allDifferencesIn } from './all-differences';
import { differenceWords } from './difference-words';
import { Deviation } from './drift';
import { Difference, differencesIn } from './stated-in';
import { shownText } from '../text/shown-text';
import { attachmentConfig } from '../topology/attachment-config';
import { JsonObject, objectAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { objectKey, objectName } from '../topology/object-name';
import { Manifest } from '../topology/place';

/** What `kubectl get nncp,nnce,nns,net-attach-def,vm,vmi,nodes -A -o yaml` brings: of these, what is not in the dump is not on the cluster. */
const DUMPED = new Set(['nmstate.io/NodeNetworkConfigurationPolicy', 'k8s.cni.cncf.io/NetworkAttachmentDefinition', 'kubevirt.io/VirtualMachine', '/Node']);

const LONGEST_KEY = 300;

/** What the cluster does not have, and what it has otherwise. */
export function objectDeviations(blueprint: readonly Manifest[], live: readonly Manifest[]): readonly Deviation[] {
  const there = new Map(live.map((manifest) => [objectKey(manifest), manifest]));
  const kinds = new Set(live.map(kindOf));
  return blueprint.flatMap((manifest): readonly Deviation[] => {
    const found = there.get(objectKey(manifest));
    const object = objectName(manifest);
    if (found !== undefined) return differencesOf(manifest, found).map((difference) => ({ kind: 'differs', sentence: `${object}: ${words(manifest, difference)}`, object }));
    if (DUMPED.has(kindOf(manifest)) || kinds.has(kindOf(manifest))) return [{ kind: 'missing', sentence: `${object} is not on the cluster`, object }];
    return [{ kind: 'unknown', sentence: `${object} may be on the cluster: the dump has no ${manifest.kind} at all`, object }];
  });
}

function kindOf(manifest: Manifest): string {
  return `${groupOf(manifest)}/${manifest.kind}`;
}

function differencesOf(stated: Manifest, found: Manifest): readonly Difference[] {
  const [wanted, there] = [attachmentConfig(stated), attachmentConfig(found)];
  if (wanted === undefined || there === undefined) return differencesIn(comparable(stated), comparable(found));
  return [...differencesIn(withoutConfig(comparable(stated)), comparable(found)), ...allDifferencesIn(wanted, there, 'spec.config')];
}

/** The same object at another API version is the same. */
function comparable({ object }: Manifest): JsonObject {
  const { apiVersion: _, kind: __, metadata, status: ___, ...rest } = object;
  return { metadata: { labels: objectAt(metadata, 'labels'), annotations: objectAt(metadata, 'annotations') }, ...rest };
}

function withoutConfig(content: JsonObject): JsonObject {
  const { config: _, ...spec } = objectAt(content, 'spec');
  return { ...content, spec };
}

/** What a Secret holds is nobody's business. */
function words({ kind }: Manifest, difference: Difference): string {
  return kind === 'Secret' ? `${shownText(difference.path, LONGEST_KEY)} is otherwise` : differenceWords(difference);
}
