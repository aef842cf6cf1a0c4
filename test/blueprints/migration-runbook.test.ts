import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { BalanceSlbMigration, BalanceSlbMigrationProps, MigrationOrder, MigrationPhase, OldVmBridge } from '../../src';

const CLUSTER: BalanceSlbMigrationProps = {
  phase: MigrationPhase.before(),
  namespace: 'vms',
  physicalNetworkName: 'vmnet',
  ports: ['ens33', 'ens34'],
  nodeNetwork: { hosts: [{ hostname: 'worker-01', addresses: ['10.0.100.11/24'] }] },
  oldBridge: OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond0' }),
};
const runbook = (props: Partial<BalanceSlbMigrationProps> = {}) => new BalanceSlbMigration(new App(), 'vm-network', { ...CLUSTER, ...props }).runbook();
/** What people copy into a shell. */
const scripts = (markdown: string) => [...markdown.matchAll(/^(`{3,})bash\n([\s\S]*?)^\1$/gm)].map(([, , script = '']) => script);

it('is the guide\'s checklist, inventory, backup and commands with this cluster\'s names', () => {
  expect(runbook({ announcement: { name: 'services', oldInterface: 'bond0.100' } })).toBe(readFileSync(join(__dirname, 'migration-runbook.md'), 'utf8'));
});

it.each<readonly [string, Partial<BalanceSlbMigrationProps>]>([
  ['by host name', {}],
  ['by label', { order: MigrationOrder.byLabel('balance-slb-migrated') }],
  ['by hand', { oldBridge: OldVmBridge.byHand('br-vmdata', { uplink: 'bond0' }) }],
  ['new', { oldBridge: undefined, phase: MigrationPhase.finished() }],
])('is the same in every phase, and bash reads all of its commands (%s)', (_, props) => {
  const text = runbook(props);
  for (const script of scripts(text)) execFileSync('bash', ['-n'], { input: script });
  expect(scripts(text).length).toBeGreaterThan(0);
  expect(runbook({ ...props, phase: MigrationPhase.finished() })).toBe(text);
});

it('labels nodes first where a label decides, and takes a bridge away by hand where hands made it', () => {
  const byLabel = runbook({ order: MigrationOrder.byLabel('balance-slb-migrated'), nodeDomain: 'example.com' });
  expect(byLabel).toContain('oc label node worker-01.example.com balance-slb-migrated=false --overwrite');
  expect(byLabel).toContain('oc label node worker-01.example.com balance-slb-migrated=true --overwrite');
  expect(byLabel).toContain('oc delete nncp --ignore-not-found br-vmdata\n');
  expect(byLabel).not.toContain('del-br');
  const byHand = runbook({ oldBridge: OldVmBridge.byHand('br-vmdata', { uplink: 'bond0' }) });
  expect(byHand).toContain('oc debug node/worker-01 -- chroot /host ovs-vsctl --if-exists del-br br-vmdata');
  expect(byHand).not.toContain('oc delete nncp --ignore-not-found br-vmdata\n');
});

it('has names that are nothing but names, in Markdown and in the shell', () => {
  const text = runbook({ physicalNetworkName: 'vm`net|<b>', oldBridge: OldVmBridge.byHand('br$(id)`', { uplink: 'bond0' }), bondName: 'b;$(id)' });
  expect(text.split('\n')[0]).toBe('# VM network ``vm`net|<b>``: from `` br$(id)` `` to `br-phy`');
  expect(text).toContain('ovs-vsctl --if-exists del-br \'br$(id)`\'');
  expect(text).toContain('ovs-appctl bond/show \'b;$(id)\'');
  expect(text).toContain('vm\\`net\\|&lt;b&gt;');
  for (const script of scripts(text)) execFileSync('bash', ['-n'], { input: script });
});
