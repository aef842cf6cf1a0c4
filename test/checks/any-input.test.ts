import * as fc from 'fast-check';
import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { read } from '../../src/topology/read';

const KEYS = [
  'metadata', 'name', 'namespace', 'annotations', 'labels', 'spec', 'config', 'template', 'domain', 'devices', 'interfaces', 'networks', 'multus', 'networkName',
  'k8s.v1.cni.cncf.io/networks', 'k8s.v1.cni.cncf.io/resourceName', 'kubeMacPool', 'rangeStart', 'rangeEnd', 'selfSignConfiguration', 'multusDynamicNetworks', 'currentState', 'routes', 'running',
  'desiredState', 'running', 'runStrategy', 'topology', 'network', 'layer2', 'subnets', 'role', 'reservedSubnets', 'infrastructureSubnets', 'bridge', 'port',
  'vlan', 'type', 'ipv4', 'address', 'enabled', 'state', 'link-aggregation', 'options', 'toString', 'podSelector', 'policyTypes', 'valuesContent', 'maxUnavailable', 'clusterNetwork', 'vmnet.dev/fabric', 'vmnet.dev/switch-ports', 'vmnet.dev/values',
];
const TEXTS = [
  'a', 'a/b', 'Layer2', '02:00:00:00:00:00', '[{"name":"a","ips":5}]', '[1]', 'null', '{"type":"bridge","bridge":1,"ipam":[],"plugins":{}}', '{"type":"macvtap"}',
  '{"plugins":[null,1,{"type":"tuning","sysctl":{"a":{}}},{"type":"bandwidth","ingressRate":"x"}]}',
  '{"type":"ovn-k8s-cni-overlay","topology":"layer2","subnets":5,"netAttachDefName":{}}',
];
const KINDS: readonly (readonly [string, string])[] = [
  ['k8s.cni.cncf.io/v1', 'NetworkAttachmentDefinition'], ['kubevirt.io/v1', 'VirtualMachine'], ['kubevirt.io/v1', 'VirtualMachineInstance'], ['apps/v1', 'Deployment'],
  ['sriovnetwork.openshift.io/v1', 'SriovNetwork'], ['v1', 'ConfigMap'], ['v1', 'Node'], ['v1', 'Pod'], ['metallb.io/v1beta1', 'L2Advertisement'],
  ['networkaddonsoperator.network.kubevirt.io/v1', 'NetworkAddonsConfig'], ['hco.kubevirt.io/v1', 'HyperConverged'],
  ['nmstate.io/v1', 'NodeNetworkState'], ['networking.k8s.io/v1', 'NetworkPolicy'], ['k8s.cni.cncf.io/v1beta1', 'MultiNetworkPolicy'],
  ['helm.cattle.io/v1', 'HelmChartConfig'], ['sriovnetwork.openshift.io/v1', 'SriovNetworkPoolConfig'], ['operator.openshift.io/v1', 'Network'],
  ['nmstate.io/v1', 'NodeNetworkConfigurationPolicy'], ['k8s.ovn.org/v1', 'ClusterUserDefinedNetwork'], ['kubevirt.io/v1', 'KubeVirt'], ['v1', 'Service'],
  ['sriovnetwork.openshift.io/v1', 'SriovNetworkNodePolicy'],
];

describe('the checks', () => {
  it('survive any manifest', () => {
    const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string());
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 }, text, fc.integer(), fc.boolean(), fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
      ),
    }));
    const manifest = fc.tuple(fc.constantFrom(...KINDS), value, value, text).map(([[apiVersion, kind], metadata, spec, content]) => {
      if (kind === 'NetworkAttachmentDefinition') return { apiVersion, kind, metadata, spec: { config: content } };
      return { apiVersion, kind, metadata, spec, status: spec, data: { DP_MACVTAP_CONF: content } };
    });
    fc.assert(fc.property(fc.array(manifest, { maxLength: 5 }), (objects) => {
      const documents = objects.map((object, document) => ({ value: object, source: { document } }));
      const topology = read(documents);
      run(CHECKS, topology, { closedWorld: true, packs: ['security', 'hygiene', 'openshift'] });
    }), { numRuns: 1000 });
  });
});
