import { Chart } from 'cdk8s';
import { machine } from './machine';
import { templateOf } from './template-of';
import { Binding, BootDisk, LinuxBridgeNetwork, NetworkedVirtualMachine, PrimaryNetwork, SriovNetwork } from '../../src';
import { vmsChart } from '../networks/vms-chart';

const lan = LinuxBridgeNetwork.named({ networkName: 'lan' });
const wan = LinuxBridgeNetwork.named({ networkName: 'wan' });

/** MACs by `<vm>/<interface>`. */
function macsOf(...vms: readonly NetworkedVirtualMachine[]): { readonly [nic: string]: string | undefined } {
  return Object.fromEntries(vms.flatMap((vm) => vm.interfaces.map((nic) => [`${vm.apiObject.name}/${nic.name}`, nic.macAddress])));
}

function named(chart: Chart, name: string, namespace?: string): NetworkedVirtualMachine {
  return new NetworkedVirtualMachine(chart, name, { metadata: { name, namespace }, bootDisk: BootDisk.containerImage('fedora:43') });
}

test('a MAC is these five bytes of the hash behind 06, today and in ten years', () => {
  const vm = machine();
  vm.attach(lan);
  expect(macsOf(vm)).toEqual({ 'web/default': '06:3c:03:0b:3c:94', 'web/lan': '06:eb:36:0d:36:95' });
});

test('a MAC is locally administered, unicast, and outside of what kubemacpool, OVN-Kubernetes and QEMU give out', () => {
  for (const mac of Object.values(macsOf(machine()))) expect(mac).toMatch(/^06(:[0-9a-f]{2}){5}$/);
});

test('another VM, another interface before it or another order changes no MAC', () => {
  const chart = vmsChart();
  const before = named(chart, 'a');
  before.attach(lan);
  before.attach(wan);
  const changed = vmsChart();
  const newcomer = named(changed, 'newcomer');
  newcomer.attach(lan);
  const after = named(changed, 'a');
  after.attach(SriovNetwork.named({ networkName: 'fast' }));
  after.attach(wan);
  after.attach(lan);
  expect(macsOf(after)).toMatchObject(macsOf(before));
});

test('cluster, namespace, VM and interface each make another MAC', () => {
  const mac = (chart: Chart, name = 'a', namespace?: string) => named(chart, name, namespace).attach(lan).macAddress;
  const macs = [
    mac(vmsChart()),
    mac(vmsChart(), 'b'),
    mac(vmsChart(), 'a', 'tenant'),
    mac(vmsChart({ 'vmnet:cluster': 'east' })),
    mac(vmsChart({ 'vmnet:cluster': 'west' })),
    named(vmsChart(), 'a').attach(lan, { name: 'other' }).macAddress,
  ];
  expect(new Set(macs).size).toBe(macs.length);
});

test('no two of 20,000 interfaces share a MAC', () => {
  const chart = vmsChart();
  const macs = Array.from({ length: 5000 }, (_, i) => {
    const vm = named(chart, `vm-${i}`);
    for (const name of ['a', 'b', 'c']) vm.attach(lan, { name });
    return Object.values(macsOf(vm));
  }).flat();
  expect(new Set(macs).size).toBe(20000);
});

test('on the pod network only masquerade and passt get one: other bindings show it to a network that pins the pod\'s own', () => {
  const macUnder = (binding: Binding) => {
    const [nic] = templateOf(machine({ primaryNetwork: PrimaryNetwork.pod({ binding }) })).domain.devices.interfaces;
    return nic.macAddress;
  };
  expect(macUnder(Binding.masquerade())).toMatch(/^06:/);
  expect(macUnder(Binding.passt())).toMatch(/^06:/);
  expect(macUnder(Binding.bridge())).toBeUndefined();
  expect(macUnder(Binding.l2bridge())).toBeUndefined();
});

test('a given MAC is kept, in lower case with colons', () => {
  const nic = machine({ primaryNetwork: PrimaryNetwork.pod({ binding: Binding.bridge(), macAddress: '02-AA-00-00-00-01' }) });
  expect(macsOf(nic)).toEqual({ 'web/default': '02:aa:00:00:00:01' });
});
