import { nicName } from './attachments';
import { Check } from './check';
import { macLength } from './go-mac';
import { canonicalMac } from '../topology/mac';
import { within } from '../topology/place';

export const macThatNoCardCanHave: Check = {
  code: 'VMN502',
  level: 'error',
  title: 'an interface\'s MAC address passes admission, but no card can have it',
  why: 'admission takes whatever Go parses, but libvirt reads colons only, and the kernel refuses multicast addresses and all zeros: the VM does not start',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/link/mac.go#L35-L48',
    'https://github.com/libvirt/libvirt/blob/0007237301586aa90f58a7cc8d7cb29a16b00470/src/util/virmacaddr.c#L61-L103',
    'https://github.com/kubevirt/kubevirt/issues/1494',
  ],

  *find({ machines }) {
    for (const machine of machines) {
      for (const nic of machine.nics) {
        const fault = faultOf(nic.macAddress ?? '');
        if (fault === undefined) continue;
        yield {
          at: within(nic.place, 'macAddress'),
          message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}", which ${fault}`,
          fix: 'write a unicast address with colons, such as "02:00:5e:10:00:01"',
        };
      }
    }
  },
};

function faultOf(text: string): string | undefined {
  if (macLength(text) !== 6) return undefined;
  if (text.includes('.')) return 'libvirt does not read';
  const mac = canonicalMac(text) ?? '';
  if (mac === '00:00:00:00:00:00') return 'is all zeros';
  return parseInt(mac.slice(0, 2), 16) % 2 === 1 ? 'is a multicast address' : undefined;
}
