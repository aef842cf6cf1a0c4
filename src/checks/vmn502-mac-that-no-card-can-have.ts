import { nicName } from './attachments';
import { Check, Level } from './check';
import { macLength } from './go-mac';
import { nicsWriting } from './written-fields';
import { canonicalMac } from '../topology/mac';
import { Nic } from '../topology/nic';
import { within } from '../topology/place';

const KUBEVIRT = 'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg';

export const macThatNoCardCanHave: Check = {
  code: 'VMN502',
  level: 'error',
  title: 'an interface\'s MAC address passes admission, but no card can have it',
  why: 'libvirt and the kernel refuse multicast addresses, the kernel all zeros, which QEMU takes for none; under passt libvirt gets the text as it is, and reads colons only',
  evidence: [
    `${KUBEVIRT}/network/link/mac.go#L35-L48`,
    `${KUBEVIRT}/network/domainspec/generators.go#L89-L102`,
    `${KUBEVIRT}/virt-launcher/virtwrap/converter/network/configurator.go#L115-L129`,
    'https://github.com/libvirt/libvirt/blob/0007237301586aa90f58a7cc8d7cb29a16b00470/src/util/virmacaddr.c#L61-L103',
    'https://github.com/kubevirt/kubevirt/issues/1494',
  ],

  *find({ machines }) {
    for (const { machine, nic } of nicsWriting('macAddress', machines)) {
      const fault = faultOf(nic, nic.macAddress ?? '');
      if (fault === undefined) continue;
      yield {
        at: within(nic.place, 'macAddress'),
        message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}", which ${fault.what}`,
        fix: 'write a unicast address with colons, such as "02:00:5e:10:00:01"',
        level: fault.level,
      };
    }
  },
};

function faultOf({ binding, network }: Nic, text: string): { readonly what: string; readonly level?: Level } | undefined {
  const mac = macLength(text) === 6 ? canonicalMac(text) : undefined;
  if (mac === undefined) return undefined;
  if (parseInt(mac.slice(0, 2), 16) % 2 === 1) return { what: 'is a multicast address' };
  // On the pod network nothing is set to it, and the guest gets QEMU's own.
  if (mac === '00:00:00:00:00:00') return { what: 'is all zeros', level: network.kind === 'pod' ? 'warning' : 'error' };
  return binding.kind === 'passtBinding' && !text.includes(':') ? { what: 'libvirt does not read' } : undefined;
}
