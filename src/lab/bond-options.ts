import { Remarks } from './remarks';
import { BondDevice } from '../topology/device';

/** Words of `ip link add type bond` that manifests may set, by nmstate's and the kernel's name or netplan's. */
const OPTIONS: { readonly [name: string]: string } = {
  'miimon': 'miimon',
  'mii-monitor-interval': 'miimon',
  'updelay': 'updelay',
  'up-delay': 'updelay',
  'downdelay': 'downdelay',
  'down-delay': 'downdelay',
  'lacp_rate': 'lacp_rate',
  'lacp-rate': 'lacp_rate',
  'xmit_hash_policy': 'xmit_hash_policy',
  'transmit-hash-policy': 'xmit_hash_policy',
  'min_links': 'min_links',
  'min-links': 'min_links',
  'primary': 'primary',
  'fail_over_mac': 'fail_over_mac',
  'fail-over-mac-policy': 'fail_over_mac',
  'primary_reselect': 'primary_reselect',
  'primary-reselect-policy': 'primary_reselect',
  'ad_select': 'ad_select',
  'ad-select': 'ad_select',
};

const MODES = ['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'];

/** What NetworkManager sets if nothing is stated: without it no bond sees that a link is down. networkd, which netplan drives, sets nothing. */
const MONITORED = ['miimon', '100'];

/** A bond's arguments. LACP talks fast here, which shortens the wait and changes nothing else. */
export function bondOptions(node: string, { name, mode = 'balance-rr', ports = [], options, config }: BondDevice, remarks: Remarks): readonly string[] {
  const words = Object.entries(options).flatMap(([key, value]) => {
    const word = Object.prototype.hasOwnProperty.call(OPTIONS, key) ? OPTIONS[key] : undefined;
    const text = typeof value === 'boolean' ? `${Number(value)}` : `${typeof value === 'object' ? '' : value ?? ''}`;
    const isNone = word === undefined || !/^[A-Za-z0-9][A-Za-z0-9+-]*$/.test(text) || (word === 'primary' && !ports.includes(text));
    return isNone ? [] : [word, text];
  });
  const isNmstate = config['link-aggregation'] !== undefined;
  const monitored = isNmstate && !words.includes('miimon') ? MONITORED : [];
  if (isSourceLoadBalancing({ options })) {
    remarks.notes.add(`bond ${name} of ${node}: balance-slb of a Linux bond is made with active-backup here; in Open vSwitch it is the real thing`);
    return ['mode', 'active-backup', ...MONITORED];
  }
  const known = MODES.includes(mode) ? mode : 'active-backup';
  if (known !== mode) remarks.notes.add(`bond ${name} of ${node}: no mode that the kernel knows, so active-backup`);
  const rate = known === '802.3ad' && !words.includes('lacp_rate') ? ['lacp_rate', 'fast'] : [];
  return ['mode', known, ...monitored, ...words, ...rate];
}

/** nmstate's own `balance-slb`, which it makes of balance-xor and rules of nftables. */
export function isSourceLoadBalancing({ options }: Pick<BondDevice, 'options'>): boolean {
  const value = options['balance-slb'];
  return value === true || value === 'true' || value === 1 || value === '1';
}
