import { execFileSync, spawnSync } from 'child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, resolve } from 'path';

const ROOT = resolve(__dirname, '../..');
const QUIET = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
const registry = spawnSync('npm', ['view', 'constructs@10.3.0', 'version', '--loglevel=error'], { encoding: 'utf8', timeout: 30_000 }).status === 0;
const itWithRegistry = registry ? it : it.skip;

describe('a blueprint that composes our constructs', () => {
  const work = mkdtempSync(join(tmpdir(), 'vmnet-blueprint-'));
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  itWithRegistry(`is packed, installed and synthesized by a consumer${registry ? '' : ' (skipped: needs the npm registry)'}`, () => {
    const library = pack(ROOT, work);
    const source = join(work, 'blueprint');
    cpSync(join(ROOT, 'examples/blueprint-package'), source, { recursive: true });
    npm(source, 'install', '--no-save', library);
    const blueprint = pack(source, work);

    const consumer = join(work, 'consumer');
    mkdirSync(consumer);
    writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
    npm(consumer, 'install', library, blueprint);
    const [sample] = /```ts\n([^`]*)```/.exec(readFileSync(join(source, 'README.md'), 'utf8'))?.slice(1) ?? [];
    // The README's own lines, as the CommonJS that Node runs without a compiler.
    const script = String(sample).replace(/import (\{[^}]*\}) from ('[^']*');/g, 'const $1 = require($2);');
    writeFileSync(join(consumer, 'main.js'), script);
    execFileSync('node', ['--no-experimental-require-module', 'main.js'], { cwd: consumer, encoding: 'utf8' });

    expect(readdirSync(join(consumer, 'node_modules/@example/vlan-service-blueprint')).sort()).toEqual(['README.md', 'lib', 'package.json']);
    const manifests = readFileSync(join(consumer, 'dist/dns.k8s.yaml'), 'utf8');
    expect(manifests.match(/^kind: .*$/gm)).toEqual(['kind: NetworkAttachmentDefinition', 'kind: VirtualMachine', 'kind: VirtualMachine']);
    expect(manifests).toContain('"vlan": 53');
    expect(manifests).toContain('- "10.53.0.12/24"');
    // One copy of the library, the consumer's own.
    expect(readdirSync(join(consumer, 'node_modules')).filter((name) => name === 'cdk8s-vmnet')).toHaveLength(1);
  }, 300_000);
});

function pack(folder: string, destination: string): string {
  const [name] = npm(folder, 'pack', '--pack-destination', destination).trim().split('\n').slice(-1);
  return join(destination, String(name));
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', [...args, ...QUIET], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
