/** Addresses that a plan never hands out. */
export interface ReservedAddresses {
  /** One address, a network such as `10.25.0.240/28`, or first and last such as `10.25.0.1-10.25.0.19`. */
  readonly addresses: string;

  /**
   * What they are kept for, in the plan's table.
   *
   * @default - `reserved`
   */
  readonly purpose?: string;
}
