import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Block, blocksOf } from './page';
import { runPage } from './run-page';
import { usableKernel } from '../real/usable-kernel';

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');
/** What the finding of the README is found in. */
const MANIFESTS = join(__dirname, 'readme-manifests');

describe('the README', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet-readme-')));
  const canLab = usableKernel() !== undefined;
  beforeAll(() => cpSync(MANIFESTS, join(folder, 'manifests'), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const isRun = ({ language, file }: Block) => file === 'nofixture' || ['console', 'sh', 'yaml'].includes(language);
  const run = (blocks: readonly Block[]) => runPage(blocks, { folder, canLab });

  it('has an example that runs, and commands that answer what it says', async () => {
    const blocks = blocksOf(README).filter(isRun).map((block) => ({ ...block, file: '' }));
    expect(blocks.map(({ language }) => language)).toEqual(['ts', 'console', 'sh', 'yaml', 'yaml', 'console']);
    expect((await run(blocks)).join('\n\n')).toBe('');
  });

  it('names no command that is refused', async () => {
    mkdirSync(join(folder, 'networks'));
    const named = [...README.matchAll(/^\| `((?:sudo )?vmnet [^`]+)` \|/gm)].map(([, command]) => String(command));
    expect(named.map((command) => command.replace('sudo ', '').split(' ')[1])).toEqual(['lint', 'explain', 'reach', 'impact', 'verify', 'graph', 'runbook', 'import', 'lab']);
    const setUp = ['cp -r dist/. manifests', 'cp dist/quick-start.k8s.yaml cluster.yaml', 'git init -q -b main .', 'git add manifests', 'git commit -q -m manifests'];
    const pipeline = [...setUp, ...named].map((command) => `- ${command}\n`).join('');
    expect((await run([{ language: 'yaml', file: 'pipeline.yaml', text: pipeline, line: 1 }])).join('\n\n')).toBe('');
  }, 60_000);
});
