import { Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  BondedBridgeNode, BridgeVlanFilter, BridgeVlanFilterProps, FilterVlans, LinuxBridge,
  LinuxBridgeNetwork, NetworkChecks, NodeRendering, NodeSelector, Uplink,
  VlanFilterDaemonSetOptions, VlanFilterRendering, VlanSet,
} from '../../src';
import { VLAN_FILTER_SCRIPT } from '../../src/platform/vlan-filter-script';
import { vmsChart } from '../networks/vms-chart';
import { blocksUnder, itWithSeeds, needsSeeds } from '../seeds/section';

const IMAGE = 'registry.example.com/iproute2:6.12';
const ALLOWED = FilterVlans.of(VlanSet.parse('10,20,25-100'));
const ON_SELF = FilterVlans.of(VlanSet.parse('1,10'));
const DAEMON_SET = VlanFilterRendering.daemonSet({ image: IMAGE });

function filter(props: Partial<BridgeVlanFilterProps> = {}): BridgeVlanFilter {
  return new BridgeVlanFilter(vmsChart(), 'Filter', { bridge: LinuxBridge.named('br0'), allowedVlans: ALLOWED, rendering: DAEMON_SET, ...props });
}

test('the DaemonSet with everything is this manifest', () => {
  const { apiObject } = filter({
    metadata: { name: 'vlan-filter', namespace: 'kube-system', labels: { team: 'net' } },
    allowedVlansOnSelf: ON_SELF,
    nodes: NodeSelector.role('worker'),
    rendering: VlanFilterRendering.daemonSet({ image: IMAGE, uplinkDevice: 'bond0', interval: Duration.minutes(1) }),
  });
  const selector = { 'cdk8s.io/metadata.addr': expect.stringMatching(/^test-Filter-/) };
  expect(apiObject.toJson()).toEqual({
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'vlan-filter', namespace: 'kube-system', labels: { team: 'net' } },
    spec: {
      minReadySeconds: 0,
      selector: { matchLabels: selector },
      template: {
        metadata: { labels: selector },
        spec: {
          automountServiceAccountToken: false,
          containers: [{
            command: ['/bin/sh', '-c', VLAN_FILTER_SCRIPT],
            env: [
              { name: 'bridgeIF', value: 'br0' },
              { name: 'allowedVlans', value: '10,20,25-100' },
              { name: 'allowVlansOnSelf', value: 'true' },
              { name: 'allowedVlansOnSelf', value: '1,10' },
              { name: 'uplinkIF', value: 'bond0' },
              { name: 'checkSeconds', value: '60' },
            ],
            image: IMAGE,
            imagePullPolicy: 'Always',
            name: 'vlan-filter',
            resources: { limits: { cpu: '200m', memory: '64Mi' }, requests: { cpu: '10m', memory: '16Mi' } },
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] },
              privileged: false,
              readOnlyRootFilesystem: true,
              runAsGroup: 0,
              runAsNonRoot: false,
              runAsUser: 0,
              seccompProfile: { type: 'RuntimeDefault' },
            },
          }],
          dnsPolicy: 'ClusterFirst',
          hostNetwork: true,
          nodeSelector: { 'node-role.kubernetes.io/worker': '' },
          restartPolicy: 'Always',
          securityContext: { fsGroupChangePolicy: 'Always', runAsNonRoot: false },
          setHostnameAsFQDN: false,
          terminationGracePeriodSeconds: 30,
          tolerations: [{ operator: 'Exists' }],
        },
      },
    },
  });
});

test('by default it is on every node, looks twice a minute, and leaves the bridge\'s own VLANs alone', () => {
  const { spec } = filter().apiObject.toJson().spec.template;
  expect(spec.nodeSelector).toBeUndefined();
  expect(spec.containers[0].env).toEqual([
    { name: 'bridgeIF', value: 'br0' }, { name: 'allowedVlans', value: '10,20,25-100' }, { name: 'checkSeconds', value: '30' },
  ]);
});

itWithSeeds(`the pack's values are those of the guide, section "Enable VLAN Filtering in VMO Pack"${needsSeeds}`, () => {
  const values = filter({ allowedVlansOnSelf: ON_SELF, rendering: VlanFilterRendering.vmoValues() }).toYaml();
  expect(blocksUnder('vmo-multus-nad-guide', 'Enable VLAN Filtering in VMO Pack')).toEqual([parse(values)]);
});

