import { LocalnetBridgeMapping, NodeRendering, NodeSelector, OvsBondedBridgeNode, OvsBridge } from '../../src';
import { vmsChart } from '../networks/vms-chart';

const bridge = OvsBridge.named('br-ex');

test('a mapping with everything is this manifest, without a namespace', () => {
  const mapping = new LocalnetBridgeMapping(vmsChart(), 'Mapping', {
    metadata: { name: 'physnet', labels: { team: 'net' } },
    physicalNetworkName: 'physnet',
    bridge,
    physicalMtu: 1600,
    nodes: NodeSelector.hostname('worker-1'),
    rendering: NodeRendering.policy({ maxUnavailable: '2' }),
  });
  expect(mapping.apiObject.toJson()).toEqual({
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'physnet', labels: { team: 'net' } },
    spec: {
      nodeSelector: { 'kubernetes.io/hostname': 'worker-1' },
      maxUnavailable: 2,
      desiredState: { ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex', state: 'present' }] } },
    },
  });
  expect(mapping).toMatchObject({ physicalNetworkName: 'physnet', physicalMtu: 1600 });
});

test('by default it is the workers\' mapping, and the MTU beneath is unknown', () => {
  const mapping = new LocalnetBridgeMapping(vmsChart(), 'Mapping', { physicalNetworkName: 'physnet', bridge });
  expect(mapping.apiObject.toJson().spec.nodeSelector).toEqual({ 'node-role.kubernetes.io/worker': '' });
  expect(mapping.physicalMtu).toBeUndefined();
});

test('an OvsBondedBridgeNode can be the bridge, for a second physical network on it', () => {
  const chart = vmsChart();
  const bond = new OvsBondedBridgeNode(chart, 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet' });
  const mapping = new LocalnetBridgeMapping(chart, 'Mapping', { physicalNetworkName: 'backup', bridge: bond });
  expect(mapping.apiObject.toJson().spec.desiredState.ovn['bridge-mappings']).toEqual([{ localnet: 'backup', bridge: 'br-phy', state: 'present' }]);
});

test('a name that OVN would split, and a file rendering, are refused', () => {
  const of = (physicalNetworkName: string, rendering?: NodeRendering) => () => new LocalnetBridgeMapping(vmsChart(), 'M', { physicalNetworkName, bridge, rendering });
  expect(of('a:b')).toThrow('physicalNetworkName is "a:b"');
  expect(of('a,b')).toThrow('physicalNetworkName is "a,b"');
  expect(of('a', NodeRendering.nmstateFile())).toThrow('rendering is "nmstate"; allowed: NodeRendering.policy()');
});
