import { execFileSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import { join, relative, resolve } from 'path';

const ROOT = resolve(__dirname, '..');
const SRC = join(ROOT, 'src');

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['values/binding.ts', '../manifests/yaml'],
  ['manifests/yaml.ts', '../networks/macvlan-network'],
  ['networks/cni-network.ts', '../nodes/bonded-bridge-node'],
  ['networks/cni-network.ts', '../machines/boot-disk'],
  ['nodes/sriov-node-policy.ts', '../networks/sriov-network'],
  ['machines/boot-disk.ts', '../nodes/bonded-bridge-node'],
  ['platform/binding-plugin.ts', '../machines/boot-disk'],
  ['topology/json.ts', '../checks/check'],
  ['checks/check.ts', '../networks/macvlan-network'],
];
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['networks/cni-network.ts', '../manifests/yaml'],
  ['machines/boot-disk.ts', '../networks/macvlan-network'],
  ['checks/check.ts', '../topology/json'],
];

describe('who may import whom', () => {
  const crossed = zonesCrossed([...REFUSED, ...ALLOWED]);

  it.each(REFUSED)('the linter refuses in src/%s an import of %s', (file, imported) => {
    expect(crossed[`${file} ${imported}`]).toBe(1);
  });

  it.each(ALLOWED)('the linter allows in src/%s an import of %s', (file, imported) => {
    expect(crossed[`${file} ${imported}`]).toBe(0);
  });
});

describe('the files', () => {
  const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).map((file) => join(SRC, file));
  const lines = files.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8').split('\n').length - 1] as const);

  it('are small: a median of at most 90 lines, none over 300 without its reason at its top', () => {
    const sorted = lines.map(([, count]) => count).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
    const reasoned = (file: string) => readFileSync(join(ROOT, file), 'utf8').startsWith('// Over 300 lines: ');
    expect(lines.filter(([file, count]) => count > 300 && !reasoned(file))).toEqual([]);
  });

  it('have no utils, helpers, common or types', () => {
    expect(lines.map(([file]) => file).filter((file) => /(^|\/)(utils?|helpers?|common|types)(\.ts|\/)/.test(file))).toEqual([]);
  });

  it('export everything public by src/index.ts, which does nothing else', () => {
    const statements = readFileSync(join(SRC, 'index.ts'), 'utf8').split('\n').filter((line) => line !== '');
    expect(statements.filter((line) => !/^export \* from '\.\/[a-z]+\/[a-z0-9-]+';$/.test(line))).toEqual([]);
  });
});

/** How many zones each import crosses. Not as in CI, where the linter's parser takes each file from the disk and not the text that it is given. */
function zonesCrossed(imports: readonly (readonly [file: string, imported: string])[]): { readonly [fileAndImport: string]: number } {
  const script = `
    const { loadESLint } = require('eslint');
    (async () => {
      const LegacyESLint = await loadESLint({ useFlatConfig: false });
      const linter = new LegacyESLint({ cwd: process.cwd() });
      const crossed = {};
      for (const [file, imported] of JSON.parse(process.argv[1])) {
        const [result] = await linter.lintText("import '" + imported + "';\\n", { filePath: 'src/' + file });
        crossed[file + ' ' + imported] = result.messages.filter(({ ruleId }) => ruleId === 'import/no-restricted-paths').length;
      }
      console.log(JSON.stringify(crossed));
    })();
  `;
  const env = { ...process.env, CI: '' };
  return JSON.parse(execFileSync('node', ['--no-warnings', '-e', script, JSON.stringify(imports)], { cwd: ROOT, env, encoding: 'utf8' })) as { [key: string]: number };
}
