import { App, Chart } from 'cdk8s';
import { configOf } from './config-of';
import { vmsChart } from './vms-chart';
import {
  ChainedPlugin, CniVersion, Ipam, NodeSelector, SriovNetwork, SriovNetworkProps, SriovNodePolicy, SriovRendering, SriovResource, VfLinkState,
  VlanProtocol,
} from '../../src';

const resource = SriovResource.named('openshift.io/fast');
const OPERATOR = 'sriov-network-operator';

function sriov(props: Partial<SriovNetworkProps> = {}): SriovNetwork {
  return new SriovNetwork(vmsChart(), 'Net', { resource, metadata: { name: 'net' }, ...props });
}

const EVERYTHING: Partial<SriovNetworkProps> = {
  metadata: { name: 'fast', annotations: { note: 'rack 4' } },
  vlan: 100,
  vlanQos: 5,
  vlanProtocol: VlanProtocol.DOT1AD,
  spoofCheck: false,
  trust: true,
  linkState: VfLinkState.ENABLE,
  minTxRate: 100,
  maxTxRate: 1000,
  capabilities: { mac: true, ips: true },
  ipam: Ipam.whereabouts('10.56.217.0/24', { exclude: ['10.56.217.1/32'] }),
  chainedPlugins: [ChainedPlugin.sourceBasedRouting(), ChainedPlugin.tuning({ allMulticast: true })],
};

test('an attachment definition with everything is this manifest', () => {
  const network = sriov({ ...EVERYTHING, configName: 'fast-sriov', cniVersion: CniVersion.V1_0_0 });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: 'fast', namespace: 'vms', annotations: { 'note': 'rack 4', 'k8s.v1.cni.cncf.io/resourceName': 'openshift.io/fast' } },
    spec: {
      config: JSON.stringify({
        cniVersion: '1.0.0',
        name: 'fast-sriov',
        plugins: [
          {
            type: 'sriov',
            vlan: 100,
            vlanQoS: 5,
            vlanProto: '802.1ad',
            spoofchk: 'off',
            trust: 'on',
            link_state: 'enable',
            min_tx_rate: 100,
            max_tx_rate: 1000,
            capabilities: { mac: true, ips: true },
            ipam: { type: 'whereabouts', range: '10.56.217.0/24', exclude: ['10.56.217.1/32'] },
          },
          { type: 'sbr' },
          { type: 'tuning', allmulti: true },
        ],
      }, undefined, 2),
    },
  });
});

test('the operator\'s object with everything is this manifest', () => {
  const network = sriov({ ...EVERYTHING, rendering: SriovRendering.operatorManaged(OPERATOR) });
  expect(network.apiObject.toJson()).toEqual({
    apiVersion: 'sriovnetwork.openshift.io/v1',
    kind: 'SriovNetwork',
    metadata: { name: 'fast', namespace: 'sriov-network-operator', annotations: { note: 'rack 4' } },
    spec: {
      networkNamespace: 'vms',
      resourceName: 'fast',
      vlan: 100,
      vlanQoS: 5,
      vlanProto: '802.1ad',
      spoofChk: 'off',
      trust: 'on',
      linkState: 'enable',
      minTxRate: 100,
      maxTxRate: 1000,
      capabilities: '{"mac":true,"ips":true}',
      ipam: '{"type":"whereabouts","range":"10.56.217.0/24","exclude":["10.56.217.1/32"]}',
      metaPlugins: '{"type":"sbr"},{"type":"tuning","allmulti":true}',
    },
  });
});

test('by default MACs are checked, the guest is not trusted, and the frames go out as they are', () => {
  expect(configOf(sriov())).toEqual({ cniVersion: '0.3.1', name: 'net', type: 'sriov', spoofchk: 'on', trust: 'off', ipam: {} });
  expect(sriov({ rendering: SriovRendering.operatorManaged(OPERATOR) }).apiObject.toJson().spec).toEqual({
    networkNamespace: 'vms', resourceName: 'fast', spoofChk: 'on', trust: 'off', ipam: '{}',
  });
});

test('keys of the configuration stand in a fixed order', () => {
  const { plugins: [first] } = configOf(sriov(EVERYTHING));
  expect(Object.keys(first)).toEqual([
    'type', 'vlan', 'vlanQoS', 'vlanProto', 'spoofchk', 'trust', 'link_state', 'min_tx_rate', 'max_tx_rate', 'capabilities', 'ipam',
  ]);
});

