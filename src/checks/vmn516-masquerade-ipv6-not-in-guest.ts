import { nicName } from './attachments';
import { Check } from './check';
import { addressIn, cidrIn } from './subnet-text';
import { GuestInterface } from '../topology/guest';
import { within } from '../topology/place';
import { addressText, Cidr } from '../values/ip';

export const masqueradeIpv6NotInGuest: Check = {
  code: 'VMN516',
  level: 'warning',
  title: 'a masquerade interface states its IPv6 network, but the guest is not given the address and gateway in it',
  why: 'only the network\'s second address is translated, and KubeVirt announces no router: without both in the guest there is no IPv6',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/link/address.go#L38-L93',
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/dhcp/masquerade.go#L71-L78',
    'https://kubevirt.io/user-guide/network/interfaces_and_networks/#masquerade-ipv4-and-ipv6-dual-stack-support',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      const { guest } = machine;
      if (guest.kind !== 'stated') continue;
      for (const nic of machine.nics) {
        const stated = nic.network.kind === 'pod' ? nic.network.vmIpv6NetworkCidr : undefined;
        const cidr = cidrIn(stated);
        if (nic.binding.kind !== 'masquerade' || nic.networkPlace === undefined || cidr?.family !== 6 || cidr.prefixLength > 126) continue;
        const candidates = guest.interfaces.filter(({ nics }) => nics.length === 0 || nics.includes(nic));
        if (candidates.some((entry) => isConfigured(entry, cidr))) continue;
        const [gateway, address] = [1n, 2n].map((offset) => addressText(6, cidr.first + offset));
        yield {
          at: within(nic.networkPlace, 'pod', 'vmIPv6NetworkCIDR'),
          message: `${nicName(nic, machine)} has vmIPv6NetworkCIDR ${cidr.text}, but the guest is not given address ${address}/${cidr.prefixLength} with gateway ${gateway}`,
          fix: `give the guest address ${address}/${cidr.prefixLength} and gateway ${gateway} in networkData`,
          related: [guest.place],
        };
      }
    }
  },
};

/** KubeVirt's DHCP gives the address too. */
function isConfigured({ dhcp6, addresses, routes }: GuestInterface, cidr: Cidr): boolean {
  const hasAddress = dhcp6 || addresses.some(({ text }) => cidrIn(text)?.address === cidr.first + 2n);
  return hasAddress && routes.some(({ to, via }) => to === '::/0' && addressIn(via)?.address === cidr.first + 1n);
}
