import { existsSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Binding, BootDisk, LinuxBridge, LinuxBridgeNetwork, MacvlanNetwork, NetworkChecks, NetworkedVirtualMachine } from '../../src';

const outdir = mkdtempSync(join(tmpdir(), 'vmnet-checks-'));
const written = join(outdir, 'shop.k8s.yaml');
let printed = '';

beforeEach(() => {
  rmSync(written, { force: true });
  delete process.env.VMNET_CHECKS;
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => {
  delete process.env.VMNET_CHECKS;
  rmSync(outdir, { recursive: true, force: true });
});

/** A VM on a macvlan network by bridge binding: VMN402. */
function shop() {
  const app = new App({ outdir });
  app.node.setContext('vmnet:cluster', 'prod-1');
  const chart = new Chart(app, 'shop', { namespace: 'vms' });
  const lan = new MacvlanNetwork(chart, 'Lan', { metadata: { name: 'lan' }, master: 'eth1' });
  const vm = new NetworkedVirtualMachine(chart, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.containerImage('quay.io/containerdisks/fedora:43') });
  vm.attachWithBinding(lan, Binding.bridge());
  return { app, chart, lan, vm };
}

describe('an App with one of our constructs', () => {
  it('does not synthesize what will not work, and says what, where in the user\'s own file, why, and how to mend it', () => {
    const { app } = shop();
    expect(() => app.synth()).toThrow(/VMN402 error: interface "lan" of VM "vms\/web" uses bridge binding on macvlan network "vms\/lan"/);
    expect(() => app.synth()).toThrow(/at {7}shop\/Web \(test\/synth\/network-checks\.test\.ts:\d+:\d+\): VirtualMachine vms\/web spec\.template\.spec\.domain/);
    expect(() => app.synth()).toThrow(/fix {6}use a bridge network/);
    expect(() => app.synth()).toThrow(/meant\? {3}NetworkChecks\.of\(construct\)\.acknowledge\('VMN402'/);
    expect(existsSync(written)).toBe(false);
  });

  it('leaves the files of an earlier synth untouched', () => {
    const { app, vm } = shop();
    NetworkChecks.of(vm).acknowledge('VMN402', 'tried on purpose');
    app.synth();
    const before = readFileSync(written, 'utf8');
    expect(() => shop().app.synth()).toThrow('VMN402');
    expect(readFileSync(written, 'utf8')).toBe(before);
  });

  it('is checked with everything in it, also what others made', () => {
    const app = new App({ outdir });
    const chart = new Chart(app, 'shop', { namespace: 'vms' });
    new LinuxBridgeNetwork(chart, 'Lan', { bridge: LinuxBridge.named('br0') });
    new ApiObject(chart, 'Raw', { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', spec: { config: '{"type": "bridge" "bridge": "br0"}' } });
    expect(() => app.synth()).toThrow(/VMN101 error: .*missing/);
  });

  it('is checked by Testing.synth too', () => {
    expect(() => Testing.synth(shop().chart)).toThrow('VMN402');
  });

  it('prints warnings and goes on, unless it is strict', () => {
    const warned = (strict: boolean) => {
      const app = new App({ outdir });
      const chart = new Chart(app, 'shop', { namespace: 'vms' });
      new LinuxBridgeNetwork(chart, 'Lan', { metadata: { name: 'lan' }, bridge: LinuxBridge.named('br0'), vlan: 25, preserveDefaultVlan: true });
      NetworkChecks.of(app).configure({ strict });
      return app;
    };
    warned(false).synth();
    expect(printed).toMatch(/^VMN214 warning: .*\n {4}at {7}shop\/Lan/);
    expect(existsSync(written)).toBe(true);
    expect(() => warned(true).synth()).toThrow('VMN214 warning');
  });
});

describe('an acknowledgement', () => {
  it('lets the object pass, is written into it, and is printed at each synth, since it is an error', () => {
    const { app, vm } = shop();
    NetworkChecks.of(vm).acknowledge('VMN402', 'tried on purpose');
    app.synth();
    expect(printed).toBe('acknowledged VMN402 error: interface "lan" of VM "vms/web" uses bridge binding on macvlan network "vms/lan" (tried on purpose)\n');
    expect(vm.apiObject.toJson().metadata.annotations).toEqual({ 'vmnet.dev/acknowledge': '{"VMN402":"tried on purpose"}' });
  });

  it('is inherited by what stands below, whenever it was made', () => {
    const app = new App({ outdir });
    NetworkChecks.of(app).acknowledge('VMN402', 'tried on purpose');
    const chart = new Chart(app, 'shop', { namespace: 'vms' });
    const lan = new MacvlanNetwork(chart, 'Lan', { master: 'eth1' });
    new NetworkedVirtualMachine(chart, 'Web', { bootDisk: BootDisk.none() }).attachWithBinding(lan, Binding.bridge());
    expect(() => app.synth()).not.toThrow();
  });

  it('of something else does not', () => {
    const { app, lan, vm } = shop();
    NetworkChecks.of(lan).acknowledge('VMN402', 'this is the network, not the VM');
    NetworkChecks.of(vm).acknowledge('VMN403', 'this is another rule');
    expect(() => app.synth()).toThrow('VMN402');
  });

  it('needs a code that there is, and a reason', () => {
    const { vm } = shop();
    expect(() => NetworkChecks.of(vm).acknowledge('VMN999', 'why')).toThrow('NetworkChecks.acknowledge: code is "VMN999"; allowed: the code of a check');
    expect(() => NetworkChecks.of(vm).acknowledge('VMN402', ' ')).toThrow('NetworkChecks.acknowledge: reason is " "; allowed: a sentence');
  });
});

describe('VMNET_CHECKS in the environment', () => {
  it('set to warn prints what would fail', () => {
    process.env.VMNET_CHECKS = 'warn';
    shop().app.synth();
    expect(printed).toContain('VMN402 error:');
    expect(existsSync(written)).toBe(true);
  });

  it('set to off is silent', () => {
    process.env.VMNET_CHECKS = 'off';
    shop().app.synth();
    expect(printed).toBe('');
    expect(existsSync(written)).toBe(true);
  });
});

describe('findings', () => {
  it('are data, acknowledged ones with their reason', () => {
    const { app, vm } = shop();
    expect(NetworkChecks.of(app).findings()).toEqual([expect.objectContaining({
      code: 'VMN402',
      level: 'error',
      message: 'interface "lan" of VM "vms/web" uses bridge binding on macvlan network "vms/lan"',
      where: expect.stringMatching(/^shop\/Web \(/) as string,
      evidence: expect.arrayContaining(['https://github.com/kubevirt/kubevirt/issues/5483']) as string[],
      acknowledgedReason: undefined,
    })]);
    NetworkChecks.of(app).acknowledge('VMN402', 'tried on purpose');
    expect(NetworkChecks.of(vm).findings()).toEqual([expect.objectContaining({ code: 'VMN402', acknowledgedReason: 'tried on purpose' })]);
  });

  it('are more in a closed world, and with packs', () => {
    const app = new App({ outdir });
    const chart = new Chart(app, 'shop', { namespace: 'vms' });
    const vm = new NetworkedVirtualMachine(chart, 'Web', { bootDisk: BootDisk.none() });
    vm.attach(LinuxBridgeNetwork.named({ networkName: 'made-elsewhere' }));
    const codes = () => NetworkChecks.of(app).findings().map(({ code }) => code);
    expect(codes()).toEqual([]);
    NetworkChecks.of(app).configure({ closedWorld: true });
    expect(codes()).toEqual(['VMN106']);
  });

  it('are refused with a pack or version that is none', () => {
    const checks = NetworkChecks.of(shop().app);
    expect(() => checks.configure({ closedworld: true } as object)).toThrow(
      'NetworkChecks.configure: an option is "closedworld"; allowed: closedWorld, kubevirtVersion, cniPluginsVersion, multusNamespaceIsolation, sriovOperatorVersion, sriovOperatorNamespace, strict, packs',
    );
    expect(() => checks.configure({ packs: ['secure'] })).toThrow('NetworkChecks.configure: packs is "secure"; allowed: security, hygiene, openshift');
    expect(() => checks.configure({ kubevirtVersion: 'v1.9.0' })).toThrow('NetworkChecks.configure: kubevirtVersion is "v1.9.0"');
  });
});
