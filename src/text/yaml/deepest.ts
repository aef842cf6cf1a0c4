/** Deeper nesting is an attack, not a manifest. */
export const DEEPEST = 100;
