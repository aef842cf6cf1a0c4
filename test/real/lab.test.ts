import { spawn, spawnSync } from 'child_process';
import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { usableKernel } from './usable-kernel';
import { findCniPlugins } from '../../src/lab/find-cni-plugins';
import { PingMatrix } from '../../src/lab/lab-report';
import { planOf } from '../../src/lab/plan-of';
import { same } from '../../src/lab/report-text';
import { runLab } from '../../src/lab/run-lab';
import { read } from '../../src/topology/read';
import { Blueprint, manifestsOf } from '../lab/blueprint';

const kernel = usableKernel();
const onKernel = kernel === undefined ? describe.skip : describe;
const ALL: PingMatrix = [[undefined, 'all'], ['all', undefined]];
const NONE: PingMatrix = [[undefined, 'none'], ['none', undefined]];

onKernel('the lab, on a real kernel with real CNI plugins (needs root, Linux and what vmnet lab --setup installs)', () => {
  it('keeps VMs reachable when a bond loses its active NIC, and not when a single NIC is lost', async () => {
    const [bonded, lacp, single] = await pulled(['active-backup', '802.3ad', 'nic']);
    expect([bonded?.before, lacp?.before, single?.before]).toEqual([ALL, ALL, ALL]);
    expect(same(bonded?.before, bonded?.after)).toBe(true);
    expect(same(lacp?.before, lacp?.after)).toBe(true);
    expect(single?.after).toEqual(NONE);
  }, 180_000);

  it('leaves nothing behind when it is interrupted, twice in a row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vmnet-test-'));
    const before = traces(folder);
    for (let i = 0; i < 2; i++) await interrupted(folder);
    expect(traces(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  }, 120_000);
});

async function pulled(kinds: readonly Blueprint['uplinks'][0]['kind'][]) {
  const cni = findCniPlugins(kernel ?? 'host');
  const jobs = kinds.map((kind) => {
    const plan = planOf(read(manifestsOf(blueprint(kind)).map((value, document) => ({ value, source: { document } }))), { nodesPerGroup: 1, cni });
    const firstNics = plan.nodes.flatMap(({ namespace, nics }) => nics.slice(0, 1).map(({ peer }) => ({ namespace, peer })));
    return { plan, task: { pings: true, pulled: firstNics } };
  });
  return runLab({ kernel: kernel ?? 'host', cniFolder: cni.folder, jobs });
}

function blueprint(kind: Blueprint['uplinks'][0]['kind']): Blueprint {
  return {
    nodes: [{ deviations: [] }, { deviations: [] }],
    uplinks: [{ kind, bridge: 'trunk', mtu: 1500 }],
    networks: [{ uplink: 0, vlan: 10, mtu: 1500, macvlanMode: 'bridge' }],
    machines: [{ node: 0, networks: [0] }, { node: 1, networks: [0] }],
  };
}

/** A lab in a process of its own, which is told to stop while it builds. */
async function interrupted(folder: string): Promise<void> {
  const script = join(__dirname, '..', 'lab', 'endless-lab.ts');
  const child = spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', script], {
    env: { ...process.env, TMPDIR: folder, TS_NODE_PROJECT: join(__dirname, '..', '..', 'tsconfig.dev.json') }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => child.stdout.on('data', (text: Buffer) => { if (`${text}`.includes('namespaces')) resolve(); }));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await ended).toBe(130);
}

function traces(folder: string): object {
  return {
    namespaces: spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' }).stdout,
    links: spawnSync('ip', ['-br', 'link'], { encoding: 'utf8' }).stdout,
    folders: readdirSync(folder).filter((name) => name.startsWith('vmnet-lab-')),
  };
}
