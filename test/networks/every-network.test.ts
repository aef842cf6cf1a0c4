import { Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { vmsChart } from './vms-chart';
import {
  ClusterUserDefinedNetwork, CniNetwork, IAttachableNetwork, IVmNetwork, LinuxBridge, LinuxBridgeNetwork,
  MacvlanNetwork, MacvtapNetwork, NetworkAttributes, NetworkRole, OvnLayer2Network, OvnLocalnetNetwork, OvnTopology,
  OvsBridge, OvsBridgeNetwork, PhysicalNetwork, SriovNetwork, SriovRendering, SriovResource, UserDefinedNetwork,
} from '../../src';
import { MultusNetwork } from '../../src/networks/multus-network';

const bridge = LinuxBridge.named('br0');
const resource = SriovResource.named('openshift.io/fast');
const physicalNetwork = PhysicalNetwork.named('vmnet');
const topology = OvnTopology.layer2({ role: NetworkRole.SECONDARY, subnets: ['10.1.0.0/16'] });
const metadata = { name: 'net' };
const everywhere = (chart: Chart) => kplus.Namespaces.all(chart, 'All');

/** A network of each kind that has a namespace, in that of the chart. */
const NAMESPACED: readonly (readonly [string, (chart: Chart) => MultusNetwork])[] = [
  ['LinuxBridgeNetwork', (chart) => new LinuxBridgeNetwork(chart, 'Net', { metadata, bridge, vlan: 25 })],
  ['MacvlanNetwork', (chart) => new MacvlanNetwork(chart, 'Net', { metadata })],
  ['MacvtapNetwork', (chart) => new MacvtapNetwork(chart, 'Net', { metadata, lowerDeviceResource: 'eth1' })],
  ['SriovNetwork', (chart) => new SriovNetwork(chart, 'Net', { metadata, resource })],
  ['SriovNetwork of the operator', (chart) => new SriovNetwork(chart, 'Net', { metadata, resource, rendering: SriovRendering.operatorManaged('sriov') })],
  ['OvnLocalnetNetwork', (chart) => new OvnLocalnetNetwork(chart, 'Net', { metadata, physicalNetwork })],
  ['OvnLayer2Network', (chart) => new OvnLayer2Network(chart, 'Net', { metadata })],
  ['OvsBridgeNetwork', (chart) => new OvsBridgeNetwork(chart, 'Net', { metadata, bridge: OvsBridge.named('br1') })],
  ['CniNetwork', (chart) => new CniNetwork(chart, 'Net', { metadata, config: { type: 'ptp' } })],
  ['UserDefinedNetwork', (chart) => new UserDefinedNetwork(chart, 'Net', { metadata, topology })],
];

/** Those of the whole cluster. */
const CLUSTER: readonly (readonly [string, (chart: Chart) => MultusNetwork])[] = [
  ['ClusterUserDefinedNetwork', (chart) => new ClusterUserDefinedNetwork(chart, 'Net', { metadata, namespaces: everywhere(chart), topology })],
  ['OvnLocalnetNetwork', (chart) => new OvnLocalnetNetwork(chart, 'Net', { metadata, physicalNetwork, namespaces: everywhere(chart) })],
];

describe.each(NAMESPACED)('a %s', (_, create) => {
  it('is spelled by its name alone in its own namespace, and qualified from another', () => {
    const network = create(vmsChart());
    expect(network.networkName).toBe('net');
    expect(network.networkNamespace).toBe('vms');
    expect(network.networkNameFrom('vms')).toBe('net');
    expect(network.networkNameFrom('tenant')).toBe('vms/net');
  });

  it('is spelled by its name alone where the reader\'s namespace is not known', () => {
    expect(create(vmsChart()).networkNameFrom()).toBe('net');
  });
});

test('a network whose namespace is not known is spelled by its name alone', () => {
  const network = new LinuxBridgeNetwork(Testing.chart(), 'Net', { metadata, bridge });
  expect(network.networkNamespace).toBeUndefined();
  expect(network.networkNameFrom('vms')).toBe('net');
});

describe.each(CLUSTER)('a cluster-wide %s', (_, create) => {
  it('carries no namespace, although the chart has one', () => {
    const chart = vmsChart();
    create(chart);
    const [object] = Testing.synth(chart);
    expect(object.metadata).toEqual({ name: 'net' });
  });
});

describe.each([...NAMESPACED, ...CLUSTER])('every %s', (_, create) => {
  it('can be patched', () => {
    const network = create(vmsChart());
    network.apiObject.addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }), JsonPatch.add('/spec/extra', 1));
    expect(network.apiObject.toJson()).toMatchObject({ metadata: { labels: { patched: 'yes' } }, spec: { extra: 1 } });
  });

  it('is written the same, byte by byte, when it is built again', () => {
    const [first, second] = [vmsChart(), vmsChart()].map((chart) => {
      create(chart);
      return Yaml.stringify(...Testing.synth(chart));
    });
    expect(first).toBe(second);
  });
});

/** What `named` makes, and the binding that VMs get. */
const NAMED: readonly (readonly [string, (attributes: NetworkAttributes) => IVmNetwork, string])[] = [
  ['LinuxBridgeNetwork', (attributes) => LinuxBridgeNetwork.named(attributes), 'bridge'],
  ['MacvtapNetwork', (attributes) => MacvtapNetwork.named(attributes), 'plugin macvtap'],
  ['SriovNetwork', (attributes) => SriovNetwork.named(attributes), 'sriov'],
  ['OvnLocalnetNetwork', (attributes) => OvnLocalnetNetwork.named(attributes), 'bridge'],
  ['OvnLayer2Network', (attributes) => OvnLayer2Network.named(attributes), 'bridge'],
  ['OvsBridgeNetwork', (attributes) => OvsBridgeNetwork.named(attributes), 'bridge'],
];

describe.each(NAMED)('a %s that was made elsewhere', (_, named, binding) => {
  it('wires VMs like one of ours, and passes the MTU on', () => {
    expect(named({ networkName: 'net' }).vmBinding.toString()).toBe(binding);
    expect(named({ networkName: 'net' }).guestMtu).toBeUndefined();
    expect(named({ networkName: 'net', guestMtu: 9000 }).guestMtu).toBe(9000);
  });
});

const NAMED_OR_MACVLAN: readonly (readonly [string, (attributes: NetworkAttributes) => IAttachableNetwork])[] = [
  ...NAMED.map(([kind, named]) => [kind, named] as const),
  ['MacvlanNetwork', (attributes) => MacvlanNetwork.named(attributes)],
];

describe.each(NAMED_OR_MACVLAN)('a %s that was made elsewhere', (kind, named) => {
  it('is spelled like one of ours', () => {
    const network = named({ networkName: 'net', networkNamespace: 'nets' });
    expect(network.networkNameFrom('nets')).toBe('net');
    expect(network.networkNameFrom('vms')).toBe('nets/net');
    expect(network.networkNameFrom()).toBe('net');
    expect(named({ networkName: 'net' }).networkNameFrom('vms')).toBe('net');
  });

  it('is refused with a name that Kubernetes refuses', () => {
    expect(() => named({ networkName: 'Net' })).toThrow(`${kind}.named: networkName is "Net"`);
    expect(() => named({ networkName: 'net', networkNamespace: 'a.b' })).toThrow('networkNamespace is "a.b"');
  });
});
