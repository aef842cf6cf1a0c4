import { Owner, refuse } from './refuse';

/** A whole number from `min` to `max`, or the error that says so. */
export function wholeNumber(owner: Owner, prop: string, value: number, min: number, max: number, note = ''): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  refuse(owner, prop, value, `a whole number from ${min} to ${max}${note}`);
}

/** The same for a prop that may be left out. */
export function optionalWholeNumber(owner: Owner, prop: string, value: number | undefined, min: number, max: number, note = ''): number | undefined {
  return value === undefined ? undefined : wholeNumber(owner, prop, value, min, max, note);
}

/** A VLAN id that tags frames. 4095 is reserved by 802.1Q, 0 means "no VLAN". */
export function vlanId(owner: Owner, prop: string, value: number): number {
  return wholeNumber(owner, prop, value, 1, 4094);
}

/** The same for a prop that may be left out. */
export function optionalVlanId(owner: Owner, prop: string, value: number | undefined): number | undefined {
  return optionalWholeNumber(owner, prop, value, 1, 4094, `; leave ${prop} out for untagged frames`);
}

/** Bytes in a frame's payload: 68 is the least IPv4 can live with (RFC 791), 65535 the most a Linux device takes. */
export function mtu(owner: Owner, prop: string, value: number | undefined): number | undefined {
  return optionalWholeNumber(owner, prop, value, 68, 65535, ' (bytes)');
}

/** A TCP or UDP port. */
export function portNumber(owner: Owner, prop: string, value: number): number {
  return wholeNumber(owner, prop, value, 1, 65535);
}
