import { IConstruct } from 'constructs';
import { userLineOf } from './attach';
import { outputFile } from './output-file';
import { settingsOf } from './settings';
import { RenderedObject } from './validate-once';
import { CHECKS } from '../checks';
import { acknowledgedReason } from '../checks/acknowledgement';
import { Finding } from '../checks/check';
import { run } from '../checks/run';
import { read } from '../topology/read';

/** What is found in an App. */
export interface Analysis {
  readonly findings: readonly Finding[];
  /** With the reason that somebody gave. */
  readonly acknowledged: readonly { readonly finding: Finding; readonly reason: string }[];
}

/** Checks everything that the App writes, whoever made it. */
export function analyse(root: IConstruct, rendered: readonly RenderedObject[]): Analysis {
  const documents = rendered.filter(({ json }) => json !== undefined).map(({ json, path, construct }) => ({
    value: json,
    // cdk8s' own child of every construct says nothing to people.
    source: { construct: path.replace(/\/(Resource|Default)$/, ''), userLine: () => userLineOf(construct), output: outputFile(construct, json) },
  }));
  const all = run(CHECKS, read(documents, { readText }), settingsOf(root).options);
  const judged = all.map((finding) => ({ finding, reason: acknowledgedReason(finding) }));
  return {
    findings: judged.flatMap(({ finding, reason }) => (reason === undefined ? [finding] : [])),
    acknowledged: judged.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
  };
}

/** Files that travel inside manifests are rare, so their reader is loaded when there is one. */
function readText(text: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return parse(text, { version: '1.1', logLevel: 'silent' }) as unknown;
  } catch {
    return undefined;
  }
}
