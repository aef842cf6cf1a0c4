/**
 * The modes of an Open vSwitch bond.
 *
 * @see https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs
 */
export enum OvsBondMode {
  /** One NIC carries, the others wait. */
  ACTIVE_BACKUP = 'active-backup',
  /** Each source MAC and VLAN keeps to a NIC. Needs nothing of the switch. */
  BALANCE_SLB = 'balance-slb',
  /** Each flow keeps to a NIC. Needs LACP on the switch. */
  BALANCE_TCP = 'balance-tcp',
}
