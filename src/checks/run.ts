import { Check, CheckOptions, DEFAULT_OPTIONS, Finding } from './check';
import { isFilledInLater } from './filled-in-later';
import { Place } from '../topology/place';
import { Topology } from '../topology/topology';

/** What the checks find, in an order that depends on the input's content alone. */
export function run(checks: readonly Check[], topology: Topology, options: Partial<CheckOptions> = {}): readonly Finding[] {
  const all: CheckOptions = { ...DEFAULT_OPTIONS, ...options };
  const wanted = checks.filter(({ pack }) => pack === undefined || all.packs.includes(pack));
  return wanted.flatMap((check) => findings(check, topology, all)).sort(byCodeAndPlace);
}

function findings(check: Check, topology: Topology, options: CheckOptions): readonly Finding[] {
  const { code, level, why, evidence } = check;
  const all = [...check.find(topology, options)].map((mistake) => ({ ...mistake, code, level: mistake.level ?? level, why, evidence }));
  return all.filter((finding) => finding.level === 'warning' || !isFilledInLater(finding.at));
}

function byCodeAndPlace(one: Finding, other: Finding): number {
  return compare(one.code, other.code) || compare(key(one.at), key(other.at)) || compare(one.message, other.message);
}

/** What the place is, before where it came from: files may be named in any order. */
function key({ manifest, path, inside }: Place): string {
  const { kind, namespace = '', name, source } = manifest;
  return JSON.stringify([kind, namespace, name, path, inside ?? null, source.file ?? '', source.document ?? 0, source.construct ?? '']);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
