import { Json, isObject } from '../../topology/json';
import { HOSTNAME } from '../../topology/node';
import { call, Expression, value } from '../expression';

const ROLE = 'node-role.kubernetes.io/';

/** `NodeSelector.…` of a map of labels. */
export function nodesProp(labels: Json | undefined): Expression {
  const entries = isObject(labels) ? Object.entries(labels) : [];
  const [first] = entries;
  if (first === undefined) return call('NodeSelector', 'all');
  const [key, label] = first;
  if (entries.length === 1 && key.startsWith(ROLE) && label === '') return call('NodeSelector', 'role', value(key.slice(ROLE.length)));
  if (entries.length === 1 && key === HOSTNAME) return call('NodeSelector', 'hostname', value(label ?? ''));
  return call('NodeSelector', 'labels', value(labels ?? {}));
}
