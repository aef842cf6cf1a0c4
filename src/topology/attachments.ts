import { grouped } from './grouped';
import { JsonObject, listAt, textAt, textMapAt } from './json';
import { Network } from './network';
import { Attachment } from './nic';

/** The labels of a namespace; undefined: not known. */
type LabelsOf = (namespace: string) => { readonly [key: string]: string } | undefined;

/** The networks of one name. */
interface Namesakes {
  readonly all: readonly Network[];
  readonly byNamespace: ReadonlyMap<string, readonly Network[]>;
  /** Whose namespaces are not stated, or chosen by labels. */
  readonly others: readonly Network[];
}

/** Resolves Multus names: `name`, or `namespace/name`, split at the first slash as KubeVirt and Multus do. */
export function attachmentResolver(
  networks: readonly Network[],
  labelsOf: LabelsOf,
): (networkName: string, namespace?: string) => Attachment {
  const byName = new Map([...grouped(networks, ({ name }) => name)].map(([name, all]) => [name, namesakes(all)]));
  return (networkName, namespace) => {
    const slash = networkName.indexOf('/');
    const [wanted, name] = slash < 0 ? [namespace, networkName] : [networkName.slice(0, slash), networkName.slice(slash + 1)];
    const candidates = byName.get(name);
    if (candidates === undefined) return { kind: 'external' };
    const here = foundIn(candidates, wanted, labelsOf);
    if (here !== undefined) return { kind: 'network', network: here };
    const [elsewhere] = candidates.all;
    return elsewhere === undefined ? { kind: 'external' } : { kind: 'elsewhere', network: elsewhere };
  };
}

function namesakes(all: readonly Network[]): Namesakes {
  return {
    all,
    byNamespace: grouped(all, ({ namespace, namespaceSelector }) => (namespaceSelector === undefined ? namespace : undefined)),
    others: all.filter(({ namespace, namespaceSelector }) => namespace === undefined || namespaceSelector !== undefined),
  };
}

/** A namespace that is not stated may be any, and so may labels that the input does not have; one that is stated is surer. */
function foundIn({ all, byNamespace, others }: Namesakes, wanted: string | undefined, labelsOf: LabelsOf): Network | undefined {
  if (wanted === undefined) return all[0];
  const labels = labelsOf(wanted);
  const mayBeHere = ({ namespaceSelector: selector }: Network) => selector === undefined || labels === undefined || selects(selector, labels);
  return byNamespace.get(wanted)?.[0] ?? others.find(mayBeHere);
}

/** Whether a LabelSelector takes an object with these labels. */
export function selects(selector: JsonObject, labels: { readonly [key: string]: string }): boolean {
  const byLabels = Object.entries(textMapAt(selector, 'matchLabels')).every(([key, value]) => labels[key] === value);
  return byLabels && listAt(selector, 'matchExpressions').every((expression) => holds(expression, labels));
}

function holds(expression: unknown, labels: { readonly [key: string]: string }): boolean {
  const value = labels[textAt(expression, 'key') ?? ''];
  const values = listAt(expression, 'values');
  switch (textAt(expression, 'operator')) {
    case 'In': return value !== undefined && values.includes(value);
    case 'NotIn': return value === undefined || !values.includes(value);
    case 'Exists': return value !== undefined;
    case 'DoesNotExist': return value === undefined;
    default: return false;
  }
}
