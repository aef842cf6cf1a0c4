import { dnsLabel, labels, metadata, objectName, qualifiedName } from '../../src/values/kube-names';

const NAME = 'a Kubernetes name: lower-case letters, digits, "-" and ".", 1 to 253 characters, a letter or digit at both ends';
const LABEL = 'a DNS label: lower-case letters, digits and "-", 1 to 63 characters, a letter or digit at both ends';
const QUALIFIED = '[domain/]name, the name at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends';
const VALUE = 'a label value: a string of at most 63 letters, digits, "-", "_" and ".", a letter or digit at both ends, or empty';

describe('objectName', () => {
  it.each(['a', 'vlan25', '0', 'vlan-25.prod', 'a'.repeat(253)])('takes %s', (value) => {
    expect(objectName('Owner', 'name', value)).toBe(value);
  });

  it.each(['', 'Vlan25', 'vlan_25', '-a', 'a-', '.a', 'a.', 'a..b', 'a.-b', 'a b', 'a/b', 'ä', 'a\n'])('refuses %j', (value) => {
    expect(() => objectName('Owner', 'name', value)).toThrow(new Error(`Owner: name is ${JSON.stringify(value)}; allowed: ${NAME}`));
  });

  it('refuses 254 characters, and does not print them all', () => {
    expect(() => objectName('Owner', 'name', 'a'.repeat(254))).toThrow(new Error(`Owner: name is "${'a'.repeat(119)}… (256 characters); allowed: ${NAME}`));
  });

  it('refuses what is no text', () => {
    expect(() => objectName('Owner', 'name', undefined as unknown as string)).toThrow(new Error(`Owner: name is undefined; allowed: ${NAME}`));
    expect(() => objectName('Owner', 'name', 25 as unknown as string)).toThrow(new Error(`Owner: name is 25; allowed: ${NAME}`));
  });
});

describe('dnsLabel', () => {
  it.each(['a', 'kube-system', '1', 'a'.repeat(63)])('takes %s', (value) => {
    expect(dnsLabel('Owner', 'namespace', value)).toBe(value);
  });

  it.each(['', 'a.b', 'A', 'a_b', '-a', 'a-', 'a'.repeat(64)])('refuses %j', (value) => {
    expect(() => dnsLabel('Owner', 'namespace', value)).toThrow(new Error(`Owner: namespace is "${value}"; allowed: ${LABEL}`));
  });

  it('refuses what is no text', () => {
    expect(() => dnsLabel('Owner', 'namespace', null as unknown as string)).toThrow(new Error(`Owner: namespace is null; allowed: ${LABEL}`));
  });
});

describe('qualifiedName', () => {
  it.each(['app', 'App_1.x', 'example.com/app', 'a/B', `${'d'.repeat(253)}/${'n'.repeat(63)}`])('takes %s', (value) => {
    expect(qualifiedName('Owner', 'key', value)).toBe(value);
  });

  it.each(['', '/', 'a/', '/a', 'a/b/c', 'Example.com/a', '-a', 'a-', '_a', 'a b', 'example.com/a b', 'n'.repeat(64)])('refuses %j', (value) => {
    expect(() => qualifiedName('Owner', 'key', value)).toThrow(new Error(`Owner: key is "${value}"; allowed: ${QUALIFIED}`));
  });

  it('refuses a domain of 254 characters', () => {
    expect(() => qualifiedName('Owner', 'key', `${'d'.repeat(254)}/a`)).toThrow(`allowed: ${QUALIFIED}`);
  });

  it('refuses what is no text', () => {
    expect(() => qualifiedName('Owner', 'key', undefined as unknown as string)).toThrow(new Error(`Owner: key is undefined; allowed: ${QUALIFIED}`));
  });
});

describe('labels', () => {
  it('takes keys and values as the API server does', () => {
    const given = { 'app': 'web', 'example.com/tier': '', 'vlan': '25_A.b-c', 'long': 'v'.repeat(63) };
    expect(labels('Owner', 'metadata.labels', given)).toBe(given);
  });

  it('names the key that is wrong', () => {
    expect(() => labels('Owner', 'metadata.labels', { 'my key': 'a' })).toThrow(new Error(`Owner: key of metadata.labels is "my key"; allowed: ${QUALIFIED}`));
  });

  it.each([['a b', '"a b"'], ['-a', '"-a"'], ['a/b', '"a/b"'], [25, '25'], [true, 'true'], [null, 'null']])('refuses the value %j, and names its key', (value, shown) => {
    expect(() => labels('Owner', 'metadata.labels', { vlan: value as string })).toThrow(new Error(`Owner: metadata.labels "vlan" is ${shown}; allowed: ${VALUE}`));
  });

  it('refuses a value of 64 characters', () => {
    expect(() => labels('Owner', 'metadata.labels', { a: 'v'.repeat(64) })).toThrow(`allowed: ${VALUE}`);
  });
});

describe('metadata', () => {
  it('hands back what it was given', () => {
    const given = { name: 'vlan25', namespace: 'vms', labels: { app: 'web' }, annotations: { 'example.com/note': 'any text: [] {}\n' } };
    expect(metadata('Owner', given)).toBe(given);
    expect(metadata('Owner', undefined)).toBeUndefined();
    expect(metadata('Owner', {})).toEqual({});
  });

  it.each([
    [{ name: 'Vlan25' }, `metadata.name is "Vlan25"; allowed: ${NAME}`],
    [{ namespace: 'a.b' }, `metadata.namespace is "a.b"; allowed: ${LABEL}`],
    [{ labels: { a: 'b c' } }, `metadata.labels "a" is "b c"; allowed: ${VALUE}`],
    [{ annotations: { 'a b': '' } }, `key of metadata.annotations is "a b"; allowed: ${QUALIFIED}`],
    [{ annotations: { a: 25 as unknown as string } }, 'metadata.annotations "a" is 25; allowed: a string'],
  ])('refuses %j', (given, message) => {
    expect(() => metadata('Owner', given)).toThrow(new Error(`Owner: ${message}`));
  });

  it('takes annotations whose domain has capitals, since the API server compares them in lower case', () => {
    const given = { annotations: { 'Example.com/Note': 'a' } };
    expect(metadata('Owner', given)).toBe(given);
  });
});
