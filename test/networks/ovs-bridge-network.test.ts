import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import {
  ChainedPlugin, CniVersion, Ipam, OvsBondedBridgeNode, OvsBridge, OvsBridgeNetwork, OvsBridgeNetworkProps, VlanSet,
} from '../../src';

function ovsNetwork(props: Partial<OvsBridgeNetworkProps> = {}): OvsBridgeNetwork {
  return new OvsBridgeNetwork(vmsChart(), 'Net', { bridge: OvsBridge.named('br1'), metadata: { name: 'net' }, ...props });
}

test('a network with everything is this manifest', () => {
  const network = ovsNetwork({
    metadata: { name: 'trunk', namespace: 'nets' },
    configName: 'trunk-ovs',
    cniVersion: CniVersion.V0_4_0,
    vlanTrunk: VlanSet.parse('42,1000-1010'),
    mtu: 9000,
    ipam: Ipam.dhcp(),
    requireBridge: true,
    chainedPlugins: [ChainedPlugin.of('tuning', { sysctl: { 'net.ipv4.conf.IFNAME.arp_filter': '1' } })],
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'trunk', namespace: 'nets', annotations: { 'k8s.v1.cni.cncf.io/resourceName': 'ovs-cni.network.kubevirt.io/br1' } },
    spec: {
      config: JSON.stringify({
        cniVersion: '0.4.0',
        name: 'trunk-ovs',
        plugins: [
          { type: 'ovs', bridge: 'br1', trunk: [{ id: 42 }, { minID: 1000, maxID: 1010 }], mtu: 9000, ipam: { type: 'dhcp' } },
          { type: 'tuning', sysctl: { 'net.ipv4.conf.IFNAME.arp_filter': '1' } },
        ],
      }, undefined, 2),
    },
  });
});

test('a network with nothing but a bridge is a trunk of all VLANs', () => {
  expect(configOf(ovsNetwork())).toEqual({ cniVersion: '0.3.1', name: 'net', type: 'ovs', bridge: 'br1', ipam: {} });
  expect(ovsNetwork().apiObject.toJson().metadata.annotations).toBeUndefined();
});

test('an access VLAN is its own', () => {
  expect(configOf(ovsNetwork({ vlan: 7 }))).toMatchObject({ vlan: 7 });
});

test('an OvsBondedBridgeNode can be the bridge', () => {
  const bridge = new OvsBondedBridgeNode(vmsChart(), 'Bond', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet' });
  expect(configOf(ovsNetwork({ bridge })).bridge).toBe('br-phy');
});

test('a VLAN beside a trunk is refused, since ovs-cni would ignore it', () => {
  expect(() => ovsNetwork({ vlan: 7, vlanTrunk: VlanSet.all() })).toThrow('vlan and vlanTrunk exclude each other');
});
