import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
const compiled = existsSync(join(ROOT, 'lib', 'index.js'));

/** Runs a program in a process of its own, which resolves `cdk8s-vmnet` to this package as its users have it. */
function printed(program: string, ...options: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [...options, '--eval', program], { cwd: ROOT, encoding: 'utf8' }));
}

(compiled ? describe : describe.skip)('importing the library (skipped where it is not compiled)', () => {
  it('loads nothing of ours before something is asked for', () => {
    expect(printed("require('cdk8s-vmnet'); console.log(JSON.stringify(Object.keys(require.cache).filter((file) => !file.endsWith('lib/index.js'))))")).toEqual([]);
  });

  it('loads neither checks nor cdk8s-plus for a network', () => {
    const loaded = printed(`
      const { App, Chart } = require('cdk8s');
      const { LinuxBridge, LinuxBridgeNetwork } = require('cdk8s-vmnet');
      new LinuxBridgeNetwork(new Chart(new App(), 'c'), 'n', { bridge: LinuxBridge.named('br1'), vlan: 25 });
      console.log(JSON.stringify(Object.keys(require.cache)));
    `) as string[];
    expect(loaded.filter((file) => /cdk8s-plus|lib.(checks|topology|text)./.test(file))).toEqual([]);
  });

  it('gives every public name, to require and to import', () => {
    const names = printed("const all = require('cdk8s-vmnet'); console.log(JSON.stringify(Object.keys(all).filter((name) => all[name] === undefined)))");
    expect(names).toEqual([]);
    const imported = printed("import * as all from 'cdk8s-vmnet'; import { createRequire } from 'node:module'; const required = createRequire(process.cwd() + '/x.js')('cdk8s-vmnet'); console.log(JSON.stringify(Object.keys(required).filter((name) => all[name] !== required[name])))", '--input-type=module');
    expect(imported).toEqual([]);
  });

  it('has the names that the source exports', () => {
    const source = Object.keys(jest.requireActual('../src') as object).sort();
    expect(printed("console.log(JSON.stringify(Object.keys(require('cdk8s-vmnet')).sort()))")).toEqual(source);
  });
});
