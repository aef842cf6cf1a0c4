import { Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  BondedBridgeNode, BondMode, CiliumRendering, CiliumValues, CiliumValuesProps, HostAddressing, NetworkChecks, NodeInterface, NodeNetworkPolicy,
  NodeRendering, NodeSelector, Uplink,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';
import { blocksUnder, itWithSeeds, needsSeeds } from '../seeds/section';

const GUIDE = 'vmo-multus-nad-guide';
const ALWAYS = { cni: { exclusive: false }, socketLB: { hostNamespaceOnly: true } };
const ON_BR0 = { devices: 'br0', bpf: { hostLegacyRouting: true } };
const DATA_BOND = Uplink.bond('bond_data', { ports: ['eth2', 'eth3'], mode: BondMode.LACP });

function valuesOf(build: (chart: Chart) => CiliumValuesProps): unknown {
  const chart = vmsChart();
  return parse(new CiliumValues(chart, 'Cilium', build(chart)).toYaml());
}

const bridge = (chart: Chart, addressing?: HostAddressing, uplink = DATA_BOND) => new BondedBridgeNode(chart, 'Br0', { uplink, addressing, rendering: NodeRendering.netplanFile() });
const withVlans = (chart: Chart, base: string, ids: readonly number[]) => new NodeNetworkPolicy(chart, 'Vlans', {
  nodes: NodeSelector.all(),
  interfaces: [NodeInterface.ethernet('bond0', { addressing: HostAddressing.dhcp() }), ...ids.map((id) => NodeInterface.vlan(base, id))],
});

describe('the five scenarios of the VMO guide, "When do you need Cilium on br0?"', () => {
  it('separate NICs for Kubernetes and VMs: Cilium is told of no device', () => {
    expect(valuesOf((chart) => ({ bridges: [bridge(chart, HostAddressing.none())] }))).toEqual(ALWAYS);
  });

  it('two NICs with a dedicated data bond: none either, or the management bond where it is named', () => {
    const withAddress = (chart: Chart) => [bridge(chart, HostAddressing.fixed(['10.9.0.11/24']))];
    expect(valuesOf((chart) => ({ bridges: withAddress(chart) }))).toEqual(ALWAYS);
    expect(valuesOf((chart) => ({ bridges: withAddress(chart), devices: ['bond_mgmt'] }))).toEqual({ ...ALWAYS, devices: 'bond_mgmt' });
  });

  it('a single NIC or bond for everything: Cilium runs on the bridge', () => {
    const single = Uplink.bond('bond0', { ports: ['eth0', 'eth1'], mode: BondMode.ACTIVE_BACKUP });
    expect(valuesOf((chart) => ({ bridges: [bridge(chart, HostAddressing.dhcp(), single)] }))).toEqual({ ...ALWAYS, ...ON_BR0 });
  });

  it('the bridge on the primary interface: Cilium runs on the bridge', () => {
    expect(valuesOf((chart) => ({ bridges: [bridge(chart, HostAddressing.dhcp(), Uplink.nic('eth0'))] }))).toEqual({ ...ALWAYS, ...ON_BR0 });
  });

  it('the default route through the bridge: Cilium runs on the bridge, whoever states the route', () => {
    const fixed = HostAddressing.fixed(['192.168.1.10/24'], { gateway: '192.168.1.1' });
    expect(valuesOf((chart) => ({ bridges: [bridge(chart, fixed)] }))).toEqual({ ...ALWAYS, ...ON_BR0 });
    const routed = (chart: Chart) => new NodeNetworkPolicy(chart, 'Route', {
      nodes: NodeSelector.all(), routes: [{ destination: '::/0', nextHopInterface: 'br0', nextHopAddress: 'fd00::1' }],
    });
    expect(valuesOf((chart) => ({ bridges: [bridge(chart)], policies: [routed(chart)] }))).toEqual({ ...ALWAYS, ...ON_BR0 });
  });
});

itWithSeeds(`the values are those of the guide, section "Always Required: VMO Compatibility Settings"${needsSeeds}`, () => {
  expect(blocksUnder(GUIDE, 'Always Required: VMO Compatibility Settings')).toEqual([valuesOf(() => ({}))]);
});

itWithSeeds(`on a bridge they are those of the guide, section "Optional: Running Cilium on br0", beside these${needsSeeds}`, () => {
  const [onBr0] = blocksUnder(GUIDE, 'Optional: Running Cilium on br0');
  expect(valuesOf((chart) => ({ bridges: [bridge(chart, HostAddressing.dhcp())] }))).toEqual({ ...ALWAYS, ...onBr0 as object });
});

describe('VLAN interfaces of VMs', () => {
  it('on a NIC that Cilium finds out by its address let their VLANs pass', () => {
    expect(valuesOf((chart) => ({ policies: [withVlans(chart, 'bond0', [30, 25])] }))).toEqual({ ...ALWAYS, bpf: { vlanBypass: [25, 30] } });
  });

  it('over five are let pass by zero, since the datapath has no room for more', () => {
    expect(valuesOf((chart) => ({ policies: [withVlans(chart, 'bond0', [1, 2, 3, 4, 5])] }))).toEqual({ ...ALWAYS, bpf: { vlanBypass: [1, 2, 3, 4, 5] } });
    expect(valuesOf((chart) => ({ policies: [withVlans(chart, 'bond0', [1, 2, 3, 4, 5, 6])] }))).toEqual({ ...ALWAYS, bpf: { vlanBypass: [0] } });
  });

  it('on a NIC that is none of Cilium\'s need nothing, nor do those that are Cilium\'s own', () => {
    expect(valuesOf((chart) => ({ policies: [withVlans(chart, 'bond1', [25])] }))).toEqual(ALWAYS);
    expect(valuesOf((chart) => ({ policies: [withVlans(chart, 'bond0', [25])], devices: ['bond0', 'bond0.25'] }))).toEqual({ ...ALWAYS, devices: 'bond0 bond0.25' });
  });
});

test('the ConfigMap with everything is this manifest', () => {
  const chart = vmsChart();
  const { apiObject } = new CiliumValues(chart, 'Cilium', {
    metadata: { name: 'cilium-values', namespace: 'kube-system', labels: { team: 'net' }, annotations: { owner: 'net' } },
    bridges: [bridge(chart, HostAddressing.dhcp())],
    devices: ['eth+'],
    otherValues: { kubeProxyReplacement: true, bpf: { masquerade: true }, cni: { chainingMode: 'none' } },
  });
  expect(apiObject.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'cilium-values', namespace: 'kube-system', labels: { team: 'net' }, annotations: { 'owner': 'net', 'vmnet.dev/values': 'cilium' } },
    data: {
      'values.yaml': [
        'kubeProxyReplacement: true', 'bpf:', '  masquerade: true', '  hostLegacyRouting: true', 'cni:', '  chainingMode: "none"', '  exclusive: false',
        'socketLB:', '  hostNamespaceOnly: true', 'devices: "br0 eth+"', '',
      ].join('\n'),
    },
  });
});

