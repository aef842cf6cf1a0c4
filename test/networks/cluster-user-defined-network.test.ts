import * as kplus from 'cdk8s-plus-28';
import { vmsChart } from './vms-chart';
import { ClusterUserDefinedNetwork, NetworkRole, OvnTopology } from '../../src';

test('a layer 3 network of several namespaces is this manifest, without a namespace of its own', () => {
  const chart = vmsChart();
  const network = new ClusterUserDefinedNetwork(chart, 'Net', {
    metadata: { name: 'blue', labels: { colour: 'blue' } },
    namespaces: kplus.Namespaces.select(chart, 'Blue', {
      labels: { colour: 'blue' },
      expressions: [kplus.LabelExpression.notIn('stage', ['test'])],
      names: ['web', 'db'],
    }),
    topology: OvnTopology.layer3({ role: NetworkRole.PRIMARY, subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 24 }] }),
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'ClusterUserDefinedNetwork',
    metadata: { name: 'blue', labels: { colour: 'blue' } },
    spec: {
      namespaceSelector: {
        matchLabels: { colour: 'blue' },
        matchExpressions: [
          { key: 'stage', operator: 'NotIn', values: ['test'] },
          { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['web', 'db'] },
        ],
      },
      network: { topology: 'Layer3', layer3: { role: 'Primary', subnets: [{ cidr: '10.20.0.0/16', hostSubnet: 24 }] } },
    },
  });
});

const secondary = OvnTopology.layer2({ role: NetworkRole.SECONDARY, mtu: 1300 });

test('a secondary network is spelled by its bare name in each of its namespaces', () => {
  const chart = vmsChart();
  const network = new ClusterUserDefinedNetwork(chart, 'Net', { metadata: { name: 'blue' }, namespaces: kplus.Namespaces.all(chart, 'All'), topology: secondary });
  expect(network.networkNamespace).toBeUndefined();
  expect(network.networkNameFrom('web')).toBe('blue');
  expect(network.networkNameFrom()).toBe('blue');
  expect(network.guestMtu).toBe(1300);
  expect(network.vmBinding.toString()).toBe('bridge');
});

test('one namespace can be its own selection', () => {
  const chart = vmsChart();
  const namespaces = new kplus.Namespace(chart, 'Web', { metadata: { name: 'web' } });
  const network = new ClusterUserDefinedNetwork(chart, 'Net', { namespaces, topology: secondary });
  expect(network.apiObject.toJson().spec.namespaceSelector).toEqual({
    matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['web'] }],
  });
});

test('a namespace of its own is refused, and nothing attaches to a primary network', () => {
  const chart = vmsChart();
  const namespaces = kplus.Namespaces.all(chart, 'All');
  const of = (id: string, namespace?: string) => new ClusterUserDefinedNetwork(chart, id, {
    metadata: { namespace },
    namespaces,
    topology: OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'] }),
  });
  expect(() => of('A', 'vms')).toThrow('a ClusterUserDefinedNetwork belongs to the whole cluster');
  expect(() => of('B').networkNameFrom('vms')).toThrow('a primary network is not attached');
});
