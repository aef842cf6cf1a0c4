import { Skipped } from './plan';

/** What the translator has to say besides the plan, gathered on the way. */
export interface Remarks {
  readonly skipped: Skipped[];
  readonly notes: Set<string>;
}
