import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { analyse, Analysis } from './analysis';
import { documentsFrom } from './app-topology';
import { isOwnCode } from './own-check';
import { settingsOf } from './settings';
import { render, RenderedObject } from './validate-once';
import { verdictOn } from './verdict';
import { writeAcknowledgements } from './write-acknowledgements';
import { CHECKS } from '../checks';

export { reachOf } from './app-reach';
export { validateOutput } from './validate-output';
export { reachText } from '../reach/reach-text';
export { writeAcknowledgements };

/**
 * Checks everything that the App would write now, whoever made it.
 *
 * @throws if a pack of the user's own cannot be loaded, or breaks
 */
export function analyseApp(root: IConstruct): Analysis {
  writeAcknowledgements(root);
  const analysis = analyseRendered(root, root.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).map(render));
  if (analysis.broken.length > 0) throw new Error(analysis.broken.join('\n'));
  return analysis;
}

/** What fails the synth of what is about to be written; the rest of what is found is printed. */
export function errorsIn(root: IConstruct, rendered: readonly RenderedObject[]): readonly string[] {
  const mode = process.env.VMNET_CHECKS;
  if (mode === 'off') return [];
  const { printed, errors } = verdictOn(analyseRendered(root, rendered), settingsOf(root).strict, mode);
  for (const text of printed) process.stderr.write(`${text}\n`);
  return errors;
}

/** Whether a finding may have the code. Those of the user's own packs are known only when these are loaded. */
export function mayBeFound(code: string): boolean {
  return CHECKS.some((check) => check.code === code) || isOwnCode(code);
}

function analyseRendered(root: IConstruct, rendered: readonly RenderedObject[]): Analysis {
  const { options, ownPacks } = settingsOf(root);
  return analyse(documentsFrom(rendered), options, ownPacks);
}
