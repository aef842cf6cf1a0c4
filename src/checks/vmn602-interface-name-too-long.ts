import { Check } from './check';
import { isByName, isUp, policyName } from './stated-devices';
import { Device } from '../topology/device';
import { within } from '../topology/place';

/** What the kernel keeps of a name, without the ending zero byte. */
const LONGEST = 15;

export const interfaceNameTooLong: Check = {
  code: 'VMN602',
  level: 'error',
  title: 'an interface name is longer than the kernel takes',
  why: 'a Linux interface name holds at most 15 bytes, so the interface cannot be made and the whole policy fails',
  evidence: [
    'https://github.com/torvalds/linux/blob/0871d5a66da5c41151e0896a90298b163e42f2e0/include/uapi/linux/if.h#L31',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/utils/utils.go#L65',
  ],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      for (const device of policy.devices) {
        const length = Buffer.byteLength(device.name);
        if (length <= LONGEST || !isUp(device) || !isByName(device) || !isMadeInKernel(device)) continue;
        yield {
          at: policy.format === 'netplan' ? device.place : within(device.place, 'name'),
          message: `interface name "${device.name}" of ${policyName(policy)} has ${length} bytes, but the kernel takes at most ${LONGEST}`,
          fix: `give it a name of at most ${LONGEST} bytes; a vlan interface need not be called after its base`,
        };
      }
    }
  },
};

/** A NIC may be called by an alternative name, which may be longer; bridges and patches of Open vSwitch are not the kernel's. */
function isMadeInKernel({ kind, config }: Device): boolean {
  return kind === 'bond' || kind === 'linux-bridge' || kind === 'vlan' || (kind === 'ovs-interface' && config.patch === undefined && config.dpdk === undefined);
}
