import { Carrier } from './port';
import { Access, Domain, domainName } from '../topology/access';

/** What two attachments on one node make of each other's frames; `apart`: they meet outside the node, if anywhere. */
export type Meeting =
  | { readonly kind: 'joined'; readonly assumes?: string }
  | { readonly kind: 'kept apart' | 'not known'; readonly why: string }
  | { readonly kind: 'apart' };

/** An attachment, and what it is on there. */
export interface Attached {
  readonly access: Access;
  readonly carrier: Carrier;
}

/** Whether two attachments on one node meet there. */
export function meetingOf(one: Attached, other: Attached): Meeting {
  const [a, b] = [one.access.domain, other.access.domain];
  if (one.carrier.ovnName !== undefined && one.carrier.ovnName === other.carrier.ovnName) return { kind: 'joined' };
  if (a.kind !== b.kind) return a.name === b.name ? { kind: 'not known', why: `how "${a.name}" joins what is on it` } : { kind: 'apart' };
  if (a.name !== b.name) return { kind: 'apart' };
  switch (a.kind) {
    case 'linux-bridge': return inLinuxBridge(one, other);
    case 'nic': return onNic(one.carrier, other.carrier, a.name);
    case 'vf': return a.vlan === b.vlan ? { kind: 'joined', assumes: `NIC "${a.name}" switches between its virtual functions` } : differing(a, b);
    default: return a.vlan === b.vlan ? { kind: 'joined' } : differing(a, b);
  }
}

function inLinuxBridge({ access: { domain: a }, carrier: one }: Attached, { access: { domain: b }, carrier: other }: Attached): Meeting {
  if (one.isIsolated && other.isIsolated) return { kind: 'kept apart', why: `bridge "${a.name}" keeps isolated ports (portIsolation) apart` };
  if (a.filtering !== b.filtering) return { kind: 'not known', why: `whether bridge "${a.name}" filters VLANs there` };
  // A port without VLAN takes no frame of a bridge that filters.
  if (a.filtering === 'on' && a.vlan === 0) return { kind: 'kept apart', why: `bridge "${a.name}" filters VLANs and has no default one` };
  if (a.vlan === b.vlan) return { kind: 'joined' };
  return a.filtering === 'on' ? differing(a, b) : { kind: 'not known', why: `whether bridge "${a.name}" filters VLANs` };
}

/** @see https://docs.kernel.org/networking/ipvlan.html and drivers/net/macvlan.c for the modes */
function onNic({ mode: one }: Carrier, { mode: other }: Carrier, nic: string): Meeting {
  if (one === 'bridge' && other === 'bridge') return { kind: 'joined' };
  if (one === 'private' || other === 'private') return { kind: 'kept apart', why: `a private macvlan on "${nic}" hears no other` };
  return { kind: 'not known', why: `how attachments of "${nic}" meet on the node (modes ${one ?? 'none'} and ${other ?? 'none'})` };
}

function differing(a: Domain, b: Domain): Meeting {
  const [first = 0, second = 0] = [a.vlan ?? 0, b.vlan ?? 0].sort((x, y) => x - y);
  return { kind: 'kept apart', why: `${domainName(a)} keeps ${first === 0 ? 'untagged frames' : `VLAN ${first}`} and VLAN ${second} apart` };
}
