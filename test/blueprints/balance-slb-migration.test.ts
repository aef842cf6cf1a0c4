import { App, Chart, Testing, Yaml } from 'cdk8s';
import {
  BalanceSlbMigration, BalanceSlbMigrationProps, BootDisk, MigrationOrder, MigrationPhase, NetworkChecks, NetworkedVirtualMachine, NodeSelector,
  OldVmBridge, OvnLocalnetNetwork,
} from '../../src';
import { impact } from '../../src/impact/impact';
import { documentsIn } from '../../src/topology/documents-in';
import { read } from '../../src/topology/read';

const HOSTS = ['worker-01', 'worker-02', 'worker-03'];
const CLUSTER: Omit<BalanceSlbMigrationProps, 'phase'> = {
  namespace: 'vms',
  disableResourceNameHashes: true,
  physicalNetworkName: 'vmnet',
  ports: ['ens33', 'ens34'],
  nodeNetwork: {
    vlan: 100,
    gateway: '10.0.100.1',
    nameservers: ['10.0.100.2'],
    hosts: HOSTS.map((hostname, i) => ({ hostname, addresses: [`10.0.100.1${i + 1}/24`] })),
  },
  oldBridge: OldVmBridge.byPolicy('br-vmdata', { policyName: 'br-vmdata', uplink: 'bond0' }),
  mtu: 9000,
};

/** A cluster in one phase: the migration, and beside it two networks and VMs that are written once. */
function cluster(phase: MigrationPhase, props: Partial<BalanceSlbMigrationProps> = {}) {
  const app = new App();
  app.node.setContext('vmnet:cluster', 'lab');
  const migration = new BalanceSlbMigration(app, 'vm-network', { ...CLUSTER, ...props, phase });
  const vms = new Chart(app, 'vms', { namespace: 'vms' });
  for (const vlan of [224, 300]) {
    const network = new OvnLocalnetNetwork(vms, `vlan${vlan}`, { metadata: { name: `vlan${vlan}` }, physicalNetwork: migration, vlan });
    new NetworkedVirtualMachine(vms, `vm${vlan}`, { metadata: { name: `vm${vlan}` }, bootDisk: BootDisk.containerImage('fedora') }).attach(network);
  }
  return { app, migration };
}

const manifestsOf = (phase: MigrationPhase, props: Partial<BalanceSlbMigrationProps> = {}) => Testing.synth(cluster(phase, props).migration);

function node(name: string, label: string): object {
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { 'node-role.kubernetes.io/worker': '', 'kubernetes.io/hostname': name, 'balance-slb-migrated': label } } };
}

/** What lies between two phases, with the nodes as they are in each. */
function between(before: MigrationPhase, after: MigrationPhase, props: Partial<BalanceSlbMigrationProps> = {}) {
  const [one, other] = [before, after].map((phase) => {
    const objects = cluster(phase, props).app.charts.flatMap((chart) => chart.toJson());
    const done = phase.name === 'finished' ? HOSTS : phase._migrated;
    return read(documentsIn(Yaml.stringify(...HOSTS.map((name) => node(name, `${done.includes(name)}`)), ...objects), 'cluster.yaml'));
  });
  if (one === undefined || other === undefined) throw new Error('two phases');
  return impact(one, other);
}

const at = (...hosts: string[]) => MigrationPhase.migrated(hosts);
const NEW = { interfaces: [{ name: 'br-vmdata', type: 'ovs-bridge', state: 'absent' }], ovn: { 'bridge-mappings': [{ localnet: 'vmnet', bridge: 'br-phy', state: 'present' }] } };
const OLD = {
  interfaces: [{ name: 'br-vmdata', type: 'ovs-bridge', state: 'up', bridge: { 'allow-extra-patch-ports': true, 'port': [{ name: 'bond0' }] } }],
  ovn: { 'bridge-mappings': [{ localnet: 'vmnet', bridge: 'br-vmdata', state: 'present' }] },
};
const policy = (name: string, nodeSelector: object, desiredState: object) => ({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { nodeSelector, desiredState } });
const host = (name: string) => ({ 'kubernetes.io/hostname': name });
const WORKERS = { 'node-role.kubernetes.io/worker': '' };

