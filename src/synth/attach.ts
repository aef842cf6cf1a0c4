import { IConstruct } from 'constructs';
import { engine } from './engine';
import { captureUserLine } from './user-line';
import { noteUserLine } from './user-line-of';
import { analyseOncePerSynth } from './validate-once';

/** The same in every copy of this package: an App in which two are is checked by the first, once. */
const KEY = Symbol.for('cdk8s-vmnet.attached');

/** From now on the App that a construct of ours is in is checked when it is synthesized, and findings know the line that made the construct. */
export function attach(construct: IConstruct): void {
  noteUserLine(construct, captureUserLine());
  attachToApp(construct.node.root);
}

/** From now on the App is checked when it is synthesized. The engine is loaded then, so that importing us stays cheap. */
export function attachToApp(root: IConstruct): void {
  if (KEY in root.node) return;
  Object.defineProperty(root.node, KEY, { value: true });
  // Validators are asked before anything is rendered, and by then everything is there that will be.
  root.node.addValidation({
    validate: () => {
      engine().writeAcknowledgements(root);
      return [];
    },
  });
  analyseOncePerSynth(root, (rendered) => engine().errorsIn(root, rendered));
}
