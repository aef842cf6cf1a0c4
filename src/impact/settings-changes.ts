import { Change } from './change';
import { objectChange } from './object-change';
import { Pair } from './pairs';
import { objectAt } from '../topology/json';
import { sameJson } from '../topology/same-json';

/** What a change of a cluster-wide setting does: its operator rolls it out, and how its components take it is theirs. */
export function settingsChanges(pair: Pair): readonly Change[] {
  if (pair.kind === 'added') return [objectChange(pair.after, 'nothing', 'is new')];
  if (pair.kind === 'removed') return [objectChange(pair.before, 'unknown', 'is deleted: what its operator takes away with it is not known')];
  const [was, now] = [objectAt(pair.before.object, 'spec'), objectAt(pair.after.object, 'spec')];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => !sameJson(was[key], now[key])).sort();
  if (keys.length === 0) return [objectChange(pair.after, 'nothing', 'changes nothing of its spec')];
  const gone = keys.filter((key) => was[key] !== undefined && now[key] === undefined);
  if (gone.length > 0) return [objectChange(pair.after, 'unknown', `no longer states ${gone.join(', ')}: what its operator takes away with it is not known`)];
  return [objectChange(pair.after, 'restart', `changes ${keys.join(', ')}: VMs and pods that start later see it`)];
}
