import { execFileSync } from 'child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';
import { nad, vm } from '../impact/states';

const network = (vlan: number) => nad(`{"cniVersion":"0.3.1","name":"a","type":"bridge","bridge":"br1","vlan":${vlan}}`);
const folder = mkdtempSync(join(tmpdir(), 'vmnet-'));
const start = process.cwd();

beforeAll(() => {
  const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  mkdirSync(join(folder, 'manifests'));
  writeFileSync(join(folder, 'manifests/network.yaml'), network(25));
  writeFileSync(join(folder, 'manifests/vm.yaml'), vm('web'));
  writeFileSync(join(folder, 'manifests/notes.txt'), 'kind: Namespace');
  git('add', '-A');
  git('commit', '-qm', 'first');
  writeFileSync(join(folder, 'manifests/network.yaml'), network(26));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(start);
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

/** What a command prints, and its exit code. */
async function run(args: readonly string[], stdin = ''): Promise<{ readonly out: string; readonly err: string; readonly code: number }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    stdin: () => Buffer.from(stdin),
    isColoured: false,
    showsProgress: false,
    exitCode: 0,
  };
  await main(args, io);
  return { out: out.join(''), err: err.join(''), code: io.exitCode };
}

const CHANGED = `Waits for a restart:
  NetworkAttachmentDefinition "shop/vlan25" changes vlan: VM "shop/web" takes it at the next restart or live migration

Steps:
  1. apply NetworkAttachmentDefinition shop/vlan25
  2. restart VM "shop/web" when it suits, to take in what waits for it

Objects: 0 added, 0 removed, 1 changed, 1 unchanged, 0 ignored as no part of the network
`;

describe('vmnet impact', () => {
  it('compares what is committed with what is not, without a checkout', async () => {
    expect(await run(['impact', 'git:main:manifests', 'manifests'])).toEqual({ out: CHANGED, err: '', code: 0 });
    expect(await run(['impact', 'git:HEAD', 'manifests'])).toEqual({ out: CHANGED, err: '', code: 0 });
    expect((await run(['impact', 'git:HEAD:manifests/network.yaml', 'manifests/network.yaml'])).out).toContain('changes vlan; nothing of the input stays on it');
  });

  it('takes a state from standard input, and prints Markdown and JSON', async () => {
    expect((await run(['impact', 'manifests/network.yaml', '-', '--format', 'markdown'], network(27))).out).toContain('- NetworkAttachmentDefinition "shop/vlan25" changes vlan; nothing');
    expect(JSON.parse((await run(['impact', 'manifests', 'manifests', '--format', 'json'])).out)).toMatchObject({ version: 1, changes: [], steps: [] });
  });

  it('tells what it cannot read, and goes on', async () => {
    const { out, err, code } = await run(['impact', '-', 'manifests/vm.yaml'], 'a: [');
    expect(err).toMatch(/^vmnet: (-|<stdin>):1:5: .*; left out\n$/);
    expect(out).toContain('VM "shop/web" is new');
    expect(code).toBe(0);
  });

  it('refuses in one line what it does not understand', async () => {
    expect(await run(['impact', 'git:nowhere:manifests', 'manifests'])).toEqual({ out: '', err: 'vmnet: git:nowhere:manifests: fatal: Not a valid object name nowhere\n', code: 2 });
    expect((await run(['impact', 'git:--output=x:a', 'manifests'])).err).toBe('vmnet: git:--output=x:a: there is no revision; give git:REV:path, such as git:main:manifests\n');
    expect((await run(['impact', 'git:main:other', 'manifests'])).err).toBe('vmnet: git:main:other: no *.yaml, *.yml or *.json file there\n');
    expect(await run(['impact', 'manifests', 'manifests', '--format', 'toString'])).toEqual({ out: '', err: 'vmnet: option --format takes text, json, markdown, not "toString"\n', code: 2 });
    expect((await run(['impact', '-', '-'])).code).toBe(2);
    expect((await run(['impact', 'manifests'])).code).toBe(2);
  });
});

describe('vmnet verify', () => {
  it('exits with 1 where the cluster has drifted, and 0 where it has not', async () => {
    expect(await run(['verify', 'manifests/network.yaml', '-'], network(25))).toEqual({
      out: 'Differs:\n  NetworkAttachmentDefinition shop/vlan25: spec.config.vlan is 25, and should be 26\n\n1 deviation from 1 object\n', err: '', code: 1,
    });
    expect(await run(['verify', 'git:main:manifests/network.yaml', '-'], network(25))).toEqual({ out: 'As the blueprint has it: 1 object\n', err: '', code: 0 });
    expect(JSON.parse((await run(['verify', 'manifests/network.yaml', '-', '--format', 'json'], network(26))).out)).toMatchObject({ version: 1, hasDrifted: false });
  });

  it('refuses in one line what it does not understand', async () => {
    expect((await run(['verify', '-', '-'])).err).toBe('vmnet: standard input can be one of the two only\n');
    expect((await run(['verify', 'manifests', '-', '--format', 'sarif'])).err).toBe('vmnet: option --format takes text, json, not "sarif"\n');
  });
});
