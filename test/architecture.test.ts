import { readdirSync, readFileSync } from 'fs';
import { join, relative, resolve } from 'path';
import { loadESLint } from 'eslint';

const ROOT = resolve(__dirname, '..');
const SRC = join(ROOT, 'src');

describe('who may import whom', () => {
  it.each([
    ['values/binding.ts', '../manifests/yaml'],
    ['manifests/yaml.ts', '../networks/macvlan-network'],
    ['networks/cni-network.ts', '../nodes/bonded-bridge-node'],
    ['networks/cni-network.ts', '../machines/boot-disk'],
    ['nodes/sriov-node-policy.ts', '../networks/sriov-network'],
    ['machines/boot-disk.ts', '../nodes/bonded-bridge-node'],
    ['platform/binding-plugin.ts', '../machines/boot-disk'],
  ])('the linter refuses in src/%s an import of %s', async (file, imported) => {
    expect(await zonesCrossed(file, `import '${imported}';\n`)).toHaveLength(1);
  }, 60_000);

  it.each([
    ['networks/cni-network.ts', '../manifests/yaml'],
    ['machines/boot-disk.ts', '../networks/macvlan-network'],
  ])('the linter allows in src/%s an import of %s', async (file, imported) => {
    expect(await zonesCrossed(file, `import '${imported}';\n`)).toEqual([]);
  }, 60_000);
});

describe('the files', () => {
  const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).map((file) => join(SRC, file));
  const lines = files.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8').split('\n').length - 1] as const);

  it('are small: a median of at most 90 lines, none over 300', () => {
    const sorted = lines.map(([, count]) => count).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
    expect(lines.filter(([, count]) => count > 300)).toEqual([]);
  });

  it('have no utils, helpers, common or types', () => {
    expect(lines.map(([file]) => file).filter((file) => /(^|\/)(utils?|helpers?|common|types)(\.ts|\/)/.test(file))).toEqual([]);
  });

  it('export everything public by src/index.ts, which does nothing else', () => {
    const statements = readFileSync(join(SRC, 'index.ts'), 'utf8').split('\n').filter((line) => line !== '');
    expect(statements.filter((line) => !/^export \* from '\.\/[a-z]+\/[a-z0-9-]+';$/.test(line))).toEqual([]);
  });
});

async function zonesCrossed(file: string, text: string): Promise<string[]> {
  const LegacyESLint = await loadESLint({ useFlatConfig: false });
  const [result] = await new LegacyESLint({ cwd: ROOT }).lintText(text, { filePath: join(SRC, file) });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'import/no-restricted-paths').map(({ message }) => message);
}
