import { Chart, Testing } from 'cdk8s';
import { machine } from './machine';
import { templateOf } from './template-of';
import {
  Binding, LinuxBridgeNetwork, MacvlanNetwork, NetworkRole, OvnTopology, PodNetworkOptions, PrimaryNetwork, UserDefinedNetwork,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

function rendered(primaryNetwork: PrimaryNetwork, chart: Chart = vmsChart()) {
  const { domain, networks } = templateOf(machine({ primaryNetwork }, chart));
  return { networks, interfaces: domain.devices.interfaces, autoattach: domain.devices.autoattachPodInterface };
}

const pod = (options: PodNetworkOptions) => rendered(PrimaryNetwork.pod(options));

test('the pod network is masqueraded unless told otherwise', () => {
  expect(pod({})).toMatchObject({ networks: [{ name: 'default', pod: {} }], interfaces: [{ name: 'default', masquerade: {} }] });
  expect(pod({ binding: Binding.passt() }).interfaces).toMatchObject([{ passtBinding: {} }]);
  expect(pod({ binding: Binding.plugin('slirp'), name: 'slirp' }).interfaces).toMatchObject([{ name: 'slirp', binding: { name: 'slirp' } }]);
});

test('the guest\'s networks behind masquerade must have room for KubeVirt and the guest', () => {
  expect(pod({ vmNetworkCidr: '10.0.9.0/30', vmIpv6NetworkCidr: 'fd10::/126' }).networks).toEqual([
    { name: 'default', pod: { vmNetworkCIDR: '10.0.9.0/30', vmIPv6NetworkCIDR: 'fd10::/126' } },
  ]);
  expect(() => pod({ vmNetworkCidr: '10.0.9.0/31' })).toThrow('vmNetworkCidr is "10.0.9.0/31"; allowed: an IPv4 network of /30 or shorter');
  expect(() => pod({ vmIpv6NetworkCidr: '10.0.9.0/24' })).toThrow('an IPv6 network of /126 or shorter');
  expect(() => pod({ vmNetworkCidr: '10.0.9.1/24' })).toThrow('its network is 10.0.9.0/24');
});

test('ports are those that KubeVirt\'s admission takes', () => {
  expect(() => pod({ ports: [{ port: 0 }] })).toThrow('ports.port is 0');
  expect(() => pod({ ports: [{ port: 80, name: 'HTTP' }] })).toThrow('ports.name is "HTTP"');
  expect(() => pod({ ports: [{ port: 80, name: 'a' }, { port: 81, name: 'a' }] })).toThrow('each name once');
});

test('a user-defined primary network is a pod network by the plugin l2bridge, whose MAC KubeVirt chooses', () => {
  expect(rendered(PrimaryNetwork.userDefined({ name: 'tenant' }))).toEqual({
    networks: [{ name: 'tenant', pod: {} }],
    interfaces: [{ name: 'tenant', binding: { name: 'l2bridge' } }],
    autoattach: undefined,
  });
});

test('a multus default is always qualified, since Multus looks a bare name up in its own namespace', () => {
  const named = (networkNamespace?: string) => PrimaryNetwork.multus(LinuxBridgeNetwork.named({ networkName: 'lan', networkNamespace }));
  expect(rendered(named('nets')).networks).toEqual([{ name: 'lan', multus: { networkName: 'nets/lan', default: true } }]);
  expect(rendered(named('vms')).networks).toEqual([{ name: 'lan', multus: { networkName: 'vms/lan', default: true } }]);
  expect(rendered(named()).networks).toEqual([{ name: 'lan', multus: { networkName: 'vms/lan', default: true } }]);
  expect(rendered(named(), Testing.chart()).networks).toEqual([{ name: 'lan', multus: { networkName: 'lan', default: true } }]);
});

test('a multus default is wired as its kind wants, or as the user says', () => {
  const lan = { networkName: 'lan', networkNamespace: 'nets' };
  expect(rendered(PrimaryNetwork.multus(LinuxBridgeNetwork.named(lan))).interfaces).toMatchObject([{ name: 'lan', bridge: {} }]);
  const byHand = PrimaryNetwork.multusWithBinding(MacvlanNetwork.named(lan), Binding.plugin('mine'), { name: 'eth0' });
  expect(rendered(byHand)).toMatchObject({
    networks: [{ name: 'eth0', multus: { networkName: 'nets/lan', default: true } }],
    interfaces: [{ name: 'eth0', binding: { name: 'mine' } }],
  });
});

test('a multus default gets no derived MAC: KubeVirt does not tell Multus, so a network that checks MACs would drop the guest\'s frames', () => {
  const lan = LinuxBridgeNetwork.named({ networkName: 'lan', networkNamespace: 'nets' });
  expect(rendered(PrimaryNetwork.multus(lan)).interfaces).toEqual([{ name: 'lan', bridge: {} }]);
  expect(rendered(PrimaryNetwork.multus(lan, { macAddress: '02:00:00:00:00:07' })).interfaces).toMatchObject([{ macAddress: '02:00:00:00:00:07' }]);
});

test('a primary user-defined network cannot be a multus default', () => {
  const chart = vmsChart();
  const tenant = new UserDefinedNetwork(chart, 'Tenant', { topology: OvnTopology.layer2({ role: NetworkRole.PRIMARY, subnets: ['10.1.0.0/16'] }) });
  expect(() => rendered(PrimaryNetwork.multus(tenant), chart)).toThrow('a primary network is not attached');
});

test('none is none: KubeVirt is told not to attach the pod network by itself', () => {
  expect(rendered(PrimaryNetwork.none())).toEqual({ networks: undefined, interfaces: undefined, autoattach: false });
});

test('none and an attached network leave the attached one alone', () => {
  const vm = machine({ primaryNetwork: PrimaryNetwork.none() });
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }));
  expect(templateOf(vm).networks).toEqual([{ name: 'lan', multus: { networkName: 'lan' } }]);
});
