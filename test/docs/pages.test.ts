import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { blocksOf } from './page';
import { runPage } from './run-page';
import { mistakesIn } from './typed';
import { usableKernel } from '../real/usable-kernel';

const DOCS = resolve(__dirname, '../../docs');
const PAGES = readdirSync(DOCS).filter((name) => name.endsWith('.md') && name !== 'verification.md');
const canLab = usableKernel() !== undefined;

const textOf = (page: string) => readFileSync(join(DOCS, page), 'utf8');

describe(`the pages of docs/${canLab ? '' : ' (vmnet lab is skipped: needs root, Linux and what vmnet lab --setup installs)'}`, () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it.each(PAGES)('%s does what it says', async (page) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet-page-')));
    folders.push(folder);
    expect((await runPage(blocksOf(textOf(page)), { folder, canLab })).join('\n\n')).toBe('');
  }, 120_000);

  it('have programs that compile as their readers compile them', () => {
    expect(mistakesIn(new Map(PAGES.map((page) => [page, blocksOf(textOf(page))])))).toEqual([]);
  }, 120_000);

  it('are all in the index, and the index has no other', () => {
    const linked = [...textOf('README.md').matchAll(/\]\(([^)/#]+\.md)\)/g)].map(([, file]) => file);
    expect(linked.sort()).toEqual(readdirSync(DOCS).filter((name) => name.endsWith('.md') && name !== 'README.md').sort());
  });
});
