import { IConstruct } from 'constructs';
import { captureUserLine, UserLine } from './user-line';
import { analyseOncePerSynth } from './validate-once';

const LINES = new WeakMap<IConstruct, UserLine>();
const ATTACHED = new WeakSet<IConstruct>();

/** The user's own line that made a construct of ours, or that a construct stands under. */
export function userLineOf(construct: IConstruct): string | undefined {
  const own = [...construct.node.scopes].reverse().find((scope) => LINES.has(scope));
  const place = own === undefined ? undefined : LINES.get(own)?.format();
  return place === undefined ? undefined : `${place.file}:${place.line}:${place.column}`;
}

/** From now on the App that the construct is in is checked when it is synthesized. The engine is loaded then, so that importing us stays cheap. */
export function attach(construct: IConstruct): void {
  const { root } = construct.node;
  LINES.set(construct, captureUserLine());
  if (ATTACHED.has(root)) return;
  ATTACHED.add(root);
  // Validators are asked before anything is rendered, and by then everything is there that will be.
  root.node.addValidation({
    validate: () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
      (require('./write-acknowledgements') as typeof import('./write-acknowledgements')).writeAcknowledgements(root);
      return [];
    },
  });
  analyseOncePerSynth(root, (rendered) => {
    const mode = process.env.VMNET_CHECKS;
    if (mode === 'off') return [];
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { analyse } = require('./analysis') as typeof import('./analysis');
    const { settingsOf } = require('./settings') as typeof import('./settings');
    const { verdictOn } = require('./verdict') as typeof import('./verdict');
    /* eslint-enable @typescript-eslint/no-require-imports */
    const { printed, errors } = verdictOn(analyse(root, rendered), settingsOf(root).strict, mode);
    for (const text of printed) process.stderr.write(`${text}\n`);
    return errors;
  });
}
