/** A VM's processors. The guest sees sockets × cores × threads. */
export interface VmCpu {
  /**
   * Cores a socket.
   *
   * @default 1
   */
  readonly cores?: number;

  /**
   * Sockets.
   *
   * @default 1
   */
  readonly sockets?: number;

  /**
   * Threads a core.
   *
   * @default 1
   */
  readonly threads?: number;

  /**
   * Model that the guest sees, such as `host-passthrough`.
   *
   * @default - the cluster's
   */
  readonly model?: string;

  /**
   * Pins each of them to a processor of the node, whose CPU manager must be on.
   *
   * @default false
   */
  readonly dedicatedPlacement?: boolean;

  /**
   * One more dedicated processor for the emulator. Needs `dedicatedPlacement`.
   *
   * @default false
   */
  readonly isolateEmulatorThread?: boolean;
}
