import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join, resolve } from 'path';

const ROOT = resolve(__dirname, '../..');
const CASE = join(ROOT, 'test/checks/cases/VMN402');
const SCENARIOS = join(__dirname, 'scenarios');

describe('the compiled command', () => {
  it('loads itself and nothing else but node\'s own modules to lint: no cdk8s, TypeScript, wasm, nor a library', () => {
    const script = `
      require(${JSON.stringify(join(ROOT, 'lib/cli/main.js'))}).main(['lint', ${JSON.stringify(CASE)}])
        .then(() => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
    `;
    const { stderr, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toMatch(/VMN402/);
    expect(JSON.parse(stderr)).toEqual([join(ROOT, 'lib/cli/main.js')]);
  });

  it('lints one file in at most 80 ms of processor time beyond starting node', () => {
    // The least of several, since other work on the machine only adds to it.
    const nothing = Math.min(...Array.from({ length: 9 }, () => processorTime(['-e', '0'])));
    const lint = Math.min(...Array.from({ length: 9 }, () => processorTime([join(ROOT, 'bin/vmnet'), 'lint', join(CASE)])));
    expect(lint - nothing).toBeLessThanOrEqual(80);
  }, 60_000);

  it.each(['help', 'help-lint', 'help-explain', 'help-graph', 'help-runbook'])('fits its %s on a screen, with an example', (name) => {
    const [, help = ''] = readFileSync(join(SCENARIOS, `${name}.scenario`), 'utf8').split('=== stdout\n');
    const lines = help.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(help).toMatch(/^Examples?:/m);
  });
});

/** User and system time of a process, in milliseconds, as it ends. */
function processorTime(args: readonly string[]): number {
  const { stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" > /dev/null 2>&1', process.execPath, ...args], { encoding: 'utf8' });
  const [user = 0, system = 0] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}
