import { Owner, refuse } from './refuse';

const MOST_BYTES = 15;

/** Folders of /sys and /proc/sys/net stand under these names. */
const RESERVED = ['.', '..', 'all', 'default'];

/**
 * A network device's name, as the kernel takes it: 1–15 bytes, without "/", ":" and white space, not "." or "..".
 *
 * @see https://github.com/torvalds/linux/blob/v6.12/net/core/dev.c `dev_valid_name`
 */
export function interfaceName(owner: Owner, prop: string, value: string): string {
  const allowed = 'an interface name of 1 to 15 bytes without "/", ":" or white space';
  if (typeof value !== 'string' || value === '' || /[/:\s\0]/.test(value)) refuse(owner, prop, value, allowed);
  if (RESERVED.includes(value)) refuse(owner, prop, value, `${allowed}, and none of ${RESERVED.join(', ')}`);
  if (value.includes('%')) refuse(owner, prop, value, `${allowed}, and without "%", which the kernel takes for a place to number`);
  const bytes = Buffer.byteLength(value);
  if (bytes > MOST_BYTES) refuse(owner, prop, value, `${allowed}; this one has ${bytes}`);
  return value;
}

/** The names of several devices, each only once. */
export function interfaceNames(owner: Owner, prop: string, values: readonly string[], least: number): string[] {
  if (!Array.isArray(values) || values.length < least) refuse(owner, prop, values, `at least ${least} interface name${least === 1 ? '' : 's'}`);
  const names = values.map((name) => interfaceName(owner, prop, name));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) refuse(owner, prop, values, `each interface once; "${twice}" stands there twice`);
  return names;
}
