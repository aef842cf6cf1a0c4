const DEVICE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}$/;
const TAKEN = new Set(['lo', 'all', 'default', 'bonding_masters', 'ovs-system', 'ovs-netdev']);

/** Whether a name of a manifest may be given to the kernel: a device name that no shell and no option parser takes for something else. */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAME.test(name) && !TAKEN.has(name);
}
