import { INamespaceSelector } from 'cdk8s-plus-28';
import { Owner, refuse } from '../values/refuse';

const NAME_LABEL = 'kubernetes.io/metadata.name';

/** A cdk8s-plus selection of namespaces as the label selector that OVN-Kubernetes takes; names become the label that every namespace carries. */
export function namespaceSelector(owner: Owner, namespaces: INamespaceSelector): object {
  if (typeof namespaces?.toNamespaceSelectorConfig !== 'function') refuse(owner, 'namespaces', namespaces, 'kplus.Namespaces.select(…), or a kplus.Namespace');
  const { labelSelector, names } = namespaces.toNamespaceSelectorConfig();
  const { matchLabels, matchExpressions = [] } = labelSelector?._toKube() ?? {};
  const byName = names === undefined || names.length === 0 ? [] : [{ key: NAME_LABEL, operator: 'In', values: names }];
  const expressions = [...matchExpressions, ...byName];
  return { matchLabels, matchExpressions: expressions.length === 0 ? undefined : expressions };
}
