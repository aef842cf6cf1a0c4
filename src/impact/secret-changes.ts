import { Change } from './change';
import { Comparison } from './comparison';
import { objectChange } from './object-change';
import { Pair, subjectOf } from './pairs';
import { machineNames } from './users';
import { isPersistent } from './volume-effects';
import { counted } from '../text/listing';
import { textAt } from '../topology/json';
import { Machine } from '../topology/machine';
import { qualifiedName } from '../topology/object-name';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';

const REFERENCES = ['secretRef', 'networkDataSecretRef'];
const FIRST_BOOT = 'https://github.com/canonical/cloud-init/blob/26.2/cloudinit/sources/__init__.py#L278';

/** What a change of a Secret with cloud-init data does; undefined: it is no such Secret. */
export function secretChanges(pair: Pair, { after }: Comparison): readonly Change[] | undefined {
  const secret = subjectOf(pair);
  const machines = readersOf(after.topology).get(qualifiedName(secret));
  if (machines === undefined) return undefined;
  if (pair.kind === 'added') return [objectChange(secret, 'nothing', 'is new', machineNames(machines))];
  const who = counted('VM', machineNames(machines));
  if (pair.kind === 'removed') return [objectChange(secret, 'restart', `is deleted: ${who} cannot start again without it`, machineNames(machines))];
  const keeps = machines.some(isPersistent) ? '; a guest on a persistent disk keeps what it has: cloud-init reads network data at the first boot only' : '';
  return [objectChange(secret, 'restart', `changes: ${who} ${machines.length === 1 ? 'gets' : 'get'} it at the next restart${keeps}`, machineNames(machines), FIRST_BOOT)];
}

const readersOf = once(({ machines }: Topology): ReadonlyMap<string, readonly Machine[]> => {
  const index = new Map<string, Machine[]>();
  for (const machine of machines) {
    const names = machine.cloudInit.flatMap(({ config }) => REFERENCES.flatMap((key) => textAt(config, key, 'name') ?? []));
    for (const name of new Set(names)) {
      const key = qualifiedName({ namespace: machine.namespace, name });
      index.set(key, [...index.get(key) ?? [], machine]);
    }
  }
  return index;
});
