import { topologyOf } from './topology-of';
import { read } from '../../src/topology/read';

const policy = (spec: object) => ({ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkNodePolicy', metadata: { name: 'fast', namespace: 'sriov' }, spec });
const poolsOf = (spec: object) => read([{ value: policy(spec), source: { file: 'test.yaml' } }], { sriovOperatorPrefix: 'acme.io' }).vfPools;

describe('the pool of a SriovNetworkNodePolicy', () => {
  it('has the resource as pods ask for it, and the NICs with their ranges', () => {
    const [pool] = poolsOf({ resourceName: 'fast', numVfs: 8, nodeSelector: { feature: 'sriov' }, nicSelector: { vendor: '8086', pfNames: ['ens1f0#0-3', 'ens1f1', 'ens1f2#4'] } });
    expect(pool).toMatchObject({ resourceName: 'acme.io/fast', numVfs: 8, selector: { feature: 'sriov' }, vendor: '8086', isRdma: false });
    expect(pool?.nics.map(({ name, range }) => [name, range])).toEqual([['ens1f0', { first: 0, last: 3 }], ['ens1f1', undefined]]);
    expect(pool?.pfNames.map(({ text }) => text)).toEqual(['ens1f0#0-3', 'ens1f1', 'ens1f2#4']);
  });

  it('is read from whatever stands there', () => {
    expect(poolsOf({ resourceName: 7, numVfs: 'many', nicSelector: [], nodeSelector: 'all' })).toMatchObject([{ resourceName: 'acme.io/', numVfs: undefined, nics: [], selector: {} }]);
  });
});

describe('the pool of virtual functions', () => {
  const pool = (spec: object) => topologyOf([{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkNodePolicy', metadata: { name: 'p' }, spec }]).vfPools[0];

  it('has what the policy states of them, and nothing of what it leaves empty', () => {
    const stated = { deviceType: 'vfio-pci', isRdma: true, vdpaType: 'virtio', eSwitchMode: 'switchdev', linkType: 'ib', externallyManaged: true };
    expect(pool(stated)).toMatchObject(stated);
    expect(pool({ deviceType: '', vdpaType: '', eSwitchMode: '', linkType: '', nicSelector: { vendor: '' } })).toMatchObject({
      deviceType: undefined,
      isRdma: false,
      vdpaType: undefined,
      eSwitchMode: undefined,
      linkType: undefined,
      vendor: undefined,
      externallyManaged: false,
    });
  });

  it('has the NICs that its names mean', () => {
    const { nics = [], pfNames = [] } = pool({ nicSelector: { pfNames: ['a#10-25', 'b', 'c#', 'd#1', 'e#1-2-3', 7, '#1-2', 'f#0-1234567'] } }) ?? {};
    expect(nics.map(({ name, range, place }) => [name, range, place.path.at(-1)])).toEqual([['a', { first: 10, last: 25 }, 0], ['b', undefined, 1]]);
    expect(pfNames.map(({ text }) => text)).toEqual(['a#10-25', 'b', 'c#', 'd#1', 'e#1-2-3', '#1-2', 'f#0-1234567']);
  });

  it('is gone about as a pool configuration says for its nodes', () => {
    const config = (spec: object) => topologyOf([{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkPoolConfig', metadata: { name: 'p' }, spec }]).sriovPoolConfigs[0];
    expect(config({ nodeSelector: { matchLabels: { a: 'b' } }, maxUnavailable: 1 })).toMatchObject({ nodeSelector: { matchLabels: { a: 'b' } }, spec: { maxUnavailable: 1 }, place: { path: ['spec'] } });
    expect(config({ nodeSelector: 'all' })?.nodeSelector).toBeUndefined();
  });
});
