import { locationsOf, Location } from './location';
import { Finding } from '../checks/check';
import { Judged, judged } from '../checks/judged';
import { Place } from '../topology/place';

/** What the checks found in files, ready to be written in any format. */
export interface Report extends Judged {
  /** How many documents were read. */
  readonly documents: number;
  /** Undefined if the place is in no file. */
  readonly locationOf: (place: Place) => Location | undefined;
  /** The line of the file, as it is written. */
  readonly lineAt: (location: Location) => string;
  /** Whether a finding makes the command fail. */
  readonly isFailing: (finding: Finding) => boolean;
}

/** What findings come to, with their places in the files that they came from. */
export function reportOn(all: readonly Finding[], documents: number, textOf: (file: string) => string, failOn: Finding['level']): Report {
  const locations = locationsOf(all.flatMap(({ at, related = [] }) => [at, ...related]), textOf);
  const lines = new Map<string, readonly string[]>();
  return {
    ...judged(all),
    documents,
    locationOf: (place) => locations.get(place),
    lineAt: ({ file, line }) => {
      const split = lines.get(file) ?? textOf(file).split('\n');
      lines.set(file, split);
      return split[line - 1] ?? '';
    },
    isFailing: ({ level }) => level === 'error' || failOn === 'warning',
  };
}

/** How many findings there are of each kind. */
export function countsOf({ findings, acknowledged, documents }: Report) {
  const errors = findings.filter(({ level }) => level === 'error').length;
  return { documents, errors, warnings: findings.length - errors, acknowledged: acknowledged.length };
}
