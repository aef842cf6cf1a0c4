import { Duration, JsonPatch, Testing, Yaml } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import { ClusterNetworkAddons, ClusterNetworkAddonsProps, CriSocket, NodeSelector } from '../../src';
import { vmsChart } from '../networks/vms-chart';

function addons(props: ClusterNetworkAddonsProps): ClusterNetworkAddons {
  return new ClusterNetworkAddons(vmsChart(), 'Addons', props);
}

const EVERYTHING: ClusterNetworkAddonsProps = {
  metadata: { labels: { team: 'net' } },
  multus: true,
  multusDynamicNetworks: true,
  criSocket: CriSocket.CONTAINERD,
  linuxBridge: true,
  ovs: true,
  kubeMacPool: true,
  kubeMacPoolRange: { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:FF:FF:FF' },
  macvtap: true,
  macvtapDevicePluginConfig: 'my-macvtap',
  kubeSecondaryDns: true,
  kubeSecondaryDnsDomain: 'vms.example.com',
  kubeSecondaryDnsNameServerIp: '10.0.0.53',
  kubevirtIpamController: true,
  defaultNetworkNadNamespace: 'ovn-kubernetes',
  nmstate: true,
  imagePullPolicy: ImagePullPolicy.ALWAYS,
  selfSignConfiguration: {
    caRotateInterval: Duration.days(7),
    caOverlapInterval: Duration.days(1),
    certRotateInterval: Duration.hours(36),
    certOverlapInterval: Duration.minutes(90),
  },
  infraNodes: NodeSelector.role('control-plane'),
  workloadNodes: NodeSelector.labels({ vms: 'yes' }),
};

test('the configuration with everything is this manifest, without a namespace', () => {
  expect(addons(EVERYTHING).apiObject.toJson()).toEqual({
    apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1',
    kind: 'NetworkAddonsConfig',
    metadata: { name: 'cluster', labels: { team: 'net' } },
    spec: {
      multus: {},
      multusDynamicNetworks: { hostCRISocketPath: '/run/containerd/containerd.sock' },
      linuxBridge: {},
      ovs: {},
      kubeMacPool: { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:ff:ff:ff' },
      macvtap: { devicePluginConfig: 'my-macvtap' },
      kubeSecondaryDNS: { domain: 'vms.example.com', nameServerIP: '10.0.0.53' },
      kubevirtIpamController: { defaultNetworkNADNamespace: 'ovn-kubernetes' },
      nmstate: {},
      imagePullPolicy: 'Always',
      selfSignConfiguration: { caRotateInterval: '604800s', caOverlapInterval: '86400s', certRotateInterval: '129600s', certOverlapInterval: '5400s' },
      placementConfiguration: {
        infra: { nodeSelector: { 'node-role.kubernetes.io/control-plane': '' } },
        workloads: { nodeSelector: { vms: 'yes' } },
      },
    },
  });
});

test('nothing is asked for by default, and false is the same as nothing', () => {
  expect(addons({}).apiObject.toJson().spec).toEqual({});
  expect(addons({ multus: false, ovs: false, kubeMacPool: false }).apiObject.toJson().spec).toEqual({});
});

test('a component is asked for by an empty object, which is kept', () => {
  const chart = vmsChart();
  new ClusterNetworkAddons(chart, 'Addons', { multus: true, linuxBridge: true });
  expect(Yaml.stringify(...Testing.synth(chart))).toContain('linuxBridge: {}\n  multus: {}\n');
});

test('a range of MACs asks for kubemacpool by itself', () => {
  const kubeMacPoolRange = { rangeStart: '02:00:00:00:00:00', rangeEnd: '02:00:00:00:ff:ff' };
  expect(addons({ kubeMacPoolRange }).apiObject.toJson().spec).toEqual({ kubeMacPool: kubeMacPoolRange });
  expect(addons({ kubeMacPool: true }).apiObject.toJson().spec).toEqual({ kubeMacPool: {} });
  expect(() => addons({ kubeMacPool: false, kubeMacPoolRange })).toThrow('kubeMacPoolRange needs kubeMacPool, which is false');
});

test('a range that kubemacpool refuses, or would take by mistake, is refused', () => {
  const range = (rangeStart: string, rangeEnd: string) => () => addons({ kubeMacPoolRange: { rangeStart, rangeEnd } });
  expect(range('02:ff:00:00:00:00', '02:00:00:00:00:01')).toThrow('a MAC behind rangeStart 02:ff:00:00:00:00');
  expect(range('03:00:00:00:00:00', '05:00:00:00:00:00')).toThrow('multicast');
  expect(range('02:00', '02:01')).toThrow('rangeStart is "02:00"');
});

test('the operator reads no other object than "cluster"', () => {
  expect(addons({ metadata: { name: 'cluster' } }).apiObject.name).toBe('cluster');
  expect(() => addons({ metadata: { name: 'addons' } })).toThrow('metadata.name is "addons", but the operator reads only the object called "cluster"');
  expect(() => addons({ metadata: { namespace: 'vms' } })).toThrow('a NetworkAddonsConfig belongs to the whole cluster');
});

test('a setting of a component that is not asked for is refused', () => {
  expect(() => addons({ multusDynamicNetworks: true })).toThrow('multusDynamicNetworks needs multus');
  expect(() => addons({ multus: true, criSocket: CriSocket.K3S })).toThrow('criSocket needs multusDynamicNetworks');
  expect(() => addons({ macvtapDevicePluginConfig: 'x' })).toThrow('macvtapDevicePluginConfig needs macvtap');
  expect(() => addons({ kubeSecondaryDnsDomain: 'x' })).toThrow('kubeSecondaryDnsDomain needs kubeSecondaryDns');
  expect(() => addons({ kubeSecondaryDnsNameServerIp: '10.0.0.1' })).toThrow('kubeSecondaryDnsNameServerIp needs kubeSecondaryDns');
  expect(() => addons({ defaultNetworkNadNamespace: 'x' })).toThrow('defaultNetworkNadNamespace needs kubevirtIpamController');
});

test('certificates turn over in the order that the operator demands', () => {
  const [short, long] = [Duration.hours(1), Duration.hours(2)];
  const given = { caRotateInterval: long, caOverlapInterval: long, certRotateInterval: long, certOverlapInterval: long };
  expect(() => addons({ selfSignConfiguration: given })).not.toThrow();
  expect(() => addons({ selfSignConfiguration: { ...given, caRotateInterval: short } })).toThrow('selfSignConfiguration.caRotateInterval is shorter than caOverlapInterval');
  expect(() => addons({ selfSignConfiguration: { ...given, certRotateInterval: short } })).toThrow('certRotateInterval is shorter than certOverlapInterval');
  expect(() => addons({ selfSignConfiguration: { ...given, certOverlapInterval: Duration.seconds(0) } })).toThrow('certOverlapInterval');
});

test('it can be patched', () => {
  const { apiObject } = addons({ multus: true });
  apiObject.addJsonPatch(JsonPatch.add('/spec/tlsSecurityProfile', { modern: {} }));
  expect(apiObject.toJson().spec).toEqual({ multus: {}, tlsSecurityProfile: { modern: {} } });
});