describe('the phases of a migration from a bridge that a policy made', () => {
  it('begin with the policy as it is', () => {
    expect(manifestsOf(MigrationPhase.before())).toEqual([policy('br-vmdata', WORKERS, OLD)]);
  });

  it('prepare: one policy a host, which says the same', () => {
    expect(manifestsOf(MigrationPhase.prepared())).toEqual(HOSTS.map((name) => policy(`br-vmdata-${name}`, host(name), OLD)));
  });

  it('move one host: its file, and its policy in one step', () => {
    const [file, ...policies] = manifestsOf(at('worker-01'));
    expect(policies).toEqual([
      policy('br-vmdata-worker-01', host('worker-01'), NEW),
      policy('br-vmdata-worker-02', host('worker-02'), OLD),
      policy('br-vmdata-worker-03', host('worker-03'), OLD),
    ]);
    expect(file).toMatchObject({
      kind: 'ConfigMap',
      metadata: { name: 'br-phy-worker-01', namespace: 'vms', annotations: { 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': '{"kubernetes.io/hostname":"worker-01"}' } },
    });
    expect(Object.keys(file.data)).toEqual(['worker-01.yml']);
    expect(file.data['worker-01.yml']).toContain('mode: "balance-slb"');
  });

  it('end with one policy for every worker, and a file for each host', () => {
    const objects = manifestsOf(MigrationPhase.finished());
    expect(objects.slice(3)).toEqual([policy('br-vmdata-migrated', WORKERS, NEW)]);
    expect(objects.slice(0, 3).map(({ data }) => Object.keys(data))).toEqual(HOSTS.map((name) => [`${name}.yml`]));
  });

  it('go by a label too, of which a node has one value or the other', () => {
    const order = MigrationOrder.byLabel('balance-slb-migrated');
    expect(manifestsOf(MigrationPhase.prepared(), { order })).toEqual([policy('br-vmdata', { 'balance-slb-migrated': 'false' }, OLD)]);
    expect(manifestsOf(at('worker-01'), { order }).slice(1)).toEqual([
      policy('br-vmdata', { 'balance-slb-migrated': 'false' }, OLD),
      policy('br-vmdata-migrated', { 'balance-slb-migrated': 'true' }, NEW),
    ]);
    expect(manifestsOf(MigrationPhase.finished(), { order }).slice(3)).toEqual([policy('br-vmdata-migrated', WORKERS, NEW)]);
  });

  it('name nodes with their domain, and other nodes than workers', () => {
    const named = manifestsOf(at('worker-02'), { nodeDomain: 'example.com' });
    expect(named.slice(1).map(({ spec }) => spec.nodeSelector)).toEqual(HOSTS.map((name) => host(`${name}.example.com`)));
    expect(manifestsOf(MigrationPhase.before(), { nodes: NodeSelector.role('vms') })[0].spec.nodeSelector).toEqual({ 'node-role.kubernetes.io/vms': '' });
  });
});

it.each([
  ['by host', undefined], ['by a label', MigrationOrder.byLabel('balance-slb-migrated')],
])('the runbook and the steps of impact have one order, %s: the policy, then the file', (_, order) => {
  const { steps } = between(MigrationPhase.prepared(), at('worker-01'), { order });
  const section = cluster(at('worker-01'), { order }).migration.runbook().split('### `worker-0')[1] ?? '';
  const named = [...section.matchAll(/(?:oc wait nncp|oc extract configmap)\/(\S+)/g)].map(([, name]) => name);
  expect(steps.flatMap(({ objects }) => objects).map((name) => name.replace(/^.*[ /]/, ''))).toEqual(named);
  expect(named).toHaveLength(2);
});

describe('a bridge that was made by hand', () => {
  const oldBridge = OldVmBridge.byHand('br-vmdata', { uplink: 'bond0' });

  it('is written down as it is, and no policy takes it away', () => {
    const [before] = manifestsOf(MigrationPhase.before(), { oldBridge });
    expect(before).toMatchObject({ kind: 'ConfigMap', metadata: { name: 'br-vmdata' } });
    const moved = manifestsOf(at('worker-01'), { oldBridge });
    expect(moved.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'ConfigMap br-phy-worker-01', 'NodeNetworkConfigurationPolicy br-vmdata-worker-01', 'ConfigMap br-vmdata-worker-02', 'ConfigMap br-vmdata-worker-03',
    ]);
    expect(moved[1]).toEqual(policy('br-vmdata-worker-01', host('worker-01'), { ovn: NEW.ovn }));
  });
});

it('a new cluster has nothing to take away: files, and one policy that maps the bridge', () => {
  const objects = manifestsOf(MigrationPhase.finished(), { oldBridge: undefined });
  expect(objects.slice(0, 3).map(({ metadata }) => metadata.name)).toEqual(HOSTS.map((name) => `br-phy-${name}`));
  expect(objects.slice(3)).toEqual([policy('vmnet-bridge-mapping', WORKERS, { ovn: NEW.ovn })]);
});

it('MetalLB announces on the device that goes, then on both, then on the nodes\' bridge', () => {
  const announcement = { name: 'services', oldInterface: 'bond0.100', ipAddressPools: ['public'] };
  const interfacesIn = (phase: MigrationPhase) => manifestsOf(phase, { announcement }).filter(({ kind }) => kind === 'L2Advertisement').map(({ spec }) => spec.interfaces);
  expect(MigrationPhase.all(HOSTS).map((phase) => [phase.name, ...interfacesIn(phase)])).toEqual([
    ['before', ['bond0.100']],
    ['prepared', ['bond0.100', 'br-ex']],
    ['migrated-worker-01', ['bond0.100', 'br-ex']],
    ['migrated-worker-02', ['bond0.100', 'br-ex']],
    ['migrated-worker-03', ['bond0.100', 'br-ex']],
    ['finished', ['br-ex']],
  ]);
  expect(manifestsOf(MigrationPhase.finished(), { announcement }).slice(-1)).toEqual([{
    apiVersion: 'metallb.io/v1beta1', kind: 'L2Advertisement', metadata: { name: 'services', namespace: 'metallb-system' }, spec: { ipAddressPools: ['public'], interfaces: ['br-ex'] },
  }]);
});

describe.each([['by host name', undefined], ['by label', MigrationOrder.byLabel('balance-slb-migrated')]])('between two phases %s', (_, order) => {
  const phases = MigrationPhase.all(HOSTS);

  it('a node\'s turn touches that node and no other, and neither networks nor VMs change', () => {
    for (const [i, name] of HOSTS.entries()) {
      const { changes } = between(phases[i + 1] ?? at(), phases[i + 2] ?? at(), { order });
      const felt = changes.filter(({ severity }) => severity !== 'nothing');
      expect([...new Set(felt.flatMap(({ nodes }) => nodes))]).toEqual([name]);
      expect(felt.some(({ sentence }) => sentence.includes('moves physical network "vmnet" from bridge "br-vmdata" to bridge "br-phy"'))).toBe(true);
      expect(changes.flatMap(({ objects }) => objects).filter((object) => /^(NetworkAttachmentDefinition|VirtualMachine) /.test(object))).toEqual([]);
    }
  });

  it('preparing and finishing touch nothing that runs', () => {
    for (const [before, after] of [[phases[0], phases[1]], phases.slice(-2)]) {
      if (before === undefined || after === undefined) throw new Error('six phases');
      expect(between(before, after, { order }).changes.filter(({ severity }) => severity !== 'nothing').map(({ sentence }) => sentence)).toEqual([]);
    }
  });
});

it.each(MigrationPhase.all(HOSTS).map((phase) => [phase.name, phase] as const))('the checks find nothing in phase %s', (_, phase) => {
  const announcement = { name: 'services', oldInterface: 'bond0.100' };
  for (const props of [{ announcement }, { order: MigrationOrder.byLabel('balance-slb-migrated') }, { oldBridge: OldVmBridge.byHand('br-vmdata', { uplink: 'bond0' }) }]) {
    expect(NetworkChecks.of(cluster(phase, props).app).findings().map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  }
});

describe('a migration is refused', () => {
  it.each<readonly [string, MigrationPhase, Partial<BalanceSlbMigrationProps>]>([
    ['phase is "migrated-worker-9"; allowed: hosts of nodeNetwork: worker-01, worker-02, worker-03; "worker-9" is none of them', at('worker-9'), {}],
    ['phase "prepared" is about an old bridge, but there is none; give oldBridge, or MigrationPhase.finished() for a new cluster', MigrationPhase.prepared(), { oldBridge: undefined }],
    ['old and new bridge are both called "br-vmdata"; give bridgeName another name', MigrationPhase.before(), { bridgeName: 'br-vmdata' }],
    ['phase is "before"; allowed: MigrationPhase.before(), MigrationPhase.prepared(), …', 'before' as never, {}],
  ])('%s', (message, phase, props) => {
    expect(() => cluster(phase, props)).toThrow(new Error(`vm-network (BalanceSlbMigration): ${message}`));
  });

  it('without hosts, or with one twice', () => {
    const twice = [{ hostname: 'a', addresses: ['10.0.0.1/24'] }, { hostname: 'a', addresses: ['10.0.0.2/24'] }];
    const shared = [{ hostname: 'a', addresses: ['10.0.0.1/24'] }, { hostname: 'b', addresses: ['10.0.0.1/24'] }];
    const of = (nodeNetwork: unknown) => () => cluster(MigrationPhase.before(), { nodeNetwork: nodeNetwork as never });
    expect(of(undefined)).toThrow('nodeNetwork.hosts is undefined; allowed: at least one host: { hostname, addresses }');
    expect(of({ hosts: [null] })).toThrow('nodeNetwork.hosts is [null]; allowed: at least one host: { hostname, addresses }');
    expect(of({ hosts: twice })).toThrow('nodeNetwork.hosts is ["a","a"]; allowed: each host once; "a" stands there twice');
    expect(of({ hosts: shared })).toThrow('nodeNetwork.hosts is ["10.0.0.1/24","10.0.0.1/24"]; allowed: each address once; "10.0.0.1/24" stands there twice');
  });

  it('by its values', () => {
    expect(() => MigrationPhase.migrated([])).toThrow(new Error('MigrationPhase.migrated: hostnames is []; allowed: at least one host name'));
    expect(() => MigrationOrder.byLabel('a b')).toThrow('MigrationOrder.byLabel: key is "a b"');
    expect(() => OldVmBridge.byPolicy('br vmdata', { policyName: 'x', uplink: 'bond0' })).toThrow('OldVmBridge.byPolicy: bridgeName is "br vmdata"');
    expect(() => OldVmBridge.byPolicy('br-vmdata', undefined as never)).toThrow('OldVmBridge.byPolicy: options is undefined');
  });
});
