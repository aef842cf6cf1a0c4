import { topologyOf } from './topology-of';
import { selects } from '../../src/topology/attachments';

const nad = (name: string, namespace?: string) => ({ apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name, namespace }, spec: { config: '{"type":"bridge"}' } });
const cudn = (name: string, namespaceSelector: object) => ({
  apiVersion: 'k8s.ovn.org/v1',
  kind: 'ClusterUserDefinedNetwork',
  metadata: { name },
  spec: { namespaceSelector, network: { topology: 'Localnet', localnet: { role: 'Secondary', physicalNetworkName: 'physnet' } } },
});
const namespace = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
const vm = (networkName: string, inNamespace?: string) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'web', namespace: inNamespace },
  spec: { template: { spec: { domain: { devices: { interfaces: [{ name: 'lan', bridge: {} }] } }, networks: [{ name: 'lan', multus: { networkName } }] } } },
});

/** What a VM's network name leads to. */
function found(networkName: string, inNamespace: string | undefined, ...others: readonly object[]): string {
  const network = topologyOf([vm(networkName, inNamespace), ...others]).machines[0]?.nics[0]?.network;
  if (network?.kind !== 'multus') return 'no network';
  const { attachment } = network;
  return attachment.kind === 'external' ? 'external' : `${attachment.kind} ${attachment.network.namespace ?? '-'}/${attachment.network.name}`;
}

describe('a network name', () => {
  it.each([
    ['lan', 'shop', 'network shop/lan'],
    ['shop/lan', 'other', 'network shop/lan'],
    ['lan', 'other', 'elsewhere shop/lan'],
    ['other/lan', 'shop', 'elsewhere shop/lan'],
    ['wan', 'shop', 'external'],
    ['lan', undefined, 'network shop/lan'],
    ['/lan', 'shop', 'elsewhere shop/lan'],
    ['shop/lan/2', 'shop', 'external'],
  ])('%s of a VM in namespace %s is %s', (name, inNamespace, expected) => {
    expect(found(name, inNamespace, nad('lan', 'shop'))).toBe(expected);
  });

  it('may mean a network whose namespace nobody states', () => {
    expect(found('lan', 'shop', nad('lan'))).toBe('network -/lan');
  });

  it('means the one in its own namespace, whichever comes first', () => {
    expect(found('lan', 'shop', nad('lan', 'other'), nad('lan', 'shop'))).toBe('network shop/lan');
  });
});

describe('a ClusterUserDefinedNetwork', () => {
  const dmz = cudn('lan', { matchLabels: { zone: 'dmz' } });

  it('is in the namespaces that it selects, and in no other', () => {
    expect(found('lan', 'shop', dmz, namespace('shop', { zone: 'dmz' }))).toBe('network -/lan');
    expect(found('lan', 'shop', dmz, namespace('shop', { zone: 'inner' }))).toBe('elsewhere -/lan');
  });

  it('may be in a namespace whose labels nobody states, and in one that is not named', () => {
    expect(found('lan', 'shop', dmz)).toBe('network -/lan');
    expect(found('lan', undefined, dmz, namespace('shop', { zone: 'inner' }))).toBe('network -/lan');
  });

  it('may select namespaces by their name', () => {
    const selector = { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } };
    expect(found('lan', 'shop', cudn('lan', selector), namespace('shop', {}))).toBe('network -/lan');
    expect(found('lan', 'other', cudn('lan', selector), namespace('other', {}))).toBe('elsewhere -/lan');
  });
});

describe('a label selector', () => {
  const labels = { zone: 'dmz', tier: '' };
  const expression = (operator: string, key: string, ...values: readonly string[]) => ({ matchExpressions: [{ key, operator, values }] });

  it.each([
    [{}, true],
    [{ matchLabels: { zone: 'dmz' } }, true],
    [{ matchLabels: { zone: 'dmz', tier: 'web' } }, false],
    [{ matchLabels: { zone: 'dmz' }, ...expression('Exists', 'team') }, false],
    [{ matchLabels: { zone: 'inner' }, ...expression('Exists', 'zone') }, false],
    [expression('In', 'zone', 'inner', 'dmz'), true],
    [expression('In', 'zone', 'inner'), false],
    [expression('In', 'team', 'dmz'), false],
    [expression('NotIn', 'zone', 'inner'), true],
    [expression('NotIn', 'zone', 'dmz'), false],
    [expression('NotIn', 'team', 'dmz'), true],
    [expression('Exists', 'tier'), true],
    [expression('Exists', 'team'), false],
    [expression('DoesNotExist', 'team'), true],
    [expression('DoesNotExist', 'zone'), false],
    [expression('Near', 'zone', 'dmz'), false],
    [{ matchExpressions: [{ operator: 'Exists' }] }, false],
    [{ matchExpressions: [...expression('Exists', 'zone').matchExpressions, ...expression('Exists', 'team').matchExpressions] }, false],
  ])('%j selects %j', (selector, expected) => {
    expect(selects(selector, labels)).toBe(expected);
  });
});