test('resource and MTU are the node policy\'s', () => {
  const policy = new SriovNodePolicy(vmsChart(), 'Pool', { pool: 'fast_1', resourcePrefix: 'intel.com', numVfs: 4, pfNames: ['ens1f0'], nodes: NodeSelector.all(), mtu: 9000 });
  const attachment = sriov({ resource: policy });
  expect(attachment.apiObject.toJson().metadata.annotations).toEqual({ 'k8s.v1.cni.cncf.io/resourceName': 'intel.com/fast_1' });
  expect(attachment.guestMtu).toBe(9000);
  expect(sriov().guestMtu).toBeUndefined();
  const managed = sriov({ resource: policy, rendering: SriovRendering.operatorManaged(OPERATOR) });
  expect(managed.apiObject.toJson().spec.resourceName).toBe('fast_1');
});

test('VMs find the network in the same namespace under either rendering', () => {
  const metadata = { name: 'fast', namespace: 'nets' };
  const attachment = sriov({ metadata });
  const managed = sriov({ metadata, rendering: SriovRendering.operatorManaged(OPERATOR) });
  for (const network of [attachment, managed]) {
    expect(network.networkName).toBe('fast');
    expect(network.networkNamespace).toBe('nets');
    expect(network.networkNameFrom('vms')).toBe('nets/fast');
    expect(network.networkNameFrom('nets')).toBe('fast');
  }
});

test('the operator is not told the namespace where that is its own', () => {
  const network = sriov({ metadata: { name: 'fast', namespace: OPERATOR }, rendering: SriovRendering.operatorManaged(OPERATOR) });
  expect(network.apiObject.toJson().spec).not.toHaveProperty('networkNamespace');
});

test('without a namespace for the VMs the operator would choose, so it is refused', () => {
  const chart = new Chart(new App(), 'bare');
  expect(() => new SriovNetwork(chart, 'Net', { resource, rendering: SriovRendering.operatorManaged(OPERATOR) })).toThrow('the VMs\' namespace is not known');
});

test('what the operator writes itself is refused beside it', () => {
  const rendering = SriovRendering.operatorManaged(OPERATOR);
  expect(() => sriov({ rendering, configName: 'x' })).toThrow('configName is the operator\'s own business');
  expect(() => sriov({ rendering, cniVersion: CniVersion.V1_0_0 })).toThrow('cniVersion is the operator\'s own business');
});

test('a quote that would end the operator\'s template is refused there, and fine elsewhere', () => {
  const chainedPlugins = [ChainedPlugin.of('tuning', { note: 'it\'s' })];
  expect(() => sriov({ chainedPlugins, rendering: SriovRendering.operatorManaged(OPERATOR) })).toThrow('chainedPlugins holds a "\'"');
  expect(configOf(sriov({ chainedPlugins })).plugins).toHaveLength(2);
});

test('priority and protocol of a tag that is not there are refused, as the plugin does when the VM starts', () => {
  expect(() => sriov({ vlanQos: 3 })).toThrow('vlanQos is about the VLAN tag, but there is no vlan');
  expect(() => sriov({ vlanProtocol: VlanProtocol.DOT1AD })).toThrow('but there is no vlan');
  expect(() => sriov({ vlan: 5, vlanQos: 8 })).toThrow('vlanQos is 8; allowed: a whole number from 0 to 7');
});

test('without a VLAN even priority 0 and protocol 802.1q are refused, since the plugin refuses the bare keys', () => {
  expect(() => sriov({ vlanQos: 0 })).toThrow('but there is no vlan');
  expect(() => sriov({ vlanProtocol: VlanProtocol.DOT1Q })).toThrow('but there is no vlan');
});

test('a least rate over the most is refused; 0 is no limit', () => {
  expect(() => sriov({ minTxRate: 200, maxTxRate: 100 })).toThrow('minTxRate 200 is over maxTxRate 100');
  expect(configOf(sriov({ minTxRate: 200, maxTxRate: 0 }))).toMatchObject({ min_tx_rate: 200, max_tx_rate: 0 });
});