test('the HelmChartConfig is called as the chart, and carries the same values', () => {
  const chart = vmsChart();
  const rendering = CiliumRendering.helmChartConfig();
  expect(new CiliumValues(chart, 'Cilium', { rendering, metadata: { labels: { team: 'net' } } }).apiObject.toJson()).toEqual({
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
    metadata: { name: 'rke2-cilium', namespace: 'kube-system', labels: { team: 'net' } },
    spec: { valuesContent: 'cni:\n  exclusive: false\nsocketLB:\n  hostNamespaceOnly: true\n' },
  });
  expect(() => new CiliumValues(chart, 'Named', { rendering, metadata: { name: 'mine' } })).toThrow('the object is called as the chart');
  expect(() => CiliumRendering.helmChartConfig('No')).toThrow('CiliumRendering.helmChartConfig: chartName is "No"');
});

test('the checks of Cilium read what is written, and find nothing wrong', () => {
  for (const rendering of [CiliumRendering.configMap(), CiliumRendering.helmChartConfig()]) {
    const app = Testing.app();
    const chart = new Chart(app, 'platform', { namespace: 'kube-system' });
    const addressing = HostAddressing.fixed(['192.168.1.10/24'], { gateway: '192.168.1.1' });
    const node = new BondedBridgeNode(chart, 'Br0', { uplink: Uplink.nic('eth0'), addressing, nodes: NodeSelector.hostname('n1') });
    const otherValues = { kubeProxyReplacement: true, bpf: { masquerade: true } };
    new CiliumValues(chart, 'Cilium', { bridges: [node], otherValues, rendering });
    expect(NetworkChecks.of(app).findings()).toEqual([]);
    new CiliumValues(chart, 'Wrong', { otherValues, metadata: { name: 'wrong' } });
    expect(NetworkChecks.of(app).findings().map(({ code }) => code)).toEqual(['VMN904']);
  }
});

test('what follows from the nodes cannot be stated again, and __proto__ is a key like any other', () => {
  const of = (otherValues: { [key: string]: unknown }) => () => new CiliumValues(vmsChart(), 'Cilium', { otherValues });
  expect(of({ cni: { exclusive: true } })).toThrow('otherValues states cni.exclusive, which follows from the other props; take cni.exclusive out of otherValues');
  expect(of({ socketLB: true })).toThrow('otherValues states socketLB');
  expect(of(JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}'))().toYaml()).toContain('"__proto__":\n  polluted: true\nconstructor:\n  a: 1\n');
  expect(() => new CiliumValues(vmsChart(), 'Cilium', { devices: [] })).toThrow('devices is []');
});
