import { spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { Outcome, readScenario, Scenario, writeFiles } from './scenario';
import { main } from '../../src/cli/main';

const SCENARIOS = join(__dirname, 'scenarios');
const BIN = resolve(__dirname, '../../bin/vmnet');
const names = readdirSync(SCENARIOS).sort();
const home = process.cwd();
const folders: string[] = [];

afterEach(() => process.chdir(home));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('vmnet', () => {
  it.each(names)('does what %s says', async (name) => {
    const scenario = readScenario(join(SCENARIOS, name));
    expect(await inProcess(scenario)).toEqual(scenario.expected);
  });
});

describe('the compiled command', () => {
  it.each(names)('does what %s says', (name) => {
    expect(existsSync(resolve(__dirname, '../../lib/cli/main.js'))).toBe(true);
    const scenario = readScenario(join(SCENARIOS, name));
    const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...scenario.args], { cwd: folderOf(scenario), input: scenario.stdin, encoding: 'utf8' });
    expect({ stdout, stderr, exit: status }).toEqual(scenario.expected);
  });
});

async function inProcess(scenario: Scenario): Promise<Outcome> {
  process.chdir(folderOf(scenario));
  const written = { stdout: '', stderr: '' };
  const io = {
    out: (text: string) => { written.stdout += text; },
    err: (text: string) => { written.stderr += text; },
    stdin: () => Buffer.from(scenario.stdin),
    isColoured: false,
    showsProgress: false,
    exitCode: 0,
  };
  await main(scenario.args, io);
  process.exitCode = undefined;
  return { ...written, exit: io.exitCode };
}

function folderOf(scenario: Scenario): string {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-scenario-'));
  folders.push(folder);
  writeFiles(folder, scenario);
  return folder;
}
