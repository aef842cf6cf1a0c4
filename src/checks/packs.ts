/** Packs of checks that are not for everyone. */
export const PACKS: readonly string[] = ['security', 'hygiene', 'openshift'];
