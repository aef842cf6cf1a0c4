import { Testing } from 'cdk8s';
import { machine } from './machine';
import { templateOf } from './template-of';
import {
  Binding, BootDisk, InterfaceOptions, IVmNetwork, LinuxBridge, LinuxBridgeNetwork, MacvlanNetwork, MacvtapNetwork,
  OvnLocalnetNetwork, SriovNetwork,
} from '../../src';
import { vmsChart } from '../networks/vms-chart';

const lan = LinuxBridgeNetwork.named({ networkName: 'lan' });

function attached(network: IVmNetwork, options?: InterfaceOptions) {
  const vm = machine();
  vm.attach(network, options);
  const { domain, networks } = templateOf(vm);
  return { nic: domain.devices.interfaces[1], network: networks[1] };
}

test('the binding is that of the network\'s kind', () => {
  const of = { networkName: 'net' };
  expect(attached(LinuxBridgeNetwork.named(of)).nic).toMatchObject({ name: 'net', bridge: {} });
  expect(attached(SriovNetwork.named(of)).nic).toMatchObject({ name: 'net', sriov: {} });
  expect(attached(OvnLocalnetNetwork.named(of)).nic).toMatchObject({ name: 'net', bridge: {} });
  expect(attached(MacvtapNetwork.named(of)).nic).toMatchObject({ name: 'net', binding: { name: 'macvtap' } });
});

test('a network without a binding of its own is attached with one that the user names', () => {
  const vm = machine();
  vm.attachWithBinding(MacvlanNetwork.named({ networkName: 'storage', networkNamespace: 'nets' }), Binding.plugin('mine'), { name: 'fast' });
  const { domain, networks } = templateOf(vm);
  expect(domain.devices.interfaces[1]).toMatchObject({ name: 'fast', binding: { name: 'mine' } });
  expect(networks[1]).toEqual({ name: 'fast', multus: { networkName: 'nets/storage' } });
});

test('a network in another namespace is qualified, one in the VM\'s is not', () => {
  const nets = new LinuxBridgeNetwork(vmsChart(), 'Net', { bridge: LinuxBridge.named('br0'), metadata: { name: 'a', namespace: 'nets' } });
  const own = new LinuxBridgeNetwork(vmsChart(), 'Net', { bridge: LinuxBridge.named('br0'), metadata: { name: 'b' } });
  expect(attached(nets).network).toEqual({ name: 'a', multus: { networkName: 'nets/a' } });
  expect(attached(own).network).toEqual({ name: 'b', multus: { networkName: 'b' } });
  const vm = machine({}, Testing.chart());
  vm.attach(nets);
  expect(templateOf(vm).networks[1]).toEqual({ name: 'a', multus: { networkName: 'a' } });
});

test('a network\'s name with dots names the interface with dashes, since KubeVirt takes no dots there', () => {
  expect(attached(LinuxBridgeNetwork.named({ networkName: 'prod.vlan25' }))).toMatchObject({
    nic: { name: 'prod-vlan25' }, network: { name: 'prod-vlan25', multus: { networkName: 'prod.vlan25' } },
  });
});

test('the same network can be attached twice under two names', () => {
  const vm = machine();
  vm.attach(lan);
  expect(() => vm.attach(lan)).toThrow('name is "lan"; allowed: a name that no other interface of the VM has');
  vm.attach(lan, { name: 'lan-2' });
  expect(templateOf(vm).networks.map(({ name }: { name: string }) => name)).toEqual(['default', 'lan', 'lan-2']);
});

test('the attached interface is handed back with its name and MAC', () => {
  const nic = machine().attach(lan, { macAddress: '02-00-00-AA-BB-CC' });
  expect(nic).toMatchObject({ name: 'lan', macAddress: '02:00:00:aa:bb:cc' });
});

test('places in the boot order are counted over disks and interfaces', () => {
  const vm = machine({ bootDisk: BootDisk.containerImage('fedora:43', { bootOrder: 1 }) });
  expect(() => vm.attach(lan, { bootOrder: 1 })).toThrow('bootOrder is 1; allowed: a place that no other interface or disk has');
  expect(vm.attach(lan, { bootOrder: 2 }).name).toBe('lan');
});

test('values that KubeVirt or libvirt refuses later are refused here', () => {
  const options = (given: InterfaceOptions) => () => attached(lan, given);
  expect(options({ name: 'a.b' })).toThrow('name is "a.b"');
  expect(options({ macAddress: '01:00:00:00:00:01' })).toThrow('multicast');
  expect(options({ pciAddress: '0000:81:01.10' })).toThrow('pciAddress is "0000:81:01.10"');
  expect(options({ acpiIndex: 16384 })).toThrow('a whole number from 1 to 16383');
  expect(options({ bootOrder: 0 })).toThrow('bootOrder is 0');
  expect(options({ dhcpOptions: { privateOptions: [{ option: 223, value: 'x' }] } })).toThrow('from 224 to 254');
  expect(options({ dhcpOptions: { privateOptions: [{ option: 224, value: 'x' }, { option: 224, value: 'y' }] } })).toThrow('each option once');
  expect(options({ dhcpOptions: { ntpServers: ['fd00::1'] } })).toThrow('IPv4 addresses');
});
