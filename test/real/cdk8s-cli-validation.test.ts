import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
const CLI = join(PROJECT, 'node_modules/.bin/cdk8s');
const isReady = existsSync(join(PROJECT, 'lib/index.js')) && existsSync(CLI);

/** A macvlan network under bridge binding, by somebody who uses nothing of ours; `web` is the name of three objects. */
const APP = `
const { ApiObject, App, Chart } = require('cdk8s');
const app = new App();
const platform = new Chart(app, 'platform', { namespace: 'vms' });
new ApiObject(platform, 'Lan', {
  apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: 'lan' },
  spec: { config: JSON.stringify({ cniVersion: '0.3.1', name: 'lan', type: 'macvlan', master: 'eth1' }) },
});
const vm = (namespace, binding, annotations) => new ApiObject(new Chart(app, namespace, { namespace }), 'Web', {
  apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'web', annotations },
  spec: { runStrategy: 'Always', template: { spec: {
    domain: { resources: { requests: { memory: '1Gi' } }, devices: { interfaces: [{ name: 'lan', [binding]: {} }] } },
    networks: [{ name: 'lan', multus: { networkName: 'vms/lan' } }],
  } } },
});
BODY
app.synth();
`;

const whereverItIsCompiled = isReady ? describe : describe.skip;

whereverItIsCompiled('VmnetValidation in the real cdk8s synth (skipped until "npx projen compile" has made lib/)', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  /** `body` makes the VMs; `properties` are the plugin's in cdk8s.yaml. */
  function synth(body: string, { properties = '{}', args = [], env = {} }: { properties?: string; args?: readonly string[]; env?: Record<string, string> } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'vmnet-cdk8s-validation-'));
    folders.push(folder);
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'app.js'), APP.replace('BODY', body));
    writeFileSync(join(folder, 'cdk8s.yaml'), [
      'language: typescript', 'app: node app.js', 'validations:',
      `  - package: ${PROJECT}`, '    version: 0.0.0', '    class: VmnetValidation', `    properties: ${properties}`, '',
    ].join('\n'));
    const all = { ...process.env, CDK8S_DISABLE_ANALYTICS: 'true', CHECKPOINT_DISABLE: '1', CI: 'true', HOME: folder, ...env };
    const { status, stdout, stderr } = spawnSync('node', [CLI, 'synth', '--check-upgrade=false', '--validation-reports-output-file=report.json', ...args], { cwd: folder, env: all, encoding: 'utf8', timeout: 120_000 });
    const file = join(folder, 'report.json');
    const [report] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { reports: readonly unknown[] }).reports : [];
    return { status, stdout, stderr, report, folder };
  }

  it('ends with 2 at an error, and the report says what, where and how to mend it', () => {
    const { status, stdout, stderr, report, folder } = synth('vm("shop", "bridge"); vm("db", "sriov"); new ApiObject(platform, "Settings", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "web" } });');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'Validation failed. See above reports for details\n' });
    expect(stdout).toMatch(/VMN402 error: interface "lan" of VM "shop\/web" uses bridge binding on macvlan network "vms\/lan" \(2 occurrences\)/);
    const violation = {
      ruleName: 'VMN402 error: interface "lan" of VM "shop/web" uses bridge binding on macvlan network "vms/lan"',
      recommendation: expect.stringMatching(/^bridge binding gives the guest .*; see https:\/\//) as string,
      fix: 'use a bridge network, or a macvtap network with the binding plugin macvtap',
      violatingConstructs: [
        {
          resourceName: 'VirtualMachine shop/web',
          locations: [expect.stringMatching(/^line \d+, column \d+: VirtualMachine shop\/web spec\.template\.spec\.domain\.devices\.interfaces\.0/) as string],
          manifestPath: 'dist/shop.k8s.yaml',
        },
        { resourceName: 'lan', constructPath: 'platform/Lan', locations: [expect.stringMatching(/^line 1, column 1: Net/) as string], manifestPath: 'dist/platform.k8s.yaml' },
      ],
    };
    expect(report).toEqual({
      title: `Validation Report (${PROJECT}@0.0.0)`,
      violations: expect.arrayContaining([violation]) as unknown[],
      summary: { status: 'failure', plugin: PROJECT, version: '0.0.0', metadata: { errors: '2', warnings: '0', acknowledged: '0' } },
    });
    const [, line] = /line (\d+), column \d+: VirtualMachine shop/.exec(stdout) ?? [];
    expect(readFileSync(join(folder, 'dist/shop.k8s.yaml'), 'utf8').split('\n')[Number(line) - 1]).toMatch(/- (bridge|name)/);
  }, 150_000);

  it('ends with 0 when nothing is wrong', () => {
    const { status, stderr, report } = synth('');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(report).toMatchObject({ violations: [], summary: { status: 'success', metadata: { errors: '0', warnings: '0', acknowledged: '0' } } });
  }, 150_000);

  it('does not report again what an object acknowledges', () => {
    const { status, report } = synth('vm("shop", "bridge", { "vmnet.dev/acknowledge": JSON.stringify({ VMN402: "tried on purpose" }) });');
    expect(status).toBe(0);
    expect(report).toMatchObject({ violations: [], summary: { status: 'success', metadata: { errors: '0', acknowledged: '1' } } });
  }, 150_000);

  it('is silent about the file when manifests go to standard output', () => {
    const { status, stdout } = synth('vm("shop", "bridge");', { args: ['--stdout'] });
    expect(status).toBe(2);
    expect(stdout).toContain('Manifest Path: STDOUT');
    expect(stdout).not.toMatch(/> .*\/tmp/);
  }, 150_000);

  it('takes the options of NetworkChecks.configure as properties, and refuses others', () => {
    const nowhere = 'vm("shop", "bridge").addJsonPatch(require("cdk8s").JsonPatch.replace("/spec/template/spec/networks/0/multus/networkName", "vms/nowhere"));';
    expect(synth(nowhere).status).toBe(0);
    expect(synth(nowhere, { properties: '{ closedWorld: true }' }).stdout).toContain('VMN106');
    expect(synth('', { properties: '{ kubevirtVersion: 1.9 }' })).toMatchObject({ status: 1, stderr: expect.stringContaining('VmnetValidation: kubevirtVersion is 1.9; allowed: a version such as "1.9", in quotes') as string });
    expect(synth('', { properties: '{ closedworld: true }' })).toMatchObject({ status: 1, stderr: expect.stringContaining('VmnetValidation: an option is "closedworld"; allowed: closedWorld, kubevirtVersion') as string });
  }, 150_000);

  it('lets everything pass in the night when it must', () => {
    expect(synth('vm("shop", "bridge");', { env: { VMNET_CHECKS: 'warn' } })).toMatchObject({ status: 0, stdout: expect.stringContaining('VMN402 error') as string });
    expect(synth('vm("shop", "bridge");', { env: { VMNET_CHECKS: 'off' } })).toMatchObject({ status: 0, report: { violations: [], summary: { metadata: { checks: 'switched off by VMNET_CHECKS' } } } });
  }, 150_000);
});
