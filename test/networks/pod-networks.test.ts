import * as kplus from 'cdk8s-plus-28';
import { synthesized } from './synthesized';
import { vmsChart } from './vms-chart';
import { LinuxBridgeNetwork, MacvlanNetwork, PodNetworks } from '../../src';

const KEY = 'k8s.v1.cni.cncf.io/networks';
const lan = MacvlanNetwork.named({ networkName: 'lan' });
const storage = LinuxBridgeNetwork.named({ networkName: 'storage', networkNamespace: 'nets' });

function deployment(chart = vmsChart()): kplus.Deployment {
  return new kplus.Deployment(chart, 'Probe', { containers: [{ image: 'probe' }] });
}

function selectionsOf(workload: kplus.Deployment) {
  return JSON.parse(synthesized(workload).spec.template.metadata.annotations[KEY]);
}

test('two attachments with everything are this annotation on the pod template', () => {
  const probe = deployment();
  PodNetworks.attach(probe, lan, { interfaceName: 'lan0', macAddress: '02-00-00-AA-BB-01', ips: ['10.0.0.5/24', 'fd00::5/64'] });
  PodNetworks.attach(probe, storage);
  expect(synthesized(probe).spec.template.metadata.annotations).toEqual({
    [KEY]: '[{"name":"lan","interface":"lan0","mac":"02:00:00:aa:bb:01","ips":["10.0.0.5/24","fd00::5/64"]},{"name":"storage","namespace":"nets"}]',
  });
  expect(synthesized(probe).metadata.annotations).toBeUndefined();
});

test('a network in the workload\'s own namespace is not qualified', () => {
  const probe = deployment();
  PodNetworks.attach(probe, LinuxBridgeNetwork.named({ networkName: 'lan', networkNamespace: 'vms' }));
  expect(selectionsOf(probe)).toEqual([{ name: 'lan' }]);
});

test('a pod carries the annotation itself', () => {
  const pod = new kplus.Pod(vmsChart(), 'Pod', { containers: [{ image: 'probe' }] });
  PodNetworks.attach(pod, lan);
  expect(synthesized(pod).metadata.annotations).toEqual({ [KEY]: '[{"name":"lan"}]' });
});

test('workloads do not share their attachments', () => {
  const chart = vmsChart();
  const first = deployment(chart);
  const second = new kplus.Deployment(chart, 'Other', { containers: [{ image: 'probe' }] });
  PodNetworks.attach(first, lan);
  PodNetworks.attach(second, storage);
  expect(selectionsOf(first)).toEqual([{ name: 'lan' }]);
  expect(selectionsOf(second)).toEqual([{ name: 'storage', namespace: 'nets' }]);
});

test('an interface name stands there once', () => {
  const probe = deployment();
  PodNetworks.attach(probe, lan, { interfaceName: 'lan0' });
  expect(() => PodNetworks.attach(probe, storage, { interfaceName: 'lan0' })).toThrow('interfaceName is "lan0"; allowed: a name that no other network');
});

test('an annotation that the user wrote before is not lost silently', () => {
  const probe = new kplus.Deployment(vmsChart(), 'Probe', {
    containers: [{ image: 'probe' }],
    podMetadata: { annotations: { [KEY]: '[{"name":"mine"}]' } },
  });
  PodNetworks.attach(probe, lan);
  expect(selectionsOf(probe)).toEqual([{ name: 'mine' }, { name: 'lan' }]);
});

test('what is no workload or no network, as JavaScript lets it through, is refused', () => {
  const attach = (workload: unknown, network: unknown) => () => PodNetworks.attach(workload as kplus.Deployment, network as typeof lan);
  expect(attach(undefined, lan)).toThrow('PodNetworks.attach: workload is undefined; allowed: a pod, Deployment, StatefulSet, … of cdk8s-plus');
  expect(attach(deployment(), undefined)).toThrow(/\(Deployment\): network is undefined; allowed: a network, such as a LinuxBridgeNetwork/);
});
