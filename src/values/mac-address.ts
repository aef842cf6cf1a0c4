import { createHash } from 'node:crypto';
import { Owner, refuse } from './refuse';

const ALLOWED = 'a unicast MAC of six octets, such as "52:54:00:12:34:56"';

/**
 * A MAC that a NIC may carry, in lower case with colons.
 * KubeVirt's admission takes more (multicast, all zero, dotted), which then fails when the VM starts.
 */
export function macAddress(owner: Owner, prop: string, value: string): string {
  const isText = typeof value === 'string' && /^[0-9a-f]{2}([:-])[0-9a-f]{2}(\1[0-9a-f]{2}){4}$/i.test(value);
  if (!isText) refuse(owner, prop, value, ALLOWED);
  const canonical = value.toLowerCase().replace(/-/g, ':');
  if (canonical === '00:00:00:00:00:00') refuse(owner, prop, value, `${ALLOWED}; not all zeros`);
  if (parseInt(canonical.slice(0, 2), 16) % 2 === 1) refuse(owner, prop, value, `${ALLOWED}; its first octet is odd, which makes it a multicast address`);
  return canonical;
}

/** First octet of a MAC that we derive. */
const DERIVED = '06';

/** Whether a MAC may be one that we derived: only a hash tells for sure. */
export function mayBeDerived(mac: string | undefined): boolean {
  return mac?.startsWith(`${DERIVED}:`) === true;
}

/**
 * The MAC of a VM interface, the same at every synth and on every machine: 40 bits of a hash behind `06`.
 * `06` is locally administered and unicast, and outside kubemacpool's (02:…), OVN-Kubernetes' (0a:58:…) and QEMU's (52:54:00:…) own.
 */
export function derivedMacAddress(cluster: string, namespace: string, machine: string, nic: string): string {
  const digest = createHash('sha256').update(JSON.stringify([cluster, namespace, machine, nic])).digest('hex');
  return [DERIVED, ...(digest.slice(0, 10).match(/../g) ?? [])].join(':');
}
