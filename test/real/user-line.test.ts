import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';

const PROJECT = join(__dirname, '../..');
const isReady = existsSync(join(PROJECT, 'lib/index.js'));

/** The interface has no lines in JavaScript, so that line numbers differ there. */
const APP = `import { App, Chart } from 'cdk8s';
import { LinuxBridge, LinuxBridgeNetwork } from '${PROJECT}';

interface Site {
  readonly vlan: number;
}

const site: Site = { vlan: 25 };
const app = new App();
const chart = new Chart(app, 'vms');
  new LinuxBridgeNetwork(chart, 'Lan', { bridge: LinuxBridge.named('br0'), preserveDefaultVlan: true, ...site });
app.synth();
`;

(isReady ? describe : describe.skip)('a finding of the compiled library (skipped until "npx projen compile" has made lib/)', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet-line-')));
  beforeAll(() => {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
    writeFileSync(join(folder, 'app.ts'), APP);
    writeFileSync(join(folder, 'plain.js'), ts.transpileModule(APP, { compilerOptions }).outputText);
    writeFileSync(join(folder, 'mapped.js'), ts.transpileModule(APP, { compilerOptions: { ...compilerOptions, inlineSourceMap: true }, fileName: 'app.ts' }).outputText);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const at = (...args: readonly string[]) => {
    const { stderr } = spawnSync(process.execPath, [...args], { cwd: folder, encoding: 'utf8' });
    return /^ {4}at {7}(.*?): Network/m.exec(stderr)?.[1] ?? stderr;
  };

  it('points at the user\'s line of TypeScript through source maps', () => {
    expect(at('--enable-source-maps', 'mapped.js')).toBe('vms/Lan (app.ts:11:3)');
  });

  it('points at the user\'s line of a compiled App without', () => {
    const line = readFileSync(join(folder, 'plain.js'), 'utf8').split('\n').findIndex((text) => text.includes('LinuxBridgeNetwork(')) + 1;
    expect(at('plain.js')).toBe(`vms/Lan (plain.js:${line}:1)`);
  });
});
