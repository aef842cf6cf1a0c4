import { ApiObject, JsonPatch } from 'cdk8s';
import { synthesized } from './synthesized';
import { vmsChart } from './vms-chart';
import { MacPoolMode, NetworkNamespace, NetworkNamespaceProps } from '../../src';

function labelsOf(props: NetworkNamespaceProps) {
  return synthesized(new NetworkNamespace(vmsChart(), 'Tenant', props)).metadata.labels;
}

test('a namespace with everything is this manifest, without a namespace of its own', () => {
  const namespace = new NetworkNamespace(vmsChart(), 'Tenant', {
    metadata: { name: 'tenant-a', labels: { team: 'a' } },
    primaryUserDefinedNetwork: true,
    vmMacPool: MacPoolMode.IGNORE,
    podMacPool: MacPoolMode.ALLOCATE,
  });
  expect(synthesized(namespace)).toEqual({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name: 'tenant-a',
      labels: {
        'team': 'a',
        'k8s.ovn.org/primary-user-defined-network': '',
        'mutatevirtualmachines.kubemacpool.io': 'ignore',
        'mutatepods.kubemacpool.io': 'allocate',
      },
    },
    spec: {},
  });
});

test('without props nothing is labelled', () => {
  expect(labelsOf({})).toBeUndefined();
  expect(labelsOf({ primaryUserDefinedNetwork: false })).toBeUndefined();
});

test('others can ask whether the namespace has a primary network', () => {
  expect(new NetworkNamespace(vmsChart(), 'A', { primaryUserDefinedNetwork: true }).primaryUserDefinedNetwork).toBe(true);
  expect(new NetworkNamespace(vmsChart(), 'A').primaryUserDefinedNetwork).toBe(false);
});

test('it stands wherever cdk8s-plus takes a namespace', () => {
  expect(new NetworkNamespace(vmsChart(), 'A', { metadata: { name: 'a' } }).toNamespaceSelectorConfig()).toEqual({ names: ['a'] });
});

test('it can be patched by ApiObject.of, as every construct of cdk8s-plus', () => {
  const namespace = new NetworkNamespace(vmsChart(), 'A', { metadata: { name: 'a' } });
  ApiObject.of(namespace).addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }));
  expect(synthesized(namespace).metadata).toEqual({ name: 'a', labels: { patched: 'yes' } });
});

test('a namespace of its own is refused, as every cluster-wide object does', () => {
  expect(() => new NetworkNamespace(vmsChart(), 'A', { metadata: { namespace: 'vms' } })).toThrow('metadata.namespace is "vms"; allowed: none');
});
