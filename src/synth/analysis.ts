import { IConstruct } from 'constructs';
import { userLineOf } from './attach';
import { settingsOf } from './settings';
import { RenderedObject } from './validate-once';
import { CHECKS } from '../checks';
import { Judged, judged } from '../checks/judged';
import { run } from '../checks/run';
import { read } from '../topology/read';

/** Checks everything that the App writes, whoever made it. */
export function analyse(root: IConstruct, rendered: readonly RenderedObject[]): Judged {
  const documents = rendered.filter(({ json }) => json !== undefined).map(({ json, path, construct }) => ({
    value: json,
    // cdk8s' own child of every construct says nothing to people.
    source: { construct: path.replace(/\/(Resource|Default)$/, ''), userLine: () => userLineOf(construct) },
  }));
  return judged(run(CHECKS, read(documents), settingsOf(root).options));
}
