import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Binding, BootDisk, MacvlanNetwork, NetworkAssertions, NetworkChecks, NetworkedVirtualMachine } from '../../src';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vmnet-packs-')));

beforeEach(() => {
  jest.resetModules();
  jest.spyOn(process, 'cwd').mockReturnValue(folder);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Finds each VM without a team. */
const GOOD = `{
  code: 'ACME1', level: 'error', title: 'a VM has no team', why: 'nobody is called when it breaks', evidence: ['https://wiki.acme.example/teams'],
  *find({ machines }) {
    for (const machine of machines) {
      const { name, object } = machine.place.manifest;
      if (object.metadata.labels?.team === undefined) yield { at: machine.place, message: 'VM "' + name + '" has no label "team"', fix: 'add the label' };
    }
  },
}`;

/** An App with a pack of this text, in a file of its own: a module is loaded once. */
function appWith(text: string, names: readonly string[] = [`./${text.length}-${Math.abs(hash(text))}.js`]) {
  const app = new App();
  app.node.setContext('vmnet:cluster', 'test');
  const chart = new Chart(app, 'shop', { namespace: 'vms' });
  const vm = new NetworkedVirtualMachine(chart, 'Web', { metadata: { name: 'web' }, bootDisk: BootDisk.none() });
  for (const name of names) {
    writeFileSync(join(folder, name), text);
    NetworkChecks.of(app).addPack(name);
  }
  return { app, chart, vm };
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7);
}

function errorOf(text: string): string {
  try {
    appWith(text).app.synthYaml();
    return '';
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(/"\.\/[\d-]+\.js"/g, '"./pack.js"').replace('Validation failed with the following errors:\n  [] ', '');
  }
}

describe('a pack of one\'s own', () => {
  it('runs with ours, and its errors fail the synth', () => {
    const { app } = appWith(`exports.checks = [${GOOD}]`);
    expect(() => app.synthYaml()).toThrow(/ACME1 error: VM "web" has no label "team"\n {4}at {7}shop\/Web \(.*own-packs\.test\.ts:\d+:\d+\): VirtualMachine vms\/web/);
  });

  it('runs beside ours', () => {
    const { app, chart, vm } = appWith(`exports.checks = [${GOOD}]`);
    vm.attachWithBinding(new MacvlanNetwork(chart, 'Lan', { master: 'eth1' }), Binding.bridge());
    expect(NetworkChecks.of(app).findings().map(({ code }) => code)).toEqual(['VMN402', 'ACME1']);
  });

  it('is acknowledged and asserted as ours are', () => {
    const { app, chart, vm } = appWith(`exports.checks = [${GOOD}]`);
    NetworkAssertions.fromChart(chart).hasFinding('ACME1');
    NetworkChecks.of(vm).acknowledge('ACME1', 'the machine is everybody\'s');
    NetworkAssertions.fromApp(app).hasNoFinding('ACME1');
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    app.synthYaml();
    expect(process.stderr.write).toHaveBeenCalledWith('acknowledged ACME1 error: VM "web" has no label "team" (the machine is everybody\'s)\n');
  });

  it('may be a package of the user\'s project', () => {
    const location = join(folder, 'node_modules/acme-network-checks');
    mkdirSync(location, { recursive: true });
    writeFileSync(join(location, 'package.json'), '{ "name": "acme-network-checks", "main": "checks.js" }');
    writeFileSync(join(location, 'checks.js'), `module.exports = { checks: [${GOOD}] }`);
    const { app } = appWith('', []);
    NetworkChecks.of(app).addPack('acme-network-checks');
    expect(NetworkChecks.of(app).findings().map(({ code }) => code)).toEqual(['ACME1']);
  });

  it('may be added by two: it runs once', () => {
    const { app } = appWith(`exports.checks = [${GOOD}]`, ['./twice.js', './twice.js']);
    expect(NetworkChecks.of(app).findings()).toHaveLength(1);
  });
});

describe('a pack that is none says in one line what is wrong', () => {
  const valid = GOOD;
  const changed = (from: string, to: string) => `exports.checks = [${valid.replace(from, to)}]`;

  it.each([
    ['exports nothing', '', 'NetworkChecks.addPack("./pack.js"): what it exports as "checks" is undefined; allowed: a list of checks: exports.checks = [{ code: "ACME1", … }]'],
    ['exports null', 'module.exports = null', 'NetworkChecks.addPack("./pack.js"): what it exports as "checks" is undefined; allowed: a list of checks: exports.checks = [{ code: "ACME1", … }]'],
    ['exports no list', 'exports.checks = 5', 'NetworkChecks.addPack("./pack.js"): what it exports as "checks" is 5; allowed: a list of checks: exports.checks = [{ code: "ACME1", … }]'],
    ['lists what is no check', 'exports.checks = ["ACME1"]', 'NetworkChecks.addPack("./pack.js"): check 1: it is "ACME1"; allowed: an object with code, level, title, why, evidence and find'],
    ['has a check without code', changed('code: \'ACME1\', ', ''), 'NetworkChecks.addPack("./pack.js"): check 1: code is undefined; allowed: capitals and digits, such as "ACME1", that do not begin as ours do (VMN)'],
    ['takes a code of ours', changed('ACME1', 'VMN402'), 'NetworkChecks.addPack("./pack.js"): check 1: code is "VMN402"; allowed: capitals and digits, such as "ACME1", that do not begin as ours do (VMN)'],
    ['has a code in small letters', changed('ACME1', 'acme1'), 'NetworkChecks.addPack("./pack.js"): check 1: code is "acme1"; allowed: capitals and digits, such as "ACME1", that do not begin as ours do (VMN)'],
    ['knows another level', changed('level: \'error\'', 'level: \'fatal\''), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): level is "fatal"; allowed: "error" or "warning"'],
    ['has no title', changed('title: \'a VM has no team\'', 'title: \' \''), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): title is " "; allowed: what is wrong, in a sentence'],
    ['does not say why', changed('why: ', 'because: '), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): why is undefined; allowed: what happens then, in a sentence'],
    ['has evidence that is no list', changed('[\'https://wiki.acme.example/teams\']', '\'wiki\''), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): evidence is "wiki"; allowed: a list of texts that say where the rule stands'],
    ['finds nothing', changed('*find', '*found'), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): find is undefined; allowed: a function of the topology that gives the mistakes'],
    ['has one code twice', `exports.checks = [${valid}, ${valid}]`, 'NetworkChecks.addPack: two checks are called ACME1, and a code stands for one rule'],
    ['cannot be loaded', 'throw new Error("no licence\\nfor this")', 'NetworkChecks.addPack("./pack.js"): it cannot be loaded: no licence'],
    ['breaks', changed('for (const machine of machines)', 'for (const machine of machines.all)'), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): find broke: machines.all is not iterable'],
    ['gives no list', changed('*find({ machines }) {', 'find() { return 5; }, *other({ machines }) {'), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): what find gives is 5; allowed: the mistakes: make it a generator (*find) or give a list'],
    ['gives a promise', changed('*find', 'async find').replace('yield ', 'void '), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): what find gives is {}; allowed: the mistakes: make it a generator (*find) or give a list'],
    ['finds it nowhere', changed('at: machine.place, ', ''), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): at or related of a mistake is undefined; allowed: places of the topology, such as nic.place'],
    ['finds it beside nothing', changed('at: machine.place, ', 'at: machine.place, related: [5], '), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): at or related of a mistake is 5; allowed: places of the topology, such as nic.place'],
    ['does not say what is wrong', changed('message: ', 'text: '), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): message of a mistake is undefined; allowed: what is wrong, with names and values'],
    ['does not say what to do', changed('fix: \'add the label\'', 'fix: 5'), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): fix of a mistake is 5; allowed: what to do'],
    ['finds it at another level', changed('at: machine.place, ', 'at: machine.place, level: \'bad\', '), 'NetworkChecks.addPack("./pack.js"): check 1 (ACME1): level of a mistake is "bad"; allowed: "error", "warning", or nothing'],
  ])('if it %s', (_, text, message) => {
    expect(errorOf(text)).toBe(message);
  });

  it('if it is not there', () => {
    const { app } = appWith('', []);
    NetworkChecks.of(app).addPack('pack.js');
    const message = `NetworkChecks.addPack("pack.js"): it is not found from ${folder}: install the package, or begin the path of a file with "./"`;
    expect(() => app.synthYaml()).toThrow(message);
    expect(() => NetworkChecks.of(app).findings()).toThrow(message);
    expect(() => NetworkAssertions.fromApp(app)).toThrow(message);
  });

  it('if it is no text', () => {
    const checks = NetworkChecks.of(new App());
    expect(() => checks.addPack(' ')).toThrow('NetworkChecks.addPack: packageOrFile is " "; allowed: a package, or a file such as "./network-checks.js"');
    expect(() => checks.addPack(undefined as unknown as string)).toThrow('NetworkChecks.addPack: packageOrFile is undefined');
  });

  it('and what ours find is said too', () => {
    const { app, chart, vm } = appWith('exports.checks = 5');
    vm.attachWithBinding(new MacvlanNetwork(chart, 'Lan', { master: 'eth1' }), Binding.bridge());
    expect(() => app.synthYaml()).toThrow(/\[\] NetworkChecks\.addPack[^]*\[\] VMN402 error/);
  });
});

describe('in the night when something must go out', () => {
  it.each([['warn', /^NetworkChecks\.addPack.*allowed: a list of checks/], ['off', /^$/]])('VMNET_CHECKS=%s lets it', (mode, expected) => {
    let printed = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    jest.replaceProperty(process, 'env', { ...process.env, VMNET_CHECKS: mode });
    appWith('exports.checks = 5').app.synthYaml();
    expect(printed).toMatch(expected);
  });
});
