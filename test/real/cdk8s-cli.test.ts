import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
const CLI = join(PROJECT, 'node_modules/.bin/cdk8s');
const isReady = existsSync(join(PROJECT, 'lib/index.js')) && existsSync(CLI);

const APP = `
const { App, Chart } = require('cdk8s');
const net = require(${JSON.stringify(PROJECT)});
const app = new App();
app.node.setContext('vmnet:cluster', 'test');
const platform = new Chart(app, 'platform', { namespace: 'nets' });
const uplink = new net.BondedBridgeNode(platform, 'Uplink', { uplink: net.Uplink.nic('eth1'), vlans: net.VlanSet.parse('25') });
const vlan25 = new net.LinuxBridgeNetwork(platform, 'Vlan25', { bridge: uplink, vlan: 25, metadata: { name: 'vlan25' } });
const tenant = new Chart(app, 'tenant', { namespace: 'web' });
const vm = new net.NetworkedVirtualMachine(tenant, 'Web', { bootDisk: net.BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
vm.attach(vlan25, { addresses: ['10.200.0.1/24'] });
app.synth();
`;

const whereverItIsCompiled = isReady ? describe : describe.skip;

whereverItIsCompiled('cdk8s synth (skipped until "npx projen compile" has made lib/)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vmnet-cdk8s-cli-'));
  const env = { ...process.env, CDK8S_DISABLE_ANALYTICS: 'true', CHECKPOINT_DISABLE: '1', CI: 'true', HOME: folder };

  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes the manifests of an app on the compiled library, as in a user\'s CI', () => {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'cdk8s.yaml'), 'language: typescript\napp: node app.js\n');
    writeFileSync(join(folder, 'app.js'), APP);
    const { status, stderr } = spawnSync('node', [CLI, 'synth', '--check-upgrade=false'], { cwd: folder, env, encoding: 'utf8', timeout: 120_000 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['platform.k8s.yaml', 'tenant.k8s.yaml']);
    expect(readFileSync(join(folder, 'dist/tenant.k8s.yaml'), 'utf8')).toContain('networkName: nets/vlan25\n');
    expect(readFileSync(join(folder, 'dist/platform.k8s.yaml'), 'utf8')).toContain('kind: NodeNetworkConfigurationPolicy\n');
  }, 150_000);
});
