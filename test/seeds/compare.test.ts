import { missing } from './compare';

const attachment = (config: string) => ({ kind: 'NetworkAttachmentDefinition', spec: { config } });
const machine = (networkName: string, namespace?: string) => ({
  ...(namespace !== undefined && { metadata: { namespace } }),
  spec: { networks: [{ name: 'data', multus: { networkName } }] },
});

describe('what is missing in ours', () => {
  it('is nothing where ours says the same and more', () => {
    expect(missing({ spec: { mtu: 9000 } }, { spec: { mtu: 9000, nodes: 'all' }, kind: 'A' })).toEqual([]);
  });

  it('is a value that differs, said with both values', () => {
    expect(missing({ spec: { mtu: 9000 } }, { spec: { mtu: 1500 } })).toEqual(['/spec/mtu: the seed has 9000, ours has 1500']);
  });

  it('is a field that ours lacks', () => {
    expect(missing({ spec: { vlan: { id: 25 } } }, { spec: {} })).toEqual(['/spec/vlan: the seed has {"id":25}, ours has nothing']);
  });

  it('is the whole where there is no object', () => {
    expect(missing({ kind: 'A' }, undefined)).toEqual(['/: the seed has {"kind":"A"}, ours has nothing']);
  });

  it('is a value of another type, though it looks alike', () => {
    expect(missing({ vlan: 100, priority: '90' }, { vlan: '100', priority: 90 })).toHaveLength(2);
  });

  it.each([[{}, { type: 'host-local' }], [[], ['a']], ['[]', '[{"name":"eth0"}]']])('is the emptiness of %j where ours has %j', (seed, ours) => {
    expect(missing({ ipam: seed }, { ipam: ours })).toHaveLength(1);
  });

  it.each([[{ a: 1 }, 'a'], ['a', { a: 1 }], [{ a: 1 }, [{ a: 1 }]], [null, {}]])('is %j where ours has %j', (seed, ours) => {
    expect(missing({ field: seed }, { field: ours })).toHaveLength(1);
  });
});

describe('lists', () => {
  it('of named things are compared by name: in any order, and ours may have more', () => {
    const seed = [{ name: 'default', pod: {} }, { name: 'data', multus: { networkName: 'vlan25' } }];
    const ours = [{ name: 'data', multus: { networkName: 'vlan25' } }, { name: 'boot' }, { name: 'default', pod: {} }];
    expect(missing({ networks: seed }, { networks: ours })).toEqual([]);
  });

  it('of named things miss a name, and a value of the one with the same name', () => {
    expect(missing({ ports: [{ name: 'http', port: 80 }, { name: 'ssh' }] }, { ports: [{ name: 'http', port: 81 }] })).toEqual([
      '/ports/http/port: the seed has 80, ours has 81',
      '/ports/ssh: the seed has {"name":"ssh"}, ours has nothing',
    ]);
  });

  it('of other things have the same length and order', () => {
    expect(missing({ servers: ['a', 'b'] }, { servers: ['a', 'b'] })).toEqual([]);
    expect(missing({ servers: ['a', 'b'] }, { servers: ['b', 'a'] })).toHaveLength(2);
    expect(missing({ servers: ['a'] }, { servers: ['a', 'b'] })).toHaveLength(1);
  });
});

describe('JSON inside a string', () => {
  it('is compared as JSON, whatever its spacing and order', () => {
    expect(missing(attachment('{ "type": "bridge",\n "vlan": 25 }'), attachment('{"vlan":25,"type":"bridge","mtu":9000}'))).toEqual([]);
  });

  it('misses a value inside it', () => {
    expect(missing(attachment('{"plugins":[{"vlan":25}]}'), attachment('{"plugins":[{"vlan":30}]}'))).toEqual([
      '/spec/config/plugins/0/vlan: the seed has 25, ours has 30',
    ]);
  });

  it('is a mere string where it does not parse', () => {
    expect(missing(attachment('{"vlan": 25,}'), attachment('{"vlan":25}'))).toHaveLength(1);
  });
});

