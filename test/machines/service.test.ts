import { Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { machine } from './machine';
import { BootDisk, LinuxBridgeNetwork, NetworkedVirtualMachine, PrimaryNetwork } from '../../src';
import { synthesized } from '../networks/synthesized';
import { vmsChart } from '../networks/vms-chart';

const web = (...ports: { port: number; name?: string }[]) => machine({ primaryNetwork: PrimaryNetwork.pod({ ports }) });

test('a Service selects the VM by a label of its template', () => {
  const vm = web({ port: 80 });
  const service = synthesized(vm.exposeViaService());
  expect(service).toMatchObject({ kind: 'Service', metadata: { namespace: 'vms' }, spec: { type: 'ClusterIP', ports: [{ port: 80 }] } });
  const { labels } = vm.apiObject.toJson().spec.template.metadata;
  expect(Object.keys(labels)).toHaveLength(1);
  expect(service.spec.selector).toEqual(labels);
});

test('two VMs are not selected by one label', () => {
  const chart = vmsChart();
  const selectors = ['a', 'b'].map((id) => {
    const vm = new NetworkedVirtualMachine(chart, id, { bootDisk: BootDisk.none() });
    return synthesized(vm.exposeViaService({ ports: [{ port: 80 }] })).spec.selector;
  });
  expect(selectors[0]).not.toEqual(selectors[1]);
});

test('labels of the template are kept beside it', () => {
  const vm = machine({ templateMetadata: { labels: { app: 'web' } } });
  vm.exposeViaService({ ports: [{ port: 80 }] });
  expect(vm.apiObject.toJson().spec.template.metadata.labels).toMatchObject({ app: 'web' });
});

test('the ports are those of the pod network, each with a name where there are several', () => {
  expect(synthesized(web({ port: 80, name: 'http' }).exposeViaService()).spec.ports).toEqual([{ name: 'http', port: 80 }]);
  const several = web({ port: 80, name: 'http' }, { port: 443 });
  expect(synthesized(several.exposeViaService()).spec.ports).toEqual([{ name: 'http', port: 80 }, { name: 'port-443', port: 443 }]);
});

test('given ports take their place, and without any there is nothing to expose', () => {
  const service = web({ port: 80 }).exposeViaService({ ports: [{ port: 8080, targetPort: 80 }], type: kplus.ServiceType.NODE_PORT });
  expect(synthesized(service).spec).toMatchObject({ type: 'NodePort', ports: [{ port: 8080, targetPort: 80 }] });
  expect(() => machine().exposeViaService()).toThrow('at least one port, in exposeViaService({ ports }) or PrimaryNetwork.pod({ ports })');
});

test('the Service stands in the VM\'s namespace, also when it is given a name of its own', () => {
  const vm = machine({ metadata: { name: 'web', namespace: 'tenant' } });
  const service = synthesized(vm.exposeViaService({ metadata: { name: 'front' }, ports: [{ port: 80 }] }));
  expect(service.metadata).toEqual({ name: 'front', namespace: 'tenant' });
});

test('a NetworkPolicy takes VMs as its subject and as peers', () => {
  const chart = vmsChart();
  const vm = machine({}, chart);
  const probe = new kplus.Deployment(chart, 'Probe', { containers: [{ image: 'probe' }] });
  const policy = new kplus.NetworkPolicy(chart, 'Policy', { selector: vm });
  policy.addIngressRule(probe, [kplus.NetworkPolicyPort.tcp(80)]);
  policy.addEgressRule(vm, [kplus.NetworkPolicyPort.tcp(5432)]);
  const { labels } = vm.apiObject.toJson().spec.template.metadata;
  const [subject] = synthesized(policy).spec.egress[0].to;
  expect(synthesized(policy).spec.podSelector).toEqual({ matchLabels: labels });
  expect(subject).toEqual({ podSelector: { matchLabels: labels }, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'vms' } } });
});

test('a label is put on only when somebody selects the VM', () => {
  const vm = machine();
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }));
  expect(vm.apiObject.toJson().spec.template).not.toHaveProperty('metadata');
  const chart = vmsChart();
  machine({}, chart).toPodSelectorConfig();
  expect(Testing.synth(chart)[0].spec.template.metadata.labels).toHaveProperty(['cdk8s.io/metadata.addr']);
});
