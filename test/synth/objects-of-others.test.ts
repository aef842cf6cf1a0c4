import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Helm, Include } from 'cdk8s';
import { NetworkChecks } from '../../src';

const folder = mkdtempSync(join(tmpdir(), 'vmnet-others-'));
afterAll(() => rmSync(folder, { recursive: true }));

const YAML = `apiVersion: k8s.cni.cncf.io/v1
kind: NetworkAttachmentDefinition
metadata: { name: lan, namespace: vms }
spec: { config: '{"type": "bridge" "bridge": "br0"}' }
`;
const file = join(folder, 'lan.yaml');
const helm = join(folder, 'helm');
writeFileSync(file, YAML);
writeFileSync(helm, `#!/bin/sh\ncat '${file}'\n`);
chmodSync(helm, 0o755);

const WAYS: readonly (readonly [string, (chart: Chart) => void])[] = [
  ['a raw ApiObject', (chart) => {
    new ApiObject(chart, 'Lan', {
      apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: 'lan', namespace: 'vms' }, spec: { config: '{"type": "bridge" "bridge": "br0"}' },
    });
  }],
  ['included YAML', (chart) => { new Include(chart, 'Lan', { url: file }); }],
  ['a Helm chart (what its program prints stands in a file here)', (chart) => { new Helm(chart, 'Lan', { chart: 'networks', helmExecutable: helm }); }],
];

describe.each(WAYS)('%s', (_, make) => {
  const made = () => {
    const app = new App({ outdir: join(folder, 'dist') });
    const chart = new Chart(app, 'others', { disableResourceNameHashes: true });
    make(chart);
    return { app, chart };
  };

  it('is checked as ours is, and its finding fails the synth', () => {
    const { app } = made();
    NetworkChecks.of(app);
    expect(() => app.synth()).toThrow(/VMN101 error: .*\n {4}at {7}others\/[Ll]an[^ ]*: NetworkAttachmentDefinition vms\/lan spec\.config\n/);
  });

  it('is acknowledged as ours is', () => {
    const { app, chart } = made();
    NetworkChecks.of(chart).acknowledge('VMN101', 'it is mended on the cluster');
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(app.synthYaml()).toContain('vmnet.dev/acknowledge');
    jest.restoreAllMocks();
  });

  it('is left alone where nobody asked for checks', () => {
    expect(() => made().app.synth()).not.toThrow();
  });
});

it('a finding on what nobody of ours made points at no line: not at the one that asked for the checks', () => {
  const app = new App();
  WAYS[0]?.[1](new Chart(app, 'others'));
  expect(NetworkChecks.of(app).findings().map(({ where }) => where)).toEqual(['others/Lan: NetworkAttachmentDefinition vms/lan spec.config']);
});
