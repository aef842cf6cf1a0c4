import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import {
  BondedBridgeNode, BridgePlugin, ChainedPlugin, CniVersion, Ipam, LinuxBridge, LinuxBridgeNetwork, LinuxBridgeNetworkProps, Uplink, VlanSet,
} from '../../src';

function bridgeNetwork(props: Partial<LinuxBridgeNetworkProps> = {}): LinuxBridgeNetwork {
  return new LinuxBridgeNetwork(vmsChart(), 'Net', { bridge: LinuxBridge.named('br0'), metadata: { name: 'net' }, ...props });
}

test('a network with everything is this manifest', () => {
  const network = bridgeNetwork({
    metadata: { name: 'prod', namespace: 'nets', labels: { team: 'a' }, annotations: { note: 'rack 4' } },
    configName: 'prod-bridge',
    cniVersion: CniVersion.V1_0_0,
    vlan: 25,
    vlanTrunk: VlanSet.parse('10,30-40'),
    preserveDefaultVlan: true,
    macSpoofCheck: false,
    portIsolation: true,
    hairpinMode: true,
    mtu: 9000,
    ipam: Ipam.hostLocal('10.1.1.0/24'),
    requireBridge: true,
    chainedPlugins: [ChainedPlugin.tuning({ promiscuous: true })],
  });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: {
      name: 'prod',
      namespace: 'nets',
      labels: { team: 'a' },
      annotations: { 'note': 'rack 4', 'k8s.v1.cni.cncf.io/resourceName': 'bridge.network.kubevirt.io/br0' },
    },
    spec: {
      config: `{
  "cniVersion": "1.0.0",
  "name": "prod-bridge",
  "plugins": [
    {
      "type": "bridge",
      "bridge": "br0",
      "vlan": 25,
      "vlanTrunk": [
        {
          "id": 10
        },
        {
          "minID": 30,
          "maxID": 40
        }
      ],
      "preserveDefaultVlan": true,
      "macspoofchk": false,
      "portIsolation": true,
      "hairpinMode": true,
      "mtu": 9000,
      "ipam": {
        "type": "host-local",
        "subnet": "10.1.1.0/24"
      }
    },
    {
      "type": "tuning",
      "promisc": true
    }
  ]
}`,
    },
  });
});

test('a network with nothing but a bridge checks MACs and leaves the VLANs alone', () => {
  expect(configOf(bridgeNetwork())).toEqual({ cniVersion: '0.3.1', name: 'net', type: 'bridge', bridge: 'br0', macspoofchk: true, ipam: {} });
});

test('the keys stand in a fixed order: who, then what, then IPAM', () => {
  const network = bridgeNetwork({ ipam: Ipam.dhcp(), mtu: 1500, vlan: 3, bridge: LinuxBridge.named('br0') });
  expect(Object.keys(configOf(network))).toEqual([
    'cniVersion', 'name', 'type', 'bridge', 'vlan', 'preserveDefaultVlan', 'macspoofchk', 'mtu', 'ipam',
  ]);
});

test('a VLAN or a trunk keeps the bridge\'s untagged VLAN off the guest\'s port unless told otherwise', () => {
  expect(configOf(bridgeNetwork({ vlan: 25 })).preserveDefaultVlan).toBe(false);
  expect(configOf(bridgeNetwork({ vlanTrunk: VlanSet.of(7) })).preserveDefaultVlan).toBe(false);
  expect(configOf(bridgeNetwork({ vlan: 25, preserveDefaultVlan: true })).preserveDefaultVlan).toBe(true);
});

test('the MTU is the bridge\'s, unless the network has its own', () => {
  const bridge = new BondedBridgeNode(vmsChart(), 'Uplink', { uplink: Uplink.nic('eth1'), mtu: 9000 });
  const follows = bridgeNetwork({ bridge });
  expect(configOf(follows).mtu).toBe(9000);
  expect(follows.guestMtu).toBe(9000);
  const own = bridgeNetwork({ bridge, mtu: 1500 });
  expect(configOf(own).mtu).toBe(1500);
  expect(own.guestMtu).toBe(1500);
  expect(bridgeNetwork().guestMtu).toBeUndefined();
});

test('the resource of the bridge marker is asked for only on request', () => {
  expect(bridgeNetwork().apiObject.toJson().metadata.annotations).toBeUndefined();
  const marked = bridgeNetwork({ requireBridge: true, bridge: LinuxBridge.named('br-vm') });
  expect(marked.apiObject.toJson().metadata.annotations).toEqual({ 'k8s.v1.cni.cncf.io/resourceName': 'bridge.network.kubevirt.io/br-vm' });
});

test('the plugin can go by the name that OpenShift gives it', () => {
  expect(configOf(bridgeNetwork({ plugin: BridgePlugin.CNV_BRIDGE })).type).toBe('cnv-bridge');
});

test('an empty chain is still written as a chain', () => {
  expect(configOf(bridgeNetwork({ chainedPlugins: [] })).plugins).toHaveLength(1);
});

test('hairpin and promiscuous mode exclude each other, as the plugin says too', () => {
  expect(configOf(bridgeNetwork({ promiscuousMode: true })).promiscMode).toBe(true);
  expect(() => bridgeNetwork({ hairpinMode: true, promiscuousMode: true })).toThrow('test/Net (LinuxBridgeNetwork): hairpinMode and promiscuousMode');
});

test('a VLAN id outside 1 to 4094, and a MTU that is none, are refused with their value', () => {
  expect(() => bridgeNetwork({ vlan: 4095 })).toThrow('vlan is 4095; allowed: a whole number from 1 to 4094');
  expect(() => bridgeNetwork({ vlan: 0 })).toThrow('leave vlan out for untagged frames');
  expect(() => bridgeNetwork({ mtu: 67 })).toThrow('mtu is 67');
});

test('a name that no CNI runtime takes is refused', () => {
  expect(() => bridgeNetwork({ configName: '-net' })).toThrow('configName is "-net"');
});
