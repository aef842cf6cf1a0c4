import { contentOf, sameContent } from '../../src/topology/content';
import { manifestsOf } from '../../src/topology/manifests';
import { Manifest } from '../../src/topology/place';

const manifest = (object: object): Manifest => {
  const [read] = manifestsOf([{ value: object, source: {} }]);
  if (read === undefined) throw new Error('no manifest');
  return read;
};
const vm = (metadata: object, more = {}) => ({ kind: 'VirtualMachine', metadata: { name: 'web', ...metadata }, spec: { running: true }, ...more });

describe('what somebody stated of an object', () => {
  it('is neither its status nor what the API server and its clients write beside it', () => {
    const live = vm({
      uid: '1', resourceVersion: '2', generation: 3, creationTimestamp: 'today', managedFields: [], finalizers: ['a'], ownerReferences: [], labels: { app: 'web' },
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}', 'kubevirt.io/latest-observed-api-version': 'v1', 'own': 'yes' },
    }, { status: { ready: true } });
    expect(contentOf(live)).toEqual({ kind: 'VirtualMachine', metadata: { name: 'web', labels: { app: 'web' }, annotations: { own: 'yes' } }, spec: { running: true } });
  });

  it('has no annotations, labels or other parts that hold nothing', () => {
    expect(contentOf(vm({ annotations: { 'kubemacpool.io/transaction-timestamp': 'now' }, labels: {}, namespace: null, generateName: undefined })))
      .toEqual({ kind: 'VirtualMachine', metadata: { name: 'web' }, spec: { running: true } });
    expect(contentOf(vm({ labels: { app: '' }, generation: 0, replicas: 0, flag: false }))).toEqual(vm({ labels: { app: '' }, replicas: 0, flag: false }));
  });

  it('has no metadata where that is none, and annotations as they are', () => {
    expect(contentOf({ kind: 'VirtualMachine', metadata: null, status: {} })).toEqual({ kind: 'VirtualMachine' });
    expect(contentOf({ kind: 'VirtualMachine', metadata: { annotations: 'none' } })).toEqual({ kind: 'VirtualMachine', metadata: { annotations: 'none' } });
  });

  it('is the same in two objects whatever the servers wrote, and the order of the keys', () => {
    const same = (one: object, other: object) => sameContent(manifest(one), manifest(other));
    expect(same(vm({ uid: '1' }), vm({ uid: '2' }, { status: {} }))).toBe(true);
    expect(same(vm({ labels: { a: '1', b: '2' } }), vm({ labels: { b: '2', a: '1' } }))).toBe(true);
    expect(same(vm({}), vm({ labels: { a: '1' } }))).toBe(false);
  });
});
