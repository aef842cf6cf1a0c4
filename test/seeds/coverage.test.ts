import { Block, blocksOf } from './blocks';
import { uncovered } from './coverage';
import { Entry, faultsOf } from './entry';
import { Manifest } from './facets';

const entry = (rest: Partial<Entry>): Entry => ({ seed: 'seed', line: 2, kind: 'VM', status: 'reproduced', ...rest });

function block(...lines: readonly string[]): Block {
  const [only] = blocksOf(['```yaml', ...lines, '```'].join('\n'));
  if (only === undefined) throw new Error('no block in this text');
  return only;
}

const machine: Manifest = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'web', namespace: 'vms' },
  spec: {
    runStrategy: 'Always',
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { domain: { cpu: { cores: 2 } }, networks: [{ name: 'default', pod: {} }], volumes: [{ name: 'init', text: 'addresses: ["10.0.0.1/24"]' }] },
    },
  },
};
const attachment = (config: object): Manifest => ({ kind: 'NetworkAttachmentDefinition', metadata: { name: 'net' }, spec: { config: JSON.stringify(config) } });
const file = (format: string, text: string): Manifest => ({ kind: 'ConfigMap', metadata: { annotations: { 'vmnet.dev/node-network': format } }, data: { file: text } });

describe('a block is covered', () => {
  it('by an object of its kind, name and namespace', () => {
    const seed = block('kind: VirtualMachine', 'metadata: { name: web, namespace: vms }', 'spec: { running: true }');
    expect(uncovered(entry({ kind: 'VirtualMachine', name: 'web' }), seed, [machine])).toEqual([]);
  });

  it('by a whole VM, if it is a fragment of one', () => {
    expect(uncovered(entry({}), block('kind: VM', 'spec: { networks: [{ name: default, pod: {} }] }'), [machine])).toEqual([]);
    expect(uncovered(entry({ kind: 'VM spec' }), block('networks: [{ name: default, pod: {} }]'), [machine])).toEqual([]);
  });

  it('by a VM, if it is a bare VMI', () => {
    const seed = block('kind: VirtualMachineInstance', 'metadata: { name: web, labels: { app: web } }', 'spec: { domain: { cpu: { cores: 2 } } }');
    expect(uncovered(entry({ kind: 'VirtualMachineInstance', name: 'web' }), seed, [machine])).toEqual([]);
  });

  it('by the annotations of a pod or of a pod template', () => {
    const annotations = { 'k8s.v1.cni.cncf.io/networks': 'net' };
    const seed = block('annotations: { k8s.v1.cni.cncf.io/networks: net }');
    expect(uncovered(entry({ kind: 'pod annotations' }), seed, [{ kind: 'Pod', metadata: { annotations } }])).toEqual([]);
    expect(uncovered(entry({ kind: 'pod annotations' }), seed, [{ kind: 'Deployment', spec: { template: { metadata: { annotations } } } }])).toEqual([]);
  });

  it('by the IPAM of any plugin', () => {
    const seed = block('"ipam": { "type": "static" }');
    expect(uncovered(entry({ kind: 'ipam' }), seed, [attachment({ ipam: {} }), attachment({ ipam: { type: 'static' } })])).toEqual([]);
    expect(uncovered(entry({ kind: 'ipam' }), seed, [attachment({ plugins: [{}, { ipam: { type: 'static' } }] })])).toEqual([]);
    expect(uncovered(entry({ kind: 'ipam' }), seed, [attachment({ ipam: { type: 'dhcp' } })])).toHaveLength(1);
  });

  it('by a file in a ConfigMap that says what it carries, or by a policy\'s desired state', () => {
    const seed = block('ovn: { bridge-mappings: [] }');
    const nmstate = entry({ kind: 'nmstate file' });
    expect(uncovered(nmstate, seed, [file('nmstate', 'ovn:\n  bridge-mappings: []\n')])).toEqual([]);
    expect(uncovered(nmstate, seed, [{ kind: 'NodeNetworkConfigurationPolicy', spec: { desiredState: { ovn: { 'bridge-mappings': [] } } } }])).toEqual([]);
    expect(uncovered(nmstate, seed, [file('netplan', 'ovn:\n  bridge-mappings: []\n')])).toHaveLength(1);
    expect(uncovered(entry({ kind: 'netplan file' }), block('network: { version: 2 }'), [file('netplan', 'network:\n  version: 2\n')])).toEqual([]);
  });
});

