/** Whether two endpoints reach each other. */
export enum ReachabilityVerdict {
  /** Wherever their machines may run. */
  YES = 'yes',
  /** Nowhere. */
  NO = 'no',
  /** The App does not say, or it depends on the nodes that they run on. */
  UNKNOWN = 'unknown',
}

/** A step on the way between two endpoints. */
export interface ReachabilityHop {
  /** `interface`, `network`, `bridge`, `device`, `switch`, `overlay`, `pod network`, `node` or `outside`. */
  readonly kind: string;

  /** Its name, such as `br1`. */
  readonly name: string;

  /**
   * What becomes of the frame there, such as `VLAN 25`.
   *
   * @default - nothing to be said
   */
  readonly detail?: string;
}

/** Whether two endpoints reach each other, by which way, and why not. */
export interface ReachabilityAnswer {
  /** The answer, the same in both directions. */
  readonly answer: ReachabilityVerdict;

  /** From the first endpoint to the second; as far as it goes where it stops. */
  readonly hops: ReachabilityHop[];

  /**
   * Where it stops and why, or what is not known; of those who reach each other over the pod network alone, why not over another.
   *
   * @default - they reach each other
   */
  readonly reason?: string;

  /** What nobody stated and was taken to be so, such as that the switch carries the VLAN. */
  readonly assumptions: string[];

  /**
   * The smallest MTU that is stated on the way, in bytes.
   *
   * @default - none is stated
   */
  readonly mtu?: number;

  /**
   * What has that MTU, such as `"bond0"`.
   *
   * @default - none is stated
   */
  readonly mtuLimitedBy?: string;

  /**
   * Whether packets of both ends' own MTU pass: `NO` means that small ones do and large ones vanish.
   *
   * @default - they do not surely reach each other
   */
  readonly fullSizePackets?: ReachabilityVerdict;

  /** All of it for people, several lines. */
  readonly text: string;
}

/** Interfaces that differ in nothing that matters on the way. */
export interface ReachabilityGroup {
  /** Each as `namespace/vm:interface`. */
  readonly interfaces: string[];

  /** Their network as `namespace/name`, or why they are on none. */
  readonly network: string;

  /**
   * The broadcast domain that they are on.
   *
   * @default - it depends on the node, or is not known
   */
  readonly segment?: string;
}

/** What holds between the interfaces of two groups, as far as they are of different VMs. */
export interface ReachabilityCell {
  /** Index of the one group. */
  readonly oneGroup: number;

  /** Index of the other group, or of the same one. */
  readonly otherGroup: number;

  /** The answer. */
  readonly answer: ReachabilityVerdict;

  /**
   * Why not, or what is not known.
   *
   * @default - they reach each other
   */
  readonly reason?: string;
}

/** Whether every interface of every VM reaches every other. */
export interface ReachabilityMatrix {
  /** The interfaces, those that are alike together. */
  readonly groups: ReachabilityGroup[];

  /** One for each two groups, and for each group of several VMs with itself. */
  readonly cells: ReachabilityCell[];

  /** All of it for people: the groups, a table, the reasons. */
  readonly text: string;
}
