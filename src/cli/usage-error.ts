/** What the user has to mend before anything can be done: one line, without a stack trace. */
export class UsageError extends Error {}
