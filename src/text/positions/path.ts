/** The way from a document's root to a value: names of keys, and indices from 0. */
export type Path = readonly (string | number)[];
