/** A mistake that the checks found. */
export interface NetworkFinding {
  /** The check's code, such as `VMN402`. */
  readonly code: string;

  /** `error` (it will not start, or traffic is surely lost) or `warning` (it works today and breaks under a stated condition). */
  readonly level: string;

  /** What is wrong, with names and values. */
  readonly message: string;

  /** What happens then. */
  readonly why: string;

  /** How to mend it. */
  readonly fix: string;

  /** The construct, the object and the field. */
  readonly where: string;

  /** Lines of the programs that refuse or do the silent wrong thing. */
  readonly evidence: string[];

  /**
   * Why it is meant to be so.
   *
   * @default - nobody said that it is
   */
  readonly acknowledgedReason?: string;
}
