import { ownPack } from './own-pack';
import { CHECKS } from '../checks';
import { CheckOptions } from '../checks/check';
import { Judged, judged } from '../checks/judged';
import { run } from '../checks/run';
import { InputDocument } from '../topology/manifests';
import { read } from '../topology/read';
import { Topology } from '../topology/topology';

/** What is found. */
export interface Analysis extends Judged {
  /** What could not be checked, and why: packs of somebody's own. */
  readonly broken: readonly string[];
  /** What was checked. */
  readonly topology: Topology;
}

/** Runs our checks and those of the user's own packs, each a package or file. */
export function analyse(documents: readonly InputDocument[], options: Partial<CheckOptions>, packs: readonly string[] = []): Analysis {
  const broken: string[] = [];
  const attempt = <T>(what: () => readonly T[]): readonly T[] => {
    try {
      return what();
    } catch (error) {
      broken.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  };
  const own = [...new Set(packs)].flatMap((pack) => attempt(() => ownPack(pack)));
  const twice = repeated(own.map(({ code }) => code));
  broken.push(...[...twice].map((code) => `NetworkChecks.addPack: two checks are called ${code}, and a code stands for one rule`));
  const topology = read(documents);
  // One by one, since they may break.
  const theirs = own.filter(({ code }) => !twice.has(code)).flatMap((check) => attempt(() => run([check], topology, options)));
  return { ...judged([...run(CHECKS, topology, options), ...theirs]), broken, topology };
}

function repeated(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
}
