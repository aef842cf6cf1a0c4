import { INamespaceSelector } from 'cdk8s-plus-28';

const NAME_LABEL = 'kubernetes.io/metadata.name';

/** A cdk8s-plus selection of namespaces as the label selector that OVN-Kubernetes takes; names become the label that every namespace carries. */
export function namespaceSelector(namespaces: INamespaceSelector): object {
  const { labelSelector, names } = namespaces.toNamespaceSelectorConfig();
  const { matchLabels, matchExpressions = [] } = labelSelector?._toKube() ?? {};
  if (names === undefined || names.length === 0) return { matchLabels, matchExpressions: matchExpressions.length === 0 ? undefined : matchExpressions };
  return { matchLabels, matchExpressions: [...matchExpressions, { key: NAME_LABEL, operator: 'In', values: names }] };
}
