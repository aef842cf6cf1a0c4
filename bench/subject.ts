/** Something to be measured. It is loaded and prepared first; only `run` counts. */
export interface Subject {
  /** Makes the input, and warms up what a process that lives longer would have warm. */
  prepare(...args: readonly string[]): void;
  /** The work. */
  run(): void;
  /** What came of it, where a row wants both sides to come to the same. */
  answer?(): string;
}
