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