describe('a block is not covered', () => {
  const seed = block('kind: VM', 'spec: { domain: { cpu: { cores: 2 } } }');

  it('by nothing', () => {
    expect(uncovered(entry({ as: { name: 'web' } }), seed, [])).toEqual(['our output has no VM {"name":"web"}']);
  });

  it('by an object of another kind, name or namespace', () => {
    expect(uncovered(entry({}), seed, [{ ...machine, kind: 'Deployment' }])).toHaveLength(1);
    expect(uncovered(entry({ as: { name: 'db' } }), seed, [machine])).toHaveLength(1);
    expect(uncovered(entry({ as: { name: 'web', namespace: 'other' } }), seed, [machine])).toHaveLength(1);
    expect(uncovered(entry({ kind: 'VirtualMachine', name: 'web' }), block('metadata: { name: web, namespace: other }'), [machine])).toHaveLength(1);
  });

  it('by an object with another value, and the closest one is told of', () => {
    const other = { ...machine, spec: { template: { spec: { domain: {} } } } };
    expect(uncovered(entry({}), block('spec: { domain: { cpu: { cores: 4 } }, networks: [] }'), [other, machine])).toHaveLength(2);
    expect(uncovered(entry({}), block('spec: { domain: { cpu: { cores: 4 } } }'), [machine])).toEqual(['/spec/domain/cpu/cores: the seed has 4, ours has 2']);
  });

  it('if it does not parse', () => {
    expect(uncovered(entry({}), block('kind: VM', '  name: web'), [machine])).toEqual([expect.stringContaining('does not parse')]);
  });

  it('if the list has it under another kind or name', () => {
    expect(uncovered(entry({ kind: 'VirtualMachine' }), block('kind: VM'), [machine])).toContain('listed as VirtualMachine "", but it is VM "undefined"');
  });
});

describe('a mended block', () => {
  const mended = (rest: Partial<Entry>) => entry({ kind: 'VirtualMachine', name: 'web', status: 'mended', reason: 'a slip', ...rest });

  it('is compared as its replacements make it', () => {
    const seed = block('kind: VirtualMachine', '  name: web');
    expect(uncovered(mended({ replace: { 'Machine\n  name:': 'Machine\nmetadata:\n  name:' } }), seed, [machine])).toEqual([]);
  });

  it('must have the text that is replaced', () => {
    expect(uncovered(mended({ replace: { slirp: 'passt' } }), block('kind: VirtualMachine'), [machine])).toEqual(['the seed has no "slirp" to replace']);
  });

  it('must keep what its exemption is not meant to lose', () => {
    const seed = block('metadata: { name: web }', 'spec: { template: { spec: { volumes: [{ name: init, text: eth1 10.0.0.1/24 }] } } }');
    const text = '/spec/template/spec/volumes/init/text';
    const exempt = { [text]: 'matched by MAC' };
    expect(uncovered(mended({ exempt, keeps: { [text]: ['10.0.0.1/24'] } }), seed, [machine])).toEqual([]);
    expect(uncovered(mended({ exempt, keeps: { [text]: ['10.0.0.2/24'] } }), seed, [machine])).toEqual([`${text}: ours lost "10.0.0.2/24"`]);
  });
});

describe('an entry', () => {
  it('is refused without a reason, or with one it has no use for', () => {
    expect(faultsOf(entry({}))).toEqual([]);
    expect(faultsOf(entry({ reason: 'so' }))).toHaveLength(1);
    expect(faultsOf(entry({ exempt: { '/a': 'so' } }))).toHaveLength(1);
    expect(faultsOf(entry({ status: 'mended', exempt: { '/a': 'so' } }))).toHaveLength(1);
    expect(faultsOf(entry({ status: 'mended', reason: 'so', exempt: { '/a': '' } }))).toHaveLength(1);
    expect(faultsOf(entry({ status: 'mended', reason: 'so' }))).toHaveLength(1);
    expect(faultsOf(entry({ status: 'out of scope' }))).toHaveLength(1);
    expect(faultsOf(entry({ status: 'out of scope', reason: 'so', as: { name: 'a' } }))).toHaveLength(1);
  });
});
