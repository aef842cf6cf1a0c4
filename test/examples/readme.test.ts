import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { App, Chart } from 'cdk8s';
import * as ts from 'typescript';
import { quickStart } from '../../examples/quick-start';
import * as vmnet from '../../src';

const README = readFileSync(resolve(__dirname, '../../README.md'), 'utf8');

describe('the README', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'vmnet-readme-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it('shows output that its first example writes', () => {
    const written = firstExample(outdir);
    const shown = blocks('yaml');
    expect(shown).toHaveLength(2);
    for (const block of shown) expect(written).toContain(block);
  });

  it('has the same first example as examples/quick-start', () => {
    const app = new App({ outdir: join(outdir, 'quick-start') });
    quickStart(app);
    app.synth();
    expect(readFileSync(join(outdir, 'quick-start/quick-start.k8s.yaml'), 'utf8')).toBe(firstExample(outdir));
  });

  it('quotes the error that the slip gives', () => {
    const chart = new Chart(new App(), 'quick-start');
    const slip = () => new vmnet.LinuxBridgeNetwork(chart, 'Vlan25', { bridge: vmnet.LinuxBridge.named('br0'), vlan: 4095 });
    expect(blocks('text')).toHaveLength(2);
    expect(slip).toThrow(new Error(blocks('text')[0]));
  });

  it('quotes what the checks say of a VLAN that the uplink does not carry', () => {
    const app = new App({ outdir });
    const chart = new Chart(app, 'quick-start', { namespace: 'vms' });
    const uplink = new vmnet.BondedBridgeNode(chart, 'Uplink', {
      uplink: vmnet.Uplink.bond('bond0', { ports: ['eth2', 'eth3'], mode: vmnet.BondMode.LACP }),
      vlans: vmnet.VlanSet.parse('10,20,30-100'),
      mtu: 9000,
    });
    new vmnet.LinuxBridgeNetwork(chart, 'Vlan26', { metadata: { name: 'vlan26' }, bridge: uplink, vlan: 26 });
    const withoutLines = (text: string) => text.replace(/ \([^()]*:\d+:\d+\)/g, '');
    let said = '';
    try {
      app.synth();
    } catch (error) {
      said = withoutLines((error as Error).message);
    }
    expect(said).toContain(withoutLines(String(blocks('text')[1])));
  });

  it('lists every construct', () => {
    const constructs = Object.entries(vmnet).filter(([, value]) => typeof value === 'function' && 'isConstruct' in value).map(([name]) => name);
    expect(constructs.length).toBeGreaterThan(15);
    expect(constructs.filter((name) => !README.includes(`\`${name}\``))).toEqual([]);
  });
});

/** What the README's first sample writes, run as it stands. */
function firstExample(outdir: string): string {
  const [sample = ''] = blocks('ts nofixture');
  const script = ts.transpileModule(sample, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } }).outputText;
  const modules: { readonly [name: string]: unknown } = { 'cdk8s': { App: class extends App { constructor() { super({ outdir }); } }, Chart }, 'cdk8s-vmnet': vmnet };
  new Function('require', 'exports', script)((name: string) => modules[name], {});
  return readFileSync(join(outdir, 'quick-start.k8s.yaml'), 'utf8');
}

function blocks(language: string): string[] {
  return [...README.matchAll(/```([^\n]*)\n([^`]*?)\n```/g)].filter(([, tag]) => tag === language).map(([, , text]) => String(text));
}
