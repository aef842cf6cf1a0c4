import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import { LinuxBridge, LinuxBridgeNetwork } from '../../src';

const outdir = mkdtempSync(join(tmpdir(), 'vmnet-output-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

function twoNamespaces(yamlOutputType: YamlOutputType) {
  const app = new App({ outdir, yamlOutputType });
  const charts = ['one', 'two'].map((namespace) => new Chart(app, `chart-${namespace}`, { namespace }));
  for (const chart of charts) new ApiObject(chart, 'Settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
  return { app, charts };
}

/** With one of our constructs in it, an App is checked. */
function checked(yamlOutputType: YamlOutputType) {
  const { app, charts: [chart] } = twoNamespaces(yamlOutputType);
  if (chart !== undefined) new LinuxBridgeNetwork(chart, 'Lan', { bridge: LinuxBridge.named('br0') });
  return app;
}

describe('an App that writes a file a resource', () => {
  it('loses an object whose kind and name another has: so does cdk8s without us', () => {
    twoNamespaces(YamlOutputType.FILE_PER_RESOURCE).app.synth();
    expect(readdirSync(outdir)).toEqual(['ConfigMap.settings.k8s.yaml']);
    expect(readFileSync(join(outdir, 'ConfigMap.settings.k8s.yaml'), 'utf8')).toContain('namespace: two');
  });

  it('is not synthesized when it would', () => {
    expect(() => checked(YamlOutputType.FILE_PER_RESOURCE).synth()).toThrow(
      'VMN909 error: ConfigMap "settings" of namespace "two" is written to ConfigMap.settings.k8s.yaml, which takes the place of the one of namespace "one"',
    );
  });

  it.each([YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_APP, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE])('is, where each has its own place: output type %s', (type) => {
    expect(() => checked(type).synth()).not.toThrow();
  });

  it('is not, where two objects of one chart\'s folder have one file', () => {
    const { app, charts: [chart] } = twoNamespaces(YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE);
    if (chart === undefined) throw new Error('no chart');
    new LinuxBridgeNetwork(chart, 'Lan', { bridge: LinuxBridge.named('br0') });
    new ApiObject(chart, 'Other', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'three' } });
    expect(() => app.synth()).toThrow(
      'VMN909 error: ConfigMap "settings" of namespace "three" is written to chart-one/ConfigMap.settings.k8s.yaml, which takes the place of the one of namespace "one"',
    );
  });
});
