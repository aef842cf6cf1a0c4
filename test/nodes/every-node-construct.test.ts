import { ApiObject, Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import {
  BondedBridgeNode, LocalnetBridgeMapping, NodeInterface, NodeNetworkPolicy, NodeRendering, NodeSelector, OvsBondedBridgeNode, OvsBridge,
  SriovNodePolicy, Uplink,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const uplink = Uplink.nic('eth1');
const nodes = NodeSelector.all();
const ovs = { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet' };

const POLICIES: readonly (readonly [string, (chart: Chart) => { readonly apiObject: ApiObject }])[] = [
  ['BondedBridgeNode', (chart) => new BondedBridgeNode(chart, 'It', { uplink })],
  ['OvsBondedBridgeNode', (chart) => new OvsBondedBridgeNode(chart, 'It', ovs)],
  ['LocalnetBridgeMapping', (chart) => new LocalnetBridgeMapping(chart, 'It', { physicalNetworkName: 'vmnet', bridge: OvsBridge.named('br-ex') })],
  ['NodeNetworkPolicy', (chart) => new NodeNetworkPolicy(chart, 'It', { nodes, interfaces: [NodeInterface.ethernet('eth1')] })],
];

const OTHERS: readonly (readonly [string, (chart: Chart) => { readonly apiObject: ApiObject }])[] = [
  ['BondedBridgeNode as nmstate file', (chart) => new BondedBridgeNode(chart, 'It', { uplink, rendering: NodeRendering.nmstateFile() })],
  ['BondedBridgeNode as netplan file', (chart) => new BondedBridgeNode(chart, 'It', { uplink, rendering: NodeRendering.netplanFile() })],
  ['OvsBondedBridgeNode as nmstate file', (chart) => new OvsBondedBridgeNode(chart, 'It', { ...ovs, rendering: NodeRendering.nmstateFile() })],
  ['NodeNetworkPolicy as nmstate file', (chart) => new NodeNetworkPolicy(chart, 'It', { nodes, rendering: NodeRendering.nmstateFile() })],
  ['SriovNodePolicy', (chart) => new SriovNodePolicy(chart, 'It', { pool: 'fast', numVfs: 1, pfNames: ['eth1'], nodes })],
];

describe.each(POLICIES)('the policy of a %s', (_, create) => {
  it('belongs to the whole cluster: the chart\'s namespace is not written into it', () => {
    const chart = vmsChart();
    create(chart);
    const [object] = Testing.synth(chart);
    expect(object.kind).toBe('NodeNetworkConfigurationPolicy');
    expect(Object.keys(object.metadata)).toEqual(['name']);
  });

  it('is refused a namespace', () => {
    const chart = vmsChart();
    expect(() => new NodeNetworkPolicy(chart, 'Given', { nodes, metadata: { namespace: 'vms' } })).toThrow('a NodeNetworkConfigurationPolicy belongs to the whole cluster');
  });
});

describe.each([...POLICIES, ...OTHERS])('every %s', (_, create) => {
  it('can be patched', () => {
    const { apiObject } = create(vmsChart());
    apiObject.addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }));
    expect(apiObject.toJson().metadata.labels).toEqual({ patched: 'yes' });
  });

  it('is written the same, byte by byte, when it is built again', () => {
    const [first, second] = [vmsChart(), vmsChart()].map((chart) => {
      create(chart);
      return Yaml.stringify(...Testing.synth(chart));
    });
    expect(first).toBe(second);
  });
});
