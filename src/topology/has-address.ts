import { Device } from './device';
import { listAt, objectAt } from './json';

/** Whether an interface of a node is stated to have an address, in nmstate's words or netplan's. */
export function hasAddress({ config }: Device): boolean {
  const isOn = (family: string) => objectAt(config, family).enabled === true;
  return isOn('ipv4') || isOn('ipv6') || listAt(config, 'addresses').length > 0 || config.dhcp4 === true || config.dhcp6 === true;
}
