import * as cdk8s from 'cdk8s';
import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as constructs from 'constructs';
import * as ours from '../../src';

/** A blueprint's own copy of the package, on the same cdk8s and constructs. */
let theirs: typeof ours = ours;
jest.isolateModules(() => {
  jest.doMock('cdk8s', () => cdk8s);
  jest.doMock('cdk8s-plus-28', () => kplus);
  jest.doMock('constructs', () => constructs);
  theirs = require('../../src');
});

let printed = '';
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

/** A network by each copy, each with a warning. */
function appOf(first: typeof ours, second: typeof ours) {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'vms' });
  const network = (copy: typeof ours, name: string) => new copy.LinuxBridgeNetwork(chart, name, {
    metadata: { name }, bridge: copy.LinuxBridge.named('br0'), vlan: 25, preserveDefaultVlan: true,
  });
  return { app, chart, networks: [network(first, 'one'), network(second, 'two')] as const };
}

describe('two copies of the package in one App', () => {
  it('are two', () => {
    expect(theirs.LinuxBridgeNetwork).not.toBe(ours.LinuxBridgeNetwork);
    expect(theirs.NetworkChecks).not.toBe(ours.NetworkChecks);
  });

  it.each([['ours', ours, 'theirs', theirs], ['theirs', theirs, 'ours', ours]] as const)('check once, %s first', (_, first, __, second) => {
    const { app, networks } = appOf(first, second);
    app.synthYaml();
    expect(printed.match(/^VMN214 warning/gm)).toHaveLength(2);
    expect(networks.map(({ node }) => node.root.node.validate())).toEqual([[], []]);
  });

  it('each know the user\'s line of what the other made', () => {
    appOf(ours, theirs).app.synthYaml();
    expect(printed.match(/at {7}shop\/(one|two) \(test\/synth\/two-copies\.test\.ts:\d+:\d+\)/g)).toHaveLength(2);
  });

  it('share settings, acknowledgements and own packs', () => {
    const { app, chart } = appOf(ours, theirs);
    theirs.NetworkChecks.of(app).configure({ strict: true });
    expect(() => app.synthYaml()).toThrow(/VMN214/);
    theirs.NetworkChecks.of(chart).acknowledge('VMN214', 'until the switch is replaced');
    app.synthYaml();
    expect(ours.NetworkChecks.of(app).findings().map(({ acknowledgedReason }) => acknowledgedReason)).toEqual(Array(2).fill('until the switch is replaced'));
    theirs.NetworkChecks.of(app).addPack('./nowhere.js');
    expect(() => app.synthYaml()).toThrow('NetworkChecks.addPack("./nowhere.js"): it is not found');
  });

  it('write each acknowledgement once', () => {
    const { app, networks: [one] } = appOf(ours, theirs);
    ours.NetworkChecks.of(one).acknowledge('VMN214', 'ours');
    theirs.NetworkChecks.of(one).acknowledge('VMN609', 'theirs');
    app.synthYaml();
    const written = app.node.findAll().filter((construct) => ApiObject.isApiObject(construct)).map((object) => object.toJson().metadata.annotations?.['vmnet.dev/acknowledge']);
    expect(written).toEqual(['{"VMN214":"ours","VMN609":"theirs"}', undefined]);
  });
});
