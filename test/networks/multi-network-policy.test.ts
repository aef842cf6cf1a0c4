import { Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { vmsChart } from './vms-chart';
import { BootDisk, LinuxBridgeNetwork, MultiNetworkPolicy, MultiNetworkPolicyProps, MultiNetworkPolicyVersion, NetworkChecks, NetworkedVirtualMachine } from '../../src';

const lan = LinuxBridgeNetwork.named({ networkName: 'lan' });
const shared = LinuxBridgeNetwork.named({ networkName: 'wan', networkNamespace: 'nets' });
const { DENY, ALLOW } = kplus.NetworkPolicyTrafficDefault;

function policy(props: Partial<MultiNetworkPolicyProps> = {}, chart: Chart = vmsChart()): MultiNetworkPolicy {
  return new MultiNetworkPolicy(chart, 'Policy', { networks: [lan], ...props });
}

test('a policy with everything is this manifest', () => {
  const chart = vmsChart();
  const selector = new NetworkedVirtualMachine(chart, 'Db', { bootDisk: BootDisk.containerImage('fedora:43'), templateMetadata: { labels: { 'cdk8s.io/metadata.addr': 'db' } } });
  const offices = kplus.NetworkPolicyIpBlock.ipv4(chart, 'Offices', '10.200.0.0/24', ['10.200.0.66/32']);
  const webs = kplus.Pods.select(chart, 'Webs', { labels: { app: 'web' }, namespaces: kplus.Namespaces.select(chart, 'Two', { names: ['a', 'b'] }) });
  const made = policy({
    metadata: { name: 'db', labels: { team: 'net' }, annotations: { owner: 'net' } },
    networks: [lan, shared],
    selector,
    ingress: { default: DENY, rules: [{ peer: offices, ports: [kplus.NetworkPolicyPort.tcp(5432)] }] },
    egress: { default: ALLOW },
  }, chart);
  made.addIngressRule(webs, [kplus.NetworkPolicyPort.udp(53), kplus.NetworkPolicyPort.allTcp()]);
  const namespaceSelector = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
  expect(made.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1beta1',
    kind: 'MultiNetworkPolicy',
    metadata: { name: 'db', namespace: 'vms', labels: { team: 'net' }, annotations: { 'owner': 'net', 'k8s.v1.cni.cncf.io/policy-for': 'lan,nets/wan' } },
    spec: {
      podSelector: { matchLabels: { 'cdk8s.io/metadata.addr': 'db' } },
      ingress: [
        { ports: [{ port: 5432, protocol: 'TCP' }], from: [{ ipBlock: { cidr: '10.200.0.0/24', except: ['10.200.0.66/32'] } }] },
        {
          ports: [{ port: 53, protocol: 'UDP' }, { protocol: 'TCP' }],
          from: ['a', 'b'].map((name) => ({ podSelector: { matchLabels: { app: 'web' } }, namespaceSelector: namespaceSelector(name) })),
        },
      ],
      egress: [{}],
      policyTypes: ['Ingress', 'Egress'],
    },
  });
});

test('by default it is for all pods of its namespace', () => {
  expect(policy({ ingress: { default: DENY } }).apiObject.toJson().spec).toEqual({ podSelector: {}, policyTypes: ['Ingress'] });
});

test('it stands in the namespace of the pods that it selects', () => {
  const chart = Testing.chart();
  const selector = kplus.Pods.select(chart, 'Webs', { labels: { app: 'web' }, namespaces: kplus.Namespaces.select(chart, 'One', { names: ['a'] }) });
  expect(policy({ selector, egress: { default: DENY } }, chart).apiObject.metadata.namespace).toBe('a');
  const many = kplus.Pods.select(chart, 'Many', { namespaces: kplus.Namespaces.select(chart, 'Two', { names: ['a', 'b'] }) });
  expect(() => new MultiNetworkPolicy(chart, 'Many2', { networks: [lan], selector: many })).toThrow('pods of one namespace, which is the policy\'s: give metadata.namespace');
});

test('a range of ports is for v1beta2, since v1beta1 drops its end in silence', () => {
  const any = (chart: Chart) => kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'Any');
  const [old, now] = [vmsChart(), vmsChart()];
  expect(() => policy({}, old).addEgressRule(any(old), [kplus.NetworkPolicyPort.tcpRange(80, 90)])).toThrow('v1beta1 knows no endPort');
  const ranged = policy({ policyVersion: MultiNetworkPolicyVersion.V1BETA2 }, now);
  ranged.addEgressRule(any(now), [kplus.NetworkPolicyPort.tcpRange(80, 90)]);
  expect(ranged.apiObject.toJson()).toMatchObject({
    apiVersion: 'k8s.cni.cncf.io/v1beta2',
    spec: { egress: [{ ports: [{ port: 80, endPort: 90, protocol: 'TCP' }], to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }], policyTypes: ['Egress'] },
  });
});

test('what can be no policy is refused', () => {
  expect(() => policy({ networks: [] })).toThrow('networks is []; allowed: at least one network');
  expect(() => policy({ networks: ['lan' as never] })).toThrow('networks is "lan"; allowed: attachable networks');
  expect(() => policy({ selector: {} as never })).toThrow('selector is {}; allowed: a VM, a workload, or kplus.Pods.select(…)');
  expect(() => policy().addIngressRule({} as never)).toThrow('peer is {}; allowed: kplus.NetworkPolicyIpBlock.ipv4(…)');
});

test('one that says nothing would stop all that comes in, so it fails the synth', () => {
  const silent = policy();
  expect(silent.node.validate()).toEqual(['the policy has neither a rule nor a default, and would stop all that comes in; give it ingress or egress']);
  silent.addEgressRule(kplus.NetworkPolicyIpBlock.anyIpv4(silent, 'Any'));
  expect(silent.node.validate()).toEqual([]);
});

test('the checks read it, and it can be patched', () => {
  const app = Testing.app();
  const { apiObject } = policy({ ingress: { default: DENY } }, new Chart(app, 'vms', { namespace: 'vms' }));
  apiObject.addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }));
  expect(apiObject.toJson().metadata.labels).toEqual({ patched: 'yes' });
  expect(NetworkChecks.of(app).findings()).toEqual([]);
});
