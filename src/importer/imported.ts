import { Statement } from './statement';

/** How well an object is expressed: by a construct alone, by one with JSON patches for what it has no prop for, or as an ApiObject. */
export type Fidelity = 'construct' | 'patched construct' | 'object';

interface Subject {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** An object of the input, as the program has it. */
export interface Imported extends Subject {
  /** The construct's class. */
  readonly type: string;
  readonly fidelity: Fidelity;
  readonly statements: readonly Statement[];
}

/** An object that no program can express. */
export interface NotImported extends Subject {
  readonly reason: string;
}

/** A chart of the program: the cluster's objects, or those of one namespace. */
export interface ImportedChart {
  readonly variable: string;
  readonly id: string;
}

/** Everything that is written. */
export interface Program {
  readonly charts: readonly ImportedChart[];
  /** In an order in which everything is made before it is referred to. */
  readonly objects: readonly Imported[];
  readonly left: readonly NotImported[];
}