test('a variable of the profile survives as the text that Palette replaces', () => {
  const { apiObject } = filter({
    metadata: { name: 'vmo', annotations: { owner: 'net' } },
    allowedVlans: FilterVlans.profileVariable('vmo_vlans'),
    rendering: VlanFilterRendering.vmoValues('vmo-system'),
  });
  expect(apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'vmo', namespace: 'vms', annotations: { 'owner': 'net', 'vmnet.dev/values': 'vmo' } },
    data: {
      'values.yaml': [
        'charts:', '  virtual-machine-orchestrator:', '    vlanFiltering:', '      enabled: true', '      namespace: "vmo-system"', '      env:',
        '        bridgeIF: "br0"', '        allowedVlans: "{{.spectro.var.vmo_vlans}}"', '',
      ].join('\n'),
    },
  });
});

describe('the checks', () => {
  const findings = (build: (chart: Chart) => void) => {
    const app = Testing.app();
    build(new Chart(app, 'platform', { namespace: 'vms' }));
    return NetworkChecks.of(app).findings().map(({ code }) => code);
  };
  const network = (chart: Chart, vlan: number) => new LinuxBridgeNetwork(chart, `Vlan${vlan}`, { bridge: LinuxBridge.named('br0'), vlan });
  const node = (chart: Chart, rendering: NodeRendering) => new BondedBridgeNode(chart, 'Br0', { uplink: Uplink.nic('eth1'), rendering });

  it.each([['a DaemonSet', DAEMON_SET], ['the pack\'s values', VlanFilterRendering.vmoValues()]])('know %s by what is written, and tell of a VLAN that it refuses', (_, rendering) => {
    expect(findings((chart) => {
      const bridge = node(chart, NodeRendering.netplanFile());
      new BridgeVlanFilter(chart, 'Filter', { bridge, allowedVlans: ALLOWED, rendering });
      [25, 200].forEach((vlan) => network(chart, vlan));
    })).toEqual(['VMN208']);
  });

  it('find one owner of the port where netplan makes the bridge, and two where nmstate does', () => {
    const both = (rendering: NodeRendering) => findings((chart) => {
      new BridgeVlanFilter(chart, 'Filter', { bridge: node(chart, rendering), allowedVlans: ALLOWED, rendering: DAEMON_SET });
    });
    expect(both(NodeRendering.netplanFile())).toEqual([]);
    expect(both(NodeRendering.policy())).toEqual(['VMN220']);
    expect(both(NodeRendering.nmstateFile())).toEqual(['VMN220']);
  });
});

test('what can be no filter is refused where it is written', () => {
  const daemonSet = (options: Partial<VlanFilterDaemonSetOptions>) => () => VlanFilterRendering.daemonSet({ image: IMAGE, ...options });
  expect(daemonSet({ image: '' })).toThrow('VlanFilterRendering.daemonSet: image is ""; allowed: an image with iproute2');
  expect(daemonSet({ uplinkDevice: 'eth/1' })).toThrow('uplinkDevice is "eth/1"');
  expect(daemonSet({ interval: Duration.millis(500) })).toThrow('interval is "0.5 seconds"; allowed: whole seconds, from 1 to 86400');
  expect(() => FilterVlans.profileVariable('x}}; rm')).toThrow('FilterVlans.profileVariable: variableName is "x}}; rm"');
  expect(() => VlanFilterRendering.vmoValues('No')).toThrow('namespaceName is "No"');
  expect(() => filter({ nodes: NodeSelector.all(), rendering: VlanFilterRendering.vmoValues() })).toThrow('the pack filters on every node; leave nodes out');
  expect(() => filter({ allowedVlans: '10' as unknown as FilterVlans })).toThrow('allowedVlans is "10"; allowed: FilterVlans.of(…)');
  expect(() => filter({ bridge: {} as never })).toThrow('bridge is {}; allowed: LinuxBridge.named(…), or a BondedBridgeNode');
});

test('it can be patched', () => {
  const { apiObject } = filter();
  apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/priorityClassName', 'system-node-critical'));
  expect(apiObject.toJson().spec.template.spec.priorityClassName).toBe('system-node-critical');
});
