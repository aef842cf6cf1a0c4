import { isIPv6 } from 'node:net';
import { nicName } from './attachments';
import { Check } from './check';
import { isSloppyIpv4 } from './sloppy-address';
import { nicsWriting } from './written-fields';
import { within } from '../topology/place';

export const guestCidr: Check = {
  code: 'VMN418',
  level: 'error',
  title: 'the network behind masquerade is none, or too small',
  why: 'admission does not look; on the node the network of the VM fails, since it takes an address for the gateway and one for the guest',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L602',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/setup/netpod/netpod.go#L607',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('masquerade', machines)) {
      if (nic.binding.kind !== 'masquerade' || nic.network.kind !== 'pod' || nic.networkPlace === undefined) continue;
      const { vmNetworkCidr, vmIpv6NetworkCidr } = nic.network;
      for (const [field, text] of [['vmNetworkCIDR', vmNetworkCidr], ['vmIPv6NetworkCIDR', vmIpv6NetworkCidr]] as const) {
        const fault = text === undefined || text === '' ? undefined : faultOf(text);
        if (fault === undefined) continue;
        const example = field === 'vmNetworkCIDR' ? '10.0.2.0/24, at most /30' : 'fd10:0:2::/120, at most /126';
        yield {
          at: within(nic.networkPlace, 'pod', field),
          message: `${nicName(nic, machine)} has ${field} "${text}", which ${fault}`,
          fix: `write a network such as ${example}`,
        };
      }
    }
  },
};

function faultOf(text: string): string | undefined {
  const [, address = '', prefix = ''] = /^([^/]*)\/(\d{1,3})$/.exec(text) ?? [];
  const bits = bitsOf(address);
  if (bits === undefined || Number(prefix) > bits) return 'is no network with its prefix length';
  return Number(prefix) > bits - 2 ? `has no room for two addresses, it may be /${bits - 2}` : undefined;
}
function bitsOf(address: string): 32 | 128 | undefined {
  if (address.includes(':')) return isIPv6(address) && !address.includes('%') ? 128 : undefined;
  return isSloppyIpv4(address) ? 32 : undefined;
}
