import { Device } from './device';
import { JsonObject, listAt, objectAt } from './json';
import { truthOf } from './nmstate-truth';

/** Whether an interface of a node is stated to have an address or to ask for one, in nmstate's words or netplan's. */
export function hasAddress({ config }: Device): boolean {
  const hasOne = ['ipv4', 'ipv6'].some((family) => isAddressed(objectAt(config, family)));
  return hasOne || listAt(config, 'addresses').length > 0 || config.dhcp4 === true || config.dhcp6 === true;
}

/** The same of nmstate's section of one family: enabled alone gives none. */
export function isAddressed({ enabled, dhcp, autoconf, address }: JsonObject): boolean {
  const isAsked = truthOf(dhcp) === true || truthOf(autoconf) === true;
  return truthOf(enabled) === true && (isAsked || (Array.isArray(address) && address.length > 0));
}