describe('two spellings of one thing', () => {
  it('are the versions of one API group, not of two', () => {
    expect(missing({ apiVersion: 'kubevirt.io/v1alpha3' }, { apiVersion: 'kubevirt.io/v1' })).toEqual([]);
    expect(missing({ apiVersion: 'nmstate.io/v1' }, { apiVersion: 'kubevirt.io/v1' })).toHaveLength(1);
    expect(missing({ apiVersion: 'v1' }, { apiVersion: 'apps/v1' })).toHaveLength(1);
  });

  it('are running and the run strategy that means it', () => {
    expect(missing({ running: true }, { runStrategy: 'Always' })).toEqual([]);
    expect(missing({ running: false }, { runStrategy: 'Halted' })).toEqual([]);
    expect(missing({ running: true }, { running: true })).toEqual([]);
    expect(missing({ running: true }, { runStrategy: 'Halted' })).toEqual(['/running: the seed has "Always", ours has "Halted"']);
    expect(missing({ running: true }, {})).toHaveLength(1);
  });

  it('are a bare and a qualified name of the same network', () => {
    expect(missing(machine('vlan25', 'vms'), machine('vms/vlan25', 'vms'))).toEqual([]);
    expect(missing(machine('vms/vlan25'), machine('vlan25', 'vms'))).toEqual([]);
    expect(missing(machine('vlan25'), machine('nets/vlan25', 'vms'))).toEqual([]);
  });

  it('are not the names of two networks', () => {
    expect(missing(machine('vlan25', 'vms'), machine('nets/vlan25', 'vms'))).toHaveLength(1);
    expect(missing(machine('vms/vlan25'), machine('vlan25', 'other'))).toHaveLength(1);
    expect(missing(machine('vlan25'), machine('vlan30'))).toHaveLength(1);
  });

  it('are the two forms of a pod\'s network annotation', () => {
    const pod = (networks: string) => ({ metadata: { namespace: 'vms' }, annotations: { 'k8s.v1.cni.cncf.io/networks': networks } });
    expect(missing(pod('a, nets/b'), pod('[{"name":"a"},{"name":"b","namespace":"nets"}]'))).toEqual([]);
    expect(missing(pod('a'), pod('vms/a'))).toEqual([]);
    expect(missing(pod('a'), pod('a,b'))).toHaveLength(1);
    expect(missing(pod('a'), pod('[{"name":"a","namespace":"nets"}]'))).toHaveLength(1);
  });

  it('are one amount of memory in two units', () => {
    expect(missing({ memory: '1024M' }, { memory: '1000000Ki' })).toEqual([]);
    expect(missing({ memory: '4Gi' }, { memory: '4096Mi' })).toEqual([]);
    expect(missing({ memory: '1024M' }, { memory: '1024Mi' })).toHaveLength(1);
    expect(missing({ memory: 'much' }, { memory: 'more' })).toHaveLength(1);
  });
});

describe('an exemption', () => {
  const seed = { volumes: [{ name: 'root' }, { name: 'init', data: { text: 'eth1' } }], mtu: 9000 };
  const ours = { volumes: [{ name: 'init', data: { text: 'net0' } }, { name: 'root' }], mtu: 9000 };

  it.each(['/volumes/init/data/text', '/volumes/1/data/text', '/volumes/init'])('at %s excuses the difference there', (pointer) => {
    expect(missing(seed, ours, { [pointer]: 'matched by MAC' })).toEqual([]);
  });

  it('excuses a difference inside JSON, and one under an annotation\'s key', () => {
    expect(missing(attachment('{"ipam":{},"mtu":1}'), attachment('{"mtu":1}'), { '/spec/config/ipam': 'says nothing' })).toEqual([]);
    expect(missing({ annotations: { 'a/b': '1' } }, { annotations: {} }, { '/annotations/a~1b': 'old' })).toEqual([]);
  });

  it('excuses no other difference', () => {
    expect(missing(seed, { ...ours, mtu: 1500 }, { '/volumes/init': 'matched by MAC' })).toEqual(['/mtu: the seed has 9000, ours has 1500']);
  });

  it('excuses no field whose name only begins alike', () => {
    expect(missing({ mtuRequest: 1 }, {}, { '/mtu': 'unknown' })).toHaveLength(2);
  });

  it('is reported where it is not needed', () => {
    expect(missing(seed, ours, { '/volumes/init': 'matched by MAC', '/mtu': 'old' })).toEqual(['exemption "/mtu" is not needed: nothing differs there']);
    expect(missing({ a: 1 }, { a: 1 }, { '/b': 'there is none' })).toHaveLength(1);
  });
});
