import { addTo } from './add-to';
import { JsonObject, listAt, textAt, textMapAt } from './json';
import { Network } from './network';
import { Attachment } from './nic';

/** Resolves Multus names: `name`, or `namespace/name`, split at the first slash as KubeVirt and Multus do. */
export function attachmentResolver(
  networks: readonly Network[],
  labelsOf: (namespace: string) => { readonly [key: string]: string } | undefined,
): (networkName: string, namespace?: string) => Attachment {
  const byName = new Map<string, Network[]>();
  for (const network of networks) {
    addTo(byName, network.name, network);
  }
  return (networkName, namespace) => {
    const slash = networkName.indexOf('/');
    const [wanted, name] = slash < 0 ? [namespace, networkName] : [networkName.slice(0, slash), networkName.slice(slash + 1)];
    const candidates = byName.get(name) ?? [];
    const here = candidates.find((network) => isIn(network, wanted, labelsOf));
    if (here !== undefined) return { kind: 'network', network: here };
    const [elsewhere] = candidates;
    return elsewhere === undefined ? { kind: 'external' } : { kind: 'elsewhere', network: elsewhere };
  };
}

/** Whether a network may be found in a namespace. A namespace that is not stated may be any, and so may labels that the input does not have. */
function isIn({ namespace, namespaceSelector }: Network, wanted: string | undefined, labelsOf: (namespace: string) => object | undefined): boolean {
  if (namespaceSelector === undefined) return wanted === undefined || namespace === undefined || namespace === wanted;
  const labels = wanted === undefined ? undefined : labelsOf(wanted);
  return labels === undefined || selects(namespaceSelector, textMapAt(labels));
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
