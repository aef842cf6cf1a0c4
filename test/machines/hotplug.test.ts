import { Chart, Testing } from 'cdk8s';
import { machine } from './machine';
import { templateOf } from './template-of';
import { LinuxBridgeNetwork, MacvtapNetwork, NetworkChecks, PrimaryNetwork, SriovNetwork, VmInterface } from '../../src';

const lan = LinuxBridgeNetwork.named({ networkName: 'lan' });
const fast = SriovNetwork.named({ networkName: 'fast' });
const USER_DATA = '#cloud-config\n';

test('a card that is plugged in is in the VM as any other, and cloud-init\'s file stays as it was', () => {
  const before = machine({ userData: USER_DATA });
  before.attach(lan);
  const after = machine({ userData: USER_DATA });
  after.attach(lan);
  after.hotplug(fast, { name: 'fast1', macAddress: '02:00:00:00:00:05' });
  const [old, now] = [templateOf(before), templateOf(after)];
  expect(now.volumes).toEqual(old.volumes);
  expect(now.domain.devices.interfaces).toEqual([...old.domain.devices.interfaces, { name: 'fast1', sriov: {}, macAddress: '02:00:00:00:00:05' }]);
  expect(now.networks).toEqual([...old.networks, { name: 'fast1', multus: { networkName: 'fast' } }]);
});

test('the first card that is plugged in brings no cloud-init file either', () => {
  const vm = machine({ userData: USER_DATA });
  vm.hotplug(lan);
  expect(templateOf(vm).volumes).toEqual(templateOf(machine({ userData: USER_DATA })).volumes);
});

test('what KubeVirt does not plug in, or a running guest cannot be told, is refused', () => {
  expect(() => machine().hotplug(MacvtapNetwork.named({ networkName: 'direct' }))).toThrow('network is "direct"; allowed: one with bridge or SR-IOV binding');
  expect(() => machine().hotplug(lan, { addresses: ['10.0.0.1/24'] } as object)).toThrow('allowed: options of the card: cloud-init does not reach a guest that runs');
});

test('a card that is taken out differs by its state alone, so that KubeVirt asks for no restart', () => {
  const vm = machine({ userData: USER_DATA });
  const nic = vm.attach(lan, { addresses: ['10.0.0.1/24'] });
  const before = templateOf(vm);
  vm.detach(nic);
  const [primary, attached] = before.domain.devices.interfaces;
  expect(templateOf(vm)).toEqual({ ...before, domain: { ...before.domain, devices: { ...before.domain.devices, interfaces: [primary, { ...attached, state: 'absent' }] } } });
});

test('what KubeVirt does not unplug is refused', () => {
  const vm = machine();
  const [primary] = vm.interfaces;
  const direct = vm.attach(fast);
  expect(() => vm.detach(primary as VmInterface)).toThrow('interface "default" is on the VM\'s default network, which cannot be unplugged; give the VM another primaryNetwork');
  expect(() => vm.detach(direct)).toThrow('interface "fast" has no bridge binding, and KubeVirt unplugs no other; stop the VM and remove the interface');
  expect(() => vm.detach(machine().attach(lan))).toThrow('nic is "lan"; allowed: an interface of this VM');
  const onLan = machine({ primaryNetwork: PrimaryNetwork.multus(lan) });
  expect(() => onLan.detach(onLan.interfaces[0] as VmInterface)).toThrow('interface "lan" is on the VM\'s default network');
});

test('the checks find nothing wrong with either', () => {
  const app = Testing.app();
  const vm = machine({}, new Chart(app, 'vms', { namespace: 'vms' }));
  vm.detach(vm.attach(lan));
  vm.hotplug(fast);
  expect(NetworkChecks.of(app).findings().map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
