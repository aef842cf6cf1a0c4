import { LabError } from './lab-error';
import { LabReport, reportOf } from './lab-report';
import { LabPlan } from './plan';
import { KernelKind, program } from './program';
import { runInSandbox } from './sandbox';
import { LabTask, scriptOf } from './script/script-of';

/** A plan, and what is to be done with it. */
export interface LabJob {
  readonly plan: LabPlan;
  readonly task: LabTask;
}

/** Realises plans, the one after the other, in one boot. */
export async function runLab(
  { kernel, cniFolder, jobs }: { readonly kernel: KernelKind; readonly cniFolder: string; readonly jobs: readonly LabJob[] },
  { onStep, onText }: { readonly onStep?: (step: string) => void; readonly onText?: (line: string) => void } = {},
): Promise<readonly LabReport[]> {
  const reports: LabReport[] = [];
  let lines: (readonly string[])[] = [];
  let isCommand = false;
  const onReport = (words: readonly string[]) => {
    lines.push(words);
    if (words[0] === 'begin') isCommand = true;
    if (words[0] === 'end') isCommand = false;
    if (words[0] === 'step') onStep?.(words[1] ?? '');
    if (words[0] !== 'done') return;
    const job = jobs[reports.length];
    if (job !== undefined) reports.push(reportOf(job.plan, lines));
    lines = [];
  };
  const text = program(kernel, cniFolder, jobs.map(({ plan, task }) => scriptOf(plan, task)));
  await runInSandbox(kernel, text, { onReport, onText: (line) => { if (isCommand) onText?.(line); } });
  if (reports.length < jobs.length) throw new LabError(`the lab has answered ${reports.length} of ${jobs.length} plans`);
  return reports;
}
