/** Whether frames pass. `unknown`: the input does not say, or it depends on the nodes. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** A step on the way. */
export interface Hop {
  readonly kind: 'interface' | 'network' | 'bridge' | 'device' | 'switch' | 'overlay' | 'pod network' | 'node' | 'outside';
  readonly name: string;
  /** What becomes of the frame there: `tags VLAN 25`. */
  readonly detail?: string;
}

/** The smallest MTU that is stated on the way, and of what. */
export interface PathMtu {
  readonly value: number;
  readonly at: string;
}

/** Whether two ports reach each other, and why. */
export interface Link {
  readonly answer: Verdict;
  /** Where it stops, or what is not known; of those who reach each other over the pod network alone, why no other network does it. */
  readonly reason?: string;
  /** The way between the two; as far as it goes where it stops. */
  readonly hops: readonly Hop[];
  /** What nobody stated, and was taken to be so. */
  readonly assumes: readonly string[];
  readonly mtu?: PathMtu;
  /** Every device on the way states its MTU, so that nothing smaller hides there. */
  readonly isMtuComplete: boolean;
  /** Whether packets of each end's own MTU pass: `no` means that small ones do and large ones vanish. Undefined unless the answer is yes. */
  readonly fullSize?: Verdict;
}

/** The answer for two endpoints. Plain data: it is the JSON of `vmnet reach`. */
export interface ReachAnswer extends Link {
  readonly from: string;
  readonly to: string;
}
