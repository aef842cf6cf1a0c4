/** MetalLB's L2Advertisement, which names a device that the migration takes away. */
export interface Layer2Announcement {
  /** Name of the L2Advertisement. */
  readonly name: string;

  /** The device that goes, such as `bond0.100`. */
  readonly oldInterface: string;

  /**
   * Devices that it names beside that one.
   *
   * @default - none
   */
  readonly otherInterfaces?: string[];

  /**
   * Pools whose addresses it announces.
   *
   * @default - all pools
   */
  readonly ipAddressPools?: string[];

  /**
   * Namespace of MetalLB.
   *
   * @default metallb-system
   */
  readonly namespaceName?: string;
}
