/** What is not as the blueprint has it. */
export const DEVIATIONS = ['failed', 'missing', 'differs', 'down', 'unknown'] as const;

/**
 * `failed`: a program says that it could not do it. `missing`: it is not there. `differs`: it is there, otherwise. `down`: a VM does not run, or not as it is
 * written. `unknown`: the dump does not say.
 */
export type DeviationKind = typeof DEVIATIONS[number];

/** One thing that is not as the blueprint has it. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** Lower case, no full stop. */
  readonly sentence: string;
  /** The object of the blueprint, as `VirtualMachine shop/web`. */
  readonly object: string;
  /** The node that it is about. */
  readonly node?: string;
}

/** A live cluster against a blueprint. */
export interface Drift {
  /** The worst first. */
  readonly deviations: readonly Deviation[];
  /** Whether anything is not as it should be; what is unknown is none of it. */
  readonly hasDrifted: boolean;
  readonly summary: { readonly objects: number; readonly deviations: { readonly [kind in DeviationKind]: number } };
}
