import * as kplus from 'cdk8s-plus-28';
import { machine } from './machine';
import { templateOf } from './template-of';
import { BootDisk, DiskBus, LinuxBridgeNetwork } from '../../src';
import { vmsChart } from '../networks/vms-chart';

function diskOf(bootDisk: BootDisk) {
  const { domain, volumes } = templateOf(machine({ bootDisk }));
  return { disks: domain.devices.disks, volumes };
}

test('a VM boots from an image of a registry', () => {
  expect(diskOf(BootDisk.containerImage('quay.io/containerdisks/fedora:43'))).toEqual({
    disks: [{ name: 'containerdisk', disk: { bus: 'virtio' } }],
    volumes: [{ name: 'containerdisk', containerDisk: { image: 'quay.io/containerdisks/fedora:43' } }],
  });
});

test('a VM boots from a claim', () => {
  const claim = kplus.PersistentVolumeClaim.fromClaimName(vmsChart(), 'Claim', 'db-root');
  expect(diskOf(BootDisk.persistentVolumeClaim(claim, { bus: DiskBus.SCSI }))).toEqual({
    disks: [{ name: 'rootdisk', disk: { bus: 'scsi' } }],
    volumes: [{ name: 'rootdisk', persistentVolumeClaim: { claimName: 'db-root' } }],
  });
});

test('a VM boots from a DataVolume', () => {
  expect(diskOf(BootDisk.dataVolume('db-root', { bootOrder: 1 }))).toEqual({
    disks: [{ name: 'rootdisk', disk: { bus: 'virtio' }, bootOrder: 1 }],
    volumes: [{ name: 'rootdisk', dataVolume: { name: 'db-root' } }],
  });
});

test('a VM without a disk boots from the network', () => {
  const vm = machine({ bootDisk: BootDisk.none() });
  vm.attach(LinuxBridgeNetwork.named({ networkName: 'lan' }), { bootOrder: 1 });
  const { domain, volumes } = templateOf(vm);
  expect(domain.devices.disks).toBeUndefined();
  expect(domain.devices.interfaces[1]).toMatchObject({ bootOrder: 1 });
  expect(volumes).toBeUndefined();
});

test('an image or name that is none is refused', () => {
  expect(() => BootDisk.containerImage('fedora 43')).toThrow('image is "fedora 43"');
  expect(() => BootDisk.dataVolume('Root')).toThrow('name is "Root"');
  expect(() => BootDisk.dataVolume('root', { bootOrder: 0 })).toThrow('bootOrder is 0');
});
