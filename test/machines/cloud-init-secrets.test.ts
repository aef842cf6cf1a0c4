import { Testing } from 'cdk8s';
import { machine } from './machine';
import { templateOf } from './template-of';
import { LinuxBridgeNetwork, NetworkedVirtualMachine, PrimaryNetwork } from '../../src';
import { vmsChart } from '../networks/vms-chart';

function cloudInitOf(vm: NetworkedVirtualMachine) {
  const { volumes } = templateOf(vm);
  return volumes[volumes.length - 1].cloudInitNoCloud;
}

function manyAddresses(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `10.200.${i}.1/24`);
}

test('network data of up to 2,048 bytes stays in the VM', () => {
  const chart = vmsChart();
  const vm = machine({ primaryNetwork: PrimaryNetwork.none() }, chart);
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }), { addresses: manyAddresses(60) });
  expect(cloudInitOf(vm)).toEqual({ networkData: expect.any(String) });
  expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['VirtualMachine']);
});

test('longer network data goes into a Secret beside the VM, under the key that KubeVirt reads', () => {
  const chart = vmsChart();
  const vm = machine({ metadata: { name: 'web', namespace: 'tenant' }, primaryNetwork: PrimaryNetwork.none() }, chart);
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }), { addresses: manyAddresses(150) });
  const [, secret] = Testing.synth(chart);
  expect(secret).toEqual({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secret.metadata.name, namespace: 'tenant' },
    stringData: { networkdata: expect.stringContaining('10.200.149.1/24') },
  });
  expect(cloudInitOf(vm)).toEqual({ networkDataSecretRef: { name: secret.metadata.name } });
});

test('the Secret holds what is attached after it was needed, too', () => {
  const chart = vmsChart();
  const vm = machine({ primaryNetwork: PrimaryNetwork.none() }, chart);
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }), { addresses: manyAddresses(150) });
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'late' }));
  const secrets = Testing.synth(chart).filter(({ kind }) => kind === 'Secret');
  expect(secrets).toHaveLength(1);
  expect(secrets[0].stringData.networkdata).toContain('late:');
});

test('user data of 2,048 bytes stays in the VM, one byte more goes into a Secret', () => {
  const inline = machine({ userData: 'x'.repeat(2048) });
  expect(cloudInitOf(inline)).toEqual({ userData: 'x'.repeat(2048) });
  const chart = vmsChart();
  const long = machine({ userData: 'x'.repeat(2049) }, chart);
  const [, secret] = Testing.synth(chart);
  expect(secret).toMatchObject({ kind: 'Secret', metadata: { namespace: 'vms' }, stringData: { userdata: 'x'.repeat(2049) } });
  expect(cloudInitOf(long)).toEqual({ secretRef: { name: secret.metadata.name } });
});

test('bytes are counted, not characters', () => {
  const chart = vmsChart();
  machine({ userData: 'ü'.repeat(1025) }, chart);
  expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['VirtualMachine', 'Secret']);
});

test('both texts can be long at once', () => {
  const chart = vmsChart();
  const vm = machine({ userData: 'u'.repeat(3000), networkData: 'n'.repeat(3000) }, chart);
  expect(Testing.synth(chart).map(({ kind }) => kind)).toEqual(['VirtualMachine', 'Secret', 'Secret']);
  expect(Object.keys(cloudInitOf(vm)).sort()).toEqual(['networkDataSecretRef', 'secretRef']);
});
