import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { AppInAProcess } from './app-in-a-process';
import { captureUserLine } from '../../src/synth/user-line';

const HERE = relative(process.cwd(), __filename);
const TS_NODE = resolve(__dirname, '../../node_modules/ts-node/register/transpile-only');

/** The interface has no lines in JavaScript, so that line numbers differ there. */
const APP = `import { App, Chart } from 'cdk8s';
import { LinuxBridgeNetwork } from 'cdk8s-vmnet';

interface Site {
  readonly vlan: number;
}

const site: Site = { vlan: 25 };
const app = new App({ outdir: process.env.OUT ?? 'dist' });
const chart = new Chart(app, 'vms');
  new LinuxBridgeNetwork(chart, 'Direct', site);
class Mine extends LinuxBridgeNetwork {
  constructor(id: string) { super(chart, id, site); }
}
['Mine'].forEach((id) => new Mine(id));
require('blueprint').vlans(chart, [7]);
try { app.synth(); } catch (error) { console.log((error as Error).message); }
`;

const WRONG = `import { App, Chart } from 'cdk8s';
import { LinuxBridgeNetwork } from 'cdk8s-vmnet';

function networks(vlan: number): void {
  const app = new App({ outdir: process.env.OUT ?? 'dist' });
  require('blueprint').vlans(new Chart(app, 'vms'), [vlan]);
  app.synth();
}
for (const vlan of [7, 4095, -1]) {
  try { networks(vlan); } catch (error) { console.log((error as Error).stack + '\\n'); }
}
`;

const MODULE = `import { App, Chart } from 'cdk8s';
import vmnet from 'cdk8s-vmnet';
const app = new App();
new vmnet.LinuxBridgeNetwork(new Chart(app, 'vms'), 'Direct', {});
try { app.synth(); } catch (error) { console.log(error.message); }
`;

