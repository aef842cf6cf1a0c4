import { NodeSelector } from '../../src/values/node-selector';

const QUALIFIED = '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends';

describe('a NodeSelector', () => {
  it('selects by labels', () => {
    expect(NodeSelector.labels({ 'sriov': 'true', 'example.com/rack': '' })._labels).toEqual({ 'sriov': 'true', 'example.com/rack': '' });
  });

  it('keeps its labels when the given map changes afterwards', () => {
    const given: { [key: string]: string } = { sriov: 'true' };
    const selector = NodeSelector.labels(given);
    given.sriov = 'no no';
    expect(selector._labels).toEqual({ sriov: 'true' });
  });

  it('selects by role, whose label is empty', () => {
    expect(NodeSelector.role('worker')._labels).toEqual({ 'node-role.kubernetes.io/worker': '' });
  });

  it('selects one node by its host name', () => {
    expect(NodeSelector.hostname('worker-1.example.com')._labels).toEqual({ 'kubernetes.io/hostname': 'worker-1.example.com' });
  });

  it('selects every node', () => {
    expect(NodeSelector.all()._labels).toEqual({});
    expect(NodeSelector.labels({})._labels).toEqual({});
  });
});

describe('NodeSelector.labels', () => {
  it('refuses a key that is no label', () => {
    expect(() => NodeSelector.labels({ 'my rack': 'a' })).toThrow(new Error(`NodeSelector.labels: key of nodeLabels is "my rack"; allowed: ${QUALIFIED}`));
  });

  it.each([['a b', '"a b"'], [true, 'true'], [1, '1']])('refuses the value %j', (value, shown) => {
    expect(() => NodeSelector.labels({ rack: value as string })).toThrow(`NodeSelector.labels: nodeLabels "rack" is ${shown}; allowed: a label value`);
  });

  it.each([[undefined, 'undefined'], [null, 'null'], ['worker', '"worker"'], [['worker'], '["worker"]']])('refuses %j, which is no map', (value, shown) => {
    expect(() => NodeSelector.labels(value as unknown as { [key: string]: string })).toThrow(`NodeSelector.labels: nodeLabels is ${shown}; allowed: `);
  });
});

describe('NodeSelector.role', () => {
  it.each(['', 'a/b', 'my role', '-worker', 'r'.repeat(64)])('refuses %j', (role) => {
    expect(() => NodeSelector.role(role)).toThrow('NodeSelector.role: role is ');
  });

  it('shows the role as it was given', () => {
    expect(() => NodeSelector.role('my role')).toThrow('NodeSelector.role: role is "my role"; allowed: ');
  });

  it.each([[undefined, 'undefined'], [null, 'null'], [1, '1']])('refuses %j, which is no text', (role, shown) => {
    expect(() => NodeSelector.role(role as unknown as string)).toThrow(`NodeSelector.role: role is ${shown}; allowed: `);
  });
});

describe('NodeSelector.hostname', () => {
  it.each([['', '""'], ['Worker_1', '"Worker_1"'], [undefined, 'undefined'], [1, '1']])('refuses %j', (hostname, shown) => {
    expect(() => NodeSelector.hostname(hostname as string)).toThrow(`NodeSelector.hostname: hostname is ${shown}; allowed: `);
  });

  it('refuses a name over 63 characters, which no label value holds', () => {
    expect(() => NodeSelector.hostname(`${'a'.repeat(60)}.example.com`)).toThrow(/^NodeSelector\.(hostname|labels): .*; allowed: /);
  });
});
