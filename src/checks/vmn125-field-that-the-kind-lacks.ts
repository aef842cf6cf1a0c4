import { machineName } from './attachments';
import { Check, Mistake } from './check';
import { INSTANCE_KEYS, keysOfKind, MACHINE_KEYS } from './kind-keys';
import { Keys, UnknownKey, unknownKeys } from './unknown-keys';
import { objectTitle } from './vf-pools';
import { objectAt } from '../topology/json';
import { Place, placeOf } from '../topology/place';

/** Merge directives, and what a template is to fill in. */
const NO_FIELD = /^\$|[{}]/;

/** What an object is nothing without, or too much. */
const GRAVE = new Map([
  ['nodeSelector', 'without nodeSelector the policy is every node\'s'],
  ['desiredState', 'without desiredState the policy does nothing'],
  ['spec', 'without spec the object says nothing'],
  ['config', 'without config Multus looks for a file of that name on the node'],
  ['matchLabels', 'an empty selector takes every namespace'],
]);

/** What a VM is on other networks without. */
const GRAVE_OF_MACHINE = new Map([
  ['networks', 'without networks the VM is on the pod network alone'],
  ['domain', 'without domain the VM has no interfaces'],
]);

/** Parts of a desiredState, which stand beside it by a slip of indentation. */
const PARTS: ReadonlySet<string> = new Set(['interfaces', 'routes', 'dns-resolver', 'ovn']);

export const fieldThatTheKindLacks: Check = {
  code: 'VMN125',
  level: 'error',
  title: 'an object has a key that its kind does not have',
  why: 'kubectl apply refuses the object, and where nobody asks for validation the API server drops the key without a word. Of kinds and versions that are newer than this catalogue it may be wrong: a warning, unless what is missing is grave',
  evidence: [
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/schema.go#L1442',
    'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go#L26',
  ],

  *find({ manifests, machines }) {
    for (const manifest of manifests) {
      const known = keysOfKind(manifest.apiVersion, manifest.kind);
      if (known === undefined) continue;
      const isStated = (key: string) => key in manifest.object || key in objectAt(manifest.object, 'spec');
      yield* dropped(manifest.object, known, placeOf(manifest), { title: () => objectTitle(manifest), grave: GRAVE, isStated });
    }
    for (const machine of machines) {
      const { spec, specPlace, vmSpec, vmSpecPlace } = machine;
      const owner = { title: () => machineName(machine), grave: GRAVE_OF_MACHINE, isStated: (key: string) => key in spec };
      if (vmSpec !== undefined && vmSpecPlace !== undefined) yield* dropped(vmSpec, MACHINE_KEYS, vmSpecPlace, owner);
      yield* dropped(spec, INSTANCE_KEYS, specPlace, owner);
    }
  },
};

interface Owner {
  readonly title: () => string;
  /** Keys whose absence is grave, and why. */
  readonly grave: ReadonlyMap<string, string>;
  /** Whether such a key is where it belongs. */
  readonly isStated: (key: string) => boolean;
}

function* dropped(value: unknown, known: Keys, place: Place, owner: Owner): Iterable<Mistake> {
  for (const found of unknownKeys(value, known, place)) {
    const { key, meant, place: at } = found;
    if (NO_FIELD.test(key)) continue;
    const lost = lostBy(found, owner);
    const harm = lost === undefined ? undefined : owner.grave.get(lost);
    const where = at.path.length > 1 ? ` in ${at.path.slice(0, -1).join('.')}` : '';
    yield {
      at,
      level: harm === undefined ? 'warning' : 'error',
      message: `${owner.title()} has the key "${key}"${where}, which is dropped${harm === undefined ? '' : `: ${harm}`}`,
      fix: meant === undefined ? `take "${key}" away, or to where it belongs${lost === undefined || lost === key ? '' : `, in ${lost}`}` : `write "${meant}"`,
    };
  }
}

/** The grave key that is missing for it: the one that was meant, the key itself in a wrong place, or the one that it is a part of. */
function lostBy({ key, meant, place: { path }, owner }: UnknownKey, { grave, isStated }: Owner): string | undefined {
  const isLabel = path[path.length - 2] === 'namespaceSelector' && !('matchExpressions' in owner);
  const whole = isLabel ? 'matchLabels' : PARTS.has(key) ? 'desiredState' : undefined;
  return [meant, key, whole].find((one) => one !== undefined && grave.has(one) && !isStated(one) && (one === key || !(one in owner)));
}