describe('the findings of an App point at the user\'s own line', () => {
  const app = new AppInAProcess();
  const inTypeScript = ['vms/Direct at app.ts:11:3', 'vms/Mine at app.ts:13:29', 'vms/Vlan7 at app.ts:16:22'];

  beforeAll(() => {
    app.write('app.ts', APP);
    app.compile('plain.js', APP);
    app.compile('mapped/app.js', APP, '..');
    app.write('module.mjs', MODULE);
  });
  afterAll(() => app.remove());

  it('in a TypeScript App run by ts-node', () => {
    expect(app.findings(['-r', TS_NODE, 'app.ts'])).toEqual(inTypeScript);
  });

  it('in a compiled App with source maps', () => {
    expect(app.findings(['--enable-source-maps', 'mapped/app.js'])).toEqual(inTypeScript);
  });

  it('in a compiled App without: at the line of the JavaScript', () => {
    const lines = ['vms/Direct at plain.js:8:1', 'vms/Mine at plain.js:10:23', 'vms/Vlan7 at plain.js:13:22'];
    expect(app.findings(['plain.js'])).toEqual(lines);
    expect(app.findings(['mapped/app.js'])).toEqual(lines.map((finding) => finding.replace('plain.js', 'mapped/app.js')));
  });

  it('in an App of ECMAScript modules', () => {
    expect(app.findings(['module.mjs'])).toEqual(['vms/Direct at module.mjs:4:1']);
  });

  it('with the whole path if it is outside of the working directory', () => {
    const [direct] = app.findings([join(app.directory, 'plain.js')], { cwd: join(app.directory, 'mapped'), env: { OUT: join(app.directory, 'dist') } });
    expect(direct).toBe(`vms/Direct at ${join(app.directory, 'plain.js')}:8:1`);
  });

  it.each(['0', '1', '100000'])('whatever limit the user has set: --stack-trace-limit=%s', (limit) => {
    expect(app.findings([`--stack-trace-limit=${limit}`, 'plain.js'])[0]).toBe('vms/Direct at plain.js:8:1');
  });

  it('not in a bundle without source maps, where our lines and the user\'s are in one file', () => {
    const ours = ['values/user-frame', 'values/mistake', 'synth/user-line'].map((file) => readFileSync(resolve(__dirname, `../../src/${file}.ts`), 'utf8').replace(/^import .*'\.\.?\/.*$/gm, '')).join('\n');
    app.compile('bundle.js', `${ours}\nconsole.log('In a bundle:\\n' + captureUserLine().format());`);
    expect(app.findings(['bundle.js'])).toEqual(['undefined']);
  });

  it('not if the program is in another language: every frame is the jsii runtime\'s', () => {
    expect(app.findings(['plain.js'], { env: { JSII_AGENT: 'Python/3.13.0' } })[0]).toBe('vms/Direct at nowhere:0:0');
  });
});

describe('a captured line', () => {
  const { stackTraceLimit, prepareStackTrace } = Error;
  afterEach(() => Object.assign(Error, { stackTraceLimit, prepareStackTrace }));

  it('is the line in TypeScript under jest', () => {
    expect(captureUserLine().format()).toEqual({ file: HERE, line: 104, column: 27 });
  });

  it('can be read again', () => {
    const line = captureUserLine();
    expect(line.format()).toEqual(line.format());
  });

  it.each([0, 1, 50, Infinity, undefined])('leaves the user\'s Error.stackTraceLimit at %p', (limit) => {
    Object.assign(Error, { stackTraceLimit: limit });
    const line = captureUserLine();
    expect(Error.stackTraceLimit).toBe(limit);
    expect(line.format()).toHaveProperty('file', HERE);
  });

  it('is unknown, and nothing else, if the user forbids to look: Error is frozen without a stack', () => {
    Object.defineProperty(Error, 'stackTraceLimit', { value: 0, writable: false, configurable: true });
    const line = captureUserLine();
    Object.defineProperty(Error, 'stackTraceLimit', { value: stackTraceLimit, writable: true, configurable: true });
    expect(line.format()).toBeUndefined();
  });

  it('is formatted when it is read, not when it is captured', () => {
    const prepare = jest.fn(() => 'Error\n    at new Web (/srv/web.ts:3:7)');
    Error.prepareStackTrace = prepare;
    const line = captureUserLine();
    expect(prepare).not.toHaveBeenCalled();
    expect(line.format()).toEqual({ file: '/srv/web.ts', line: 3, column: 7 });
  });

  it.each([
    ['a list of call sites', () => []],
    ['nothing', () => undefined],
    ['an error', () => { throw new Error('no map'); }],
  ])('is unknown if the user\'s prepareStackTrace gives %s', (_, prepare) => {
    Error.prepareStackTrace = prepare;
    expect(captureUserLine().format()).toBeUndefined();
  });

  it.each([
    ['/srv/web.ts:3:7', '/srv/web.ts'],
    ['async /srv/web.ts:3:7', '/srv/web.ts'],
    ['async file:///srv/my%20app/web.mjs:3:7', '/srv/my app/web.mjs'],
    ['Object.<anonymous> (/srv/my (app)/web.ts:3:7)', '/srv/my (app)/web.ts'],
    ['/srv/my (app)/web.ts:3:7', '/srv/my (app)/web.ts'],
    ['Web.attach [as plug] (/srv/web.ts:3:7)', '/srv/web.ts'],
    ['/srv/a:1:2/web.ts:3:7', '/srv/a:1:2/web.ts'],
    ['eval (eval at run (/srv/eval.ts:1:1), <anonymous>:1:7)', undefined],
    ['node:internal/modules/cjs/loader:1554:14', undefined],
    ['REPL1:1:5', undefined],
    ['Array.map (<anonymous>)', undefined],
    ['new App (/srv/node_modules/cdk8s/lib/app.js:3:7)', undefined],
    ['new Network (/srv/.yarn/cache/cdk8s-vmnet.zip/node_modules/cdk8s-vmnet/lib/networks/n.js:3:7)', undefined],
    [`new Network (${resolve(__dirname, '../../lib/networks/n.js')}:3:7)`, undefined],
    [`new Network (${resolve(__dirname, '../../src/networks/n.ts')}:3:7)`, undefined],
  ])('reads the frame "at %s" as file %s', (frame, file) => {
    Error.prepareStackTrace = () => `Error: at\n    at ${frame}`;
    expect(captureUserLine().format()).toEqual(file === undefined ? undefined : { file, line: 3, column: 7 });
  });

  it('costs a few microseconds', () => {
    const count = 5000;
    const before = process.cpuUsage();
    const lines = Array.from({ length: count }, captureUserLine);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / lines.length).toBeLessThan(50);
  });
});

describe('the stack of a mistake', () => {
  const app = new AppInAProcess();
  const lines = (stack = '') => stack.split('\n').map((line) => line.replace(app.directory, '.'));

  beforeAll(() => {
    app.write('app.ts', WRONG);
    app.compile('plain.js', WRONG);
  });
  afterAll(() => app.remove());

  it('is the message and the user\'s own lines: of a wrong value, and of what was found', () => {
    const [found, refused] = app.printed(['-r', TS_NODE, 'app.ts']).split('\n\n');
    expect(lines(refused)).toEqual([
      'Error: vms/Vlan4095 (LinuxBridgeNetwork): vlan is 4095; allowed: 1 to 4094',
      '    at networks (./app.ts:6:24)',
      '    at Object.<anonymous> (./app.ts:10:9)',
    ]);
    expect(lines(found)).toEqual([
      'Error: Validation failed with the following errors:',
      '  [] vms/Vlan7 at app.ts:6:24',
      '    at networks (./app.ts:7:7)',
      '    at Object.<anonymous> (./app.ts:10:9)',
    ]);
  });

  it('is whole where we are broken ourselves', () => {
    const [, , broken] = app.printed(['plain.js']).split('\n\n');
    expect(broken).toMatch(/^TypeError: .*\n {4}at new LinuxBridgeNetwork \(.*vmnet\/lib\/networks\/linux-bridge-network\.js:\d+:\d+\)\n/);
  });

  it('is the message alone in Python, Java and Go, where every line is the jsii runtime\'s', () => {
    const [found, refused] = app.printed(['plain.js'], { JSII_AGENT: 'Python/3.13' }).split('\n\n');
    expect(refused).toBe('Error: vms/Vlan4095 (LinuxBridgeNetwork): vlan is 4095; allowed: 1 to 4094');
    expect(lines(found)).toHaveLength(2);
  });
});
