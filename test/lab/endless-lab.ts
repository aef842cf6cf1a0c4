/** A lab that waits in the middle, to be interrupted: test/real/lab.test.ts runs it. */
import { PLAN_OF_ONE } from './plan-of-one';
import { chooseKernel } from '../../src/lab/choose-kernel';
import { runLab } from '../../src/lab/run-lab';

const command = { namespace: 'g0', words: ['sleep', '100'] };
void runLab(
  { kernel: chooseKernel(), cniFolder: '/usr/lib/cni', jobs: [{ plan: PLAN_OF_ONE, task: { cuts: [], pings: false, command } }] },
  { onStep: (step) => console.log(step) },
);
