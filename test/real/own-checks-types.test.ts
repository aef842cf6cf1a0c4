import { existsSync, mkdtempSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';

const PROJECT = join(__dirname, '../..');
const isReady = existsSync(join(PROJECT, 'lib/index.js'));

(isReady ? describe : describe.skip)('cdk8s-vmnet/checks (skipped until "npx projen compile" has made lib/)', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet-types-')));
  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(PROJECT, join(folder, 'node_modules/cdk8s-vmnet'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['cdk8s\' own project template, as Node did before `exports`', ts.ModuleResolutionKind.Node10],
    ['Node16', ts.ModuleResolutionKind.Node16],
    ['a bundler', ts.ModuleResolutionKind.Bundler],
  ])('has types for a project that resolves them like %s', (_, moduleResolution) => {
    const { resolvedModule } = ts.resolveModuleName('cdk8s-vmnet/checks', join(folder, 'checks.ts'), { moduleResolution }, ts.sys);
    expect(resolvedModule?.resolvedFileName).toBe(join(PROJECT, 'lib/checks/own-checks.d.ts'));
  });

  it('is there at run time', () => {
    expect(Object.keys(require(join(PROJECT, 'lib/checks/own-checks.js')) as object)).toEqual(['placeOf', 'within']);
  });
});
