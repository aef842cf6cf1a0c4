import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import * as net from '../../src';

const bootDisk = net.BootDisk.containerImage('quay.io/containerdisks/fedora:43');

/** A user's program: something that is right, something more, and the synth at its end. */
function program(outdir: string, more: (chart: Chart) => void): void {
  const app = new App({ outdir });
  const chart = new Chart(app, 'vms', { namespace: 'vms' });
  new net.LinuxBridgeNetwork(chart, 'Vlan25', { bridge: net.LinuxBridge.named('br0'), vlan: 25 });
  more(chart);
  app.synth();
}

/** Names, bytes and times of all that is in a folder. */
function contents(folder: string): object {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, [readFileSync(join(folder, name)).toString('base64'), statSync(join(folder, name)).mtimeMs]]));
}

describe('a constructor error leaves the output directory untouched', () => {
  let outdir: string;

  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), 'vmnet-'));
    program(outdir, () => undefined);
  });

  afterEach(() => rmSync(outdir, { recursive: true }));

  it.each<[string, (chart: Chart) => void]>([
    ['a network', (chart) => void new net.LinuxBridgeNetwork(chart, 'Vlan0', { bridge: net.LinuxBridge.named('br0'), vlan: 0 })],
    ['a node', (chart) => void new net.BondedBridgeNode(chart, 'Uplink', { uplink: net.Uplink.nic('eth1'), mtu: 1 })],
    ['a value', () => void net.VlanSet.parse('100-25')],
    ['a machine', (chart) => void new net.NetworkedVirtualMachine(chart, 'Web', { bootDisk, hostname: 'web.example.com' })],
    ['an attachment', (chart) => void new net.NetworkedVirtualMachine(chart, 'Web', { bootDisk }).attach(net.SriovNetwork.named({ networkName: 'fast' }), { bootOrder: 0 })],
    ['the platform', (chart) => void new net.ClusterNetworkAddons(chart, 'Addons', { metadata: { name: 'addons' } })],
  ])('when it is %s that is wrong', (_what, more) => {
    const before = contents(outdir);
    expect(Object.keys(before)).toEqual(['vms.k8s.yaml']);
    expect(() => program(outdir, more)).toThrow(/; (allowed: |leave )/);
    expect(contents(outdir)).toEqual(before);
  });

  it('and the same program without the error writes there, so that the test can fail', () => {
    const before = contents(outdir);
    program(outdir, (chart) => void new net.MacvlanNetwork(chart, 'Other'));
    expect(contents(outdir)).not.toEqual(before);
  });
});
