import { spawn, spawnSync } from 'child_process';
import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { usableKernel } from './usable-kernel';
import { cutsOf } from '../../src/lab/cuts-of';
import { findCniPlugins } from '../../src/lab/find-cni-plugins';
import { LabReport, PingMatrix } from '../../src/lab/lab-report';
import { planOf } from '../../src/lab/plan-of';
import { runLab } from '../../src/lab/run-lab';
import { read } from '../../src/topology/read';
import { Blueprint, UplinkBlueprint } from '../lab/blueprint';
import { manifestsOf } from '../lab/manifests-of';

const kernel = usableKernel();
const onKernel = kernel === undefined ? describe.skip : describe;
const ALL: PingMatrix = [[undefined, 'all'], ['all', undefined]];
const NONE: PingMatrix = [[undefined, 'none'], ['none', undefined]];

onKernel('the lab, on a real kernel with real CNI plugins (needs root, Linux and what vmnet lab --setup installs)', () => {
  it('pulls the cable of a bond\'s active NIC: VMs stay reachable, and do not where there is a single NIC', async () => {
    const [first, second, lacp, slb, single] = await failed([
      { kind: 'active-backup' }, { kind: 'active-backup', isSecondPrimary: true }, { kind: '802.3ad' }, { kind: 'ovs' }, { kind: 'nic' },
    ]);
    expect([first, second, lacp, slb, single].map((report) => report?.before)).toEqual([ALL, ALL, ALL, ALL, ALL]);
    expect([first, second, lacp, slb, single].map((report) => report?.after)).toEqual([ALL, ALL, ALL, ALL, NONE]);
    expect([first, second, lacp, single].map((report) => report?.pulled.map(({ nic }) => nic))).toEqual([
      ['eth0a', 'eth0a'], ['eth0b', 'eth0b'], ['eth0a', 'eth0a'], ['eth0', 'eth0'],
    ]);
    expect(slb?.pulled.map(({ node, nic }) => `${node} ${nic.replace(/[ab]$/, '')}`)).toEqual(['node-0 eth0', 'node-1 eth0']);
  }, 240_000);

  it('leaves nothing behind when it is interrupted, twice in a row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vmnet-test-'));
    const before = traces(folder);
    for (let i = 0; i < 2; i++) await interrupted(folder);
    expect(traces(folder)).toEqual(before);
    rmSync(folder, { recursive: true });
  }, 120_000);
});

async function failed(uplinks: readonly Partial<UplinkBlueprint>[]): Promise<readonly LabReport[]> {
  const cni = findCniPlugins(kernel ?? 'host');
  const jobs = uplinks.map((uplink) => {
    const plan = planOf(read(manifestsOf(blueprint(uplink)).map((value, document) => ({ value, source: { document } }))), { nodesPerGroup: 1, cni });
    const withoutSwitch = { ...plan, outside: [] };
    return { plan: withoutSwitch, task: { pings: true, cuts: cutsOf(plan, uplink.kind === 'nic' ? 'eth0' : 'bond0') } };
  });
  return runLab({ kernel: kernel ?? 'host', cniFolder: cni.folder, jobs });
}

function blueprint(uplink: Partial<UplinkBlueprint>): Blueprint {
  return {
    nodes: [{ deviations: [] }, { deviations: [] }],
    uplinks: [{ kind: 'nic', bridge: 'trunk', mtu: 1500, ...uplink }],
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
