/** Why the lab cannot run here, for the user: one sentence. */
export class LabError extends Error {}
