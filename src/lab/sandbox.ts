import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LabError } from './lab-error';
import { KernelKind } from './program';

/** Longest time that nothing may happen: a plan's slowest step takes a tenth of it. */
const SILENCE_MS = 120_000;
/** Gone with this process, however it ends; and with it all that it started, for it is process 1 of its own. */
const TIED = ['--pdeathsig', 'KILL', 'unshare', '--pid', '--mount-proc', '--fork', '--kill-child=KILL'];

const live = new Set<() => void>();

/**
 * Runs a program on a kernel, in namespaces of its own: no process, no interface and no mount of the host is in them, and nothing of theirs outlives
 * them. What starts with `@lab` goes to `onReport`, any other line to `onText`.
 */
export async function runInSandbox(
  kernel: KernelKind,
  program: string,
  { onReport, onText }: { readonly onReport: (words: readonly string[]) => void; readonly onText: (line: string) => void },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-lab-'));
  const file = join(folder, 'lab.sh');
  writeFileSync(file, program, { mode: 0o700 });
  const child = spawn('setpriv', [...TIED, ...argumentsFor(kernel, folder, file)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  watch(end);
  try {
    await new Promise<void>((resolve, reject) => {
      let [rest, last, said] = ['', '', ''];
      let timer = setTimeout(() => undefined, 0);
      const expectMore = () => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new LabError(`the lab has said nothing for ${SILENCE_MS / 1000} s, last "${last}"`)), SILENCE_MS);
      };
      const take = (line: string) => {
        if (!line.startsWith('@lab\t')) {
          said = line;
          return onText(line);
        }
        said = '';
        last = line.slice('@lab\t'.length);
        onReport(last.split('\t'));
      };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        expectMore();
        // The console of user-mode-linux is a terminal: its lines end with \r\n.
        const lines = (rest + text).split(/\r*\n/);
        rest = lines.pop() ?? '';
        lines.forEach(take);
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => { said = text.slice(-500); });
      child.on('error', (error) => reject(new LabError(`the lab cannot be started: ${error.message}`)));
      child.on('close', () => {
        clearTimeout(timer);
        if (last === 'end of lab') resolve();
        else reject(new LabError(`the lab ended early, after "${last}"${said.trim() === '' ? '' : `: ${said.trim().split('\n').pop() ?? ''}`}`));
      });
      expectMore();
    });
  } finally {
    unwatch(end);
    end();
  }
}

function argumentsFor(kernel: KernelKind, folder: string, file: string): readonly string[] {
  if (kernel === 'host') return ['--net', '--mount', '--ipc', 'bash', file];
  return [
    'linux.uml', 'mem=768M', `uml_dir=${folder}/`, 'root=/dev/root', 'rootfstype=hostfs', 'rootflags=/', 'ro', `init=${file}`, 'con=null', 'con0=null,fd:1', 'quiet',
  ];
}

function watch(end: () => void): void {
  if (live.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endAll);
  live.add(end);
}

function unwatch(end: () => void): void {
  live.delete(end);
  if (live.size === 0) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, endAll);
}

function endAll(signal: NodeJS.Signals): void {
  for (const end of live) end();
  process.exit(signal === 'SIGINT' ? 130 : 143);
}
