import { IConstruct } from 'constructs';
import { topologyOf } from './app-topology';
import { settingsOf } from './settings';
import { RenderedObject } from './validate-once';
import { CHECKS } from '../checks';
import { acknowledgedReason } from '../checks/acknowledgement';
import { Finding } from '../checks/check';
import { run } from '../checks/run';

/** What is found in an App. */
export interface Analysis {
  readonly findings: readonly Finding[];
  /** With the reason that somebody gave. */
  readonly acknowledged: readonly { readonly finding: Finding; readonly reason: string }[];
}

/** Checks everything that the App writes, whoever made it. */
export function analyse(root: IConstruct, rendered: readonly RenderedObject[]): Analysis {
  const all = run(CHECKS, topologyOf(rendered), settingsOf(root).options);
  const judged = all.map((finding) => ({ finding, reason: acknowledgedReason(finding) }));
  return {
    findings: judged.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    acknowledged: judged.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
  };
}
