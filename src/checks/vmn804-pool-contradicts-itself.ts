import { Check } from './check';
import { poolTitle } from './vf-pools';
import { isObject, objectAt } from '../topology/json';
import { within } from '../topology/place';
import { VfPool } from '../topology/vf-pool';

export const poolContradictsItself: Check = {
  code: 'VMN804',
  level: 'error',
  title: 'fields of an SR-IOV policy exclude each other',
  why: 'the operator\'s webhook refuses the policy: RDMA and vDPA need the kernel\'s driver, and vDPA and bridges need switchdev on Ethernet',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L211', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L216', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L221',
    'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L225', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L229', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/pkg/webhook/validate.go#L233', 'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/249e20012faf17b4f38057f29608bde2b21c5c9a/pkg/webhook/validate.go#L255',
  ],

  *find({ vfPools }) {
    for (const pool of vfPools) {
      for (const [field, fault, fix] of faults(pool)) {
        yield { at: within(pool.place, field), message: `${poolTitle(pool)} has ${fault}`, fix };
      }
    }
  },
};

function* faults(pool: VfPool): Iterable<readonly [field: string, fault: string, fix: string]> {
  const { deviceType, isRdma, vdpaType, eSwitchMode, linkType, externallyManaged, spec } = pool;
  const isSwitchdev = eSwitchMode === 'switchdev';
  const mode = `eSwitchMode ${eSwitchMode ?? 'legacy by default'}`;
  const isVdpa = vdpaType === 'virtio' || vdpaType === 'vhost';
  if (deviceType === 'vfio-pci' && isRdma) yield ['isRdma', 'deviceType vfio-pci and isRdma true', 'remove isRdma for VMs, or use deviceType netdevice'];
  if (isSwitchdev && linkType !== undefined && linkType.toLowerCase() !== 'eth') yield ['linkType', `eSwitchMode switchdev and linkType ${linkType}`, 'remove eSwitchMode'];
  if (isVdpa && deviceType === 'vfio-pci') yield ['vdpaType', `vdpaType ${vdpaType} and deviceType vfio-pci`, 'use deviceType netdevice, or remove vdpaType'];
  if (isVdpa && !isSwitchdev) yield ['vdpaType', `vdpaType ${vdpaType} and ${mode}`, 'use eSwitchMode switchdev, or remove vdpaType'];
  const hasBridge = isObject(objectAt(spec, 'bridge').ovs);
  if (hasBridge && !isSwitchdev) yield ['bridge', `a bridge and ${mode}`, 'use eSwitchMode switchdev, or remove bridge'];
  if (hasBridge && externallyManaged) yield ['bridge', 'a bridge and externallyManaged true', 'remove bridge or externallyManaged'];
}
