/**
 * The modes of a Linux bond under which a bridge for VMs works.
 * Modes 5 and 6 rewrite the guests' MACs, 0 and 3 reorder or duplicate their frames, so they are not offered.
 *
 * @see https://www.kernel.org/doc/Documentation/networking/bonding.txt
 */
export enum BondMode {
  /** One NIC carries, the others wait. Needs nothing of the switch. */
  ACTIVE_BACKUP = 'active-backup',
  /** Each flow keeps to a NIC. Needs a static aggregation (port channel without LACP) on the switch. */
  BALANCE_XOR = 'balance-xor',
  /** LACP. Needs LACP on the switch. */
  LACP = '802.3ad',
}
