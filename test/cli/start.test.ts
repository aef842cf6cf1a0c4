import { spawnSync } from 'child_process';
import { readFileSync } from 'fs';
import { join, resolve } from 'path';

const ROOT = resolve(__dirname, '../..');
const CASE = join(ROOT, 'test/checks/cases/VMN402');
const SCENARIOS = join(__dirname, 'scenarios');

describe('the compiled command', () => {
  it('loads itself and nothing else but node\'s own modules to lint: no cdk8s, TypeScript, wasm, nor a library', () => {
    const command = join(ROOT, 'bin/vmnet');
    const script = `
      process.argv = [process.execPath, ${JSON.stringify(command)}, 'lint', ${JSON.stringify(CASE)}];
      process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
      require(process.argv[1]);
    `;
    const { stderr, stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout).toMatch(/VMN402/);
    expect(JSON.parse(stderr)).toEqual([command, join(ROOT, 'lib/cli/lint-alone.js')]);
  });

  it.each(['', '-lint', '-explain', '-reach', '-impact', '-verify', '-graph', '-runbook', '-import', '-lab'].map((verb) => `help${verb}`))('fits its %s on a screen, with an example', (name) => {
    const [, help = ''] = readFileSync(join(SCENARIOS, `${name}.scenario`), 'utf8').split('=== stdout\n');
    const lines = help.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(help).toMatch(/^Examples?:/m);
  });
});
