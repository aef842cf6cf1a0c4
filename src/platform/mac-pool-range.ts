/** The MACs that kubemacpool gives out. */
export interface MacPoolRange {
  /** The first, such as `02:00:00:00:00:00`. */
  readonly rangeStart: string;

  /** The last. */
  readonly rangeEnd: string;
}
