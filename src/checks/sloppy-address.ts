import { isIPv6 } from 'node:net';

/**
 * Whether KubeVirt takes a text for an address: it drops leading zeros before Go parses it.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/sanitizers.go#L28
 */
export function isSloppyAddress(text: string): boolean {
  return isSloppyIpv4(text) || (isIPv6(text) && !text.includes('%'));
}

/** The same for IPv4 alone; Go takes an IPv4 address in IPv6 spelling for one. */
export function isSloppyIpv4(text: string): boolean {
  const octets = text.split('.');
  if (octets.length === 4 && octets.every((octet) => /^\d{1,16}$/.test(octet) && Number(octet) <= 255)) return true;
  return /^(::|(0{1,4}:){5})ffff:/i.test(text) && isIPv6(text);
}
