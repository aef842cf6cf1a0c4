import { VlanSet } from './vlan-set';

/** How the switch groups the ports that the NICs of a bond are plugged into. */
export enum Aggregation {
  /** Not at all: each port stands alone. */
  NONE = 'NONE',
  /** A port channel without a protocol. */
  STATIC = 'STATIC',
  /** A port channel that LACP negotiates. */
  LACP = 'LACP',
}

/**
 * What the network team configured on the other end of the cable.
 * It stands in the manifest as annotation `vmnet.dev/switch-ports`, so that the checks and a reader can compare it with the node's side.
 */
export interface SwitchPort {
  /**
   * VLANs that the port carries tagged.
   *
   * @default - unknown
   */
  readonly vlans?: VlanSet;

  /**
   * VLAN that the port carries untagged, 1–4094.
   *
   * @default - unknown
   */
  readonly nativeVlan?: number;

  /**
   * Largest frame payload the port takes, in bytes.
   *
   * @default - unknown
   */
  readonly mtu?: number;

  /**
   * How the ports are grouped there.
   *
   * @default - unknown
   */
  readonly aggregation?: Aggregation;
}
