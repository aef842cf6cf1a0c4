/** One thing to look at. */
export interface Step {
  /** What it shows, as a sentence. */
  readonly shows: string;
  /** Commands of a shell; none: to be asked of somebody. */
  readonly commands: readonly string[];
  /** What the output says; words in front of it where it is not the output itself. */
  readonly expected: { readonly words: string; readonly output?: readonly string[] };
  /** What it means if it says something else, and what to do. */
  readonly otherwise: readonly string[];
}

/** Steps about one thing. */
export interface Section {
  readonly title: string;
  readonly level: 2 | 3;
  readonly text?: readonly string[];
  readonly steps: readonly Step[];
}
