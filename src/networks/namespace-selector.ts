import { INamespaceSelector } from 'cdk8s-plus-28';

const NAME_LABEL = 'kubernetes.io/metadata.name';

/** A cdk8s-plus selection of namespaces as the label selector that OVN-Kubernetes takes; names become the label that every namespace carries. */
export function namespaceSelector(namespaces: INamespaceSelector): object {
  const { labelSelector, names } = namespaces.toNamespaceSelectorConfig();
  const { matchLabels, matchExpressions = [] } = labelSelector?._toKube() ?? {};
  const byName = names === undefined || names.length === 0 ? [] : [{ key: NAME_LABEL, operator: 'In', values: names }];
  const expressions = [...matchExpressions, ...byName];
  return { matchLabels, matchExpressions: expressions.length === 0 ? undefined : expressions };
}
