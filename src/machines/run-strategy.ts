/** When KubeVirt runs a VM. */
export enum RunStrategy {
  /** Always: restarted whatever happens. */
  ALWAYS = 'Always',
  /** Restarted after a failure, not after a shutdown from inside. */
  RERUN_ON_FAILURE = 'RerunOnFailure',
  /** When somebody starts and stops it. */
  MANUAL = 'Manual',
  /** Once, until it ends. */
  ONCE = 'Once',
  /** Not. */
  HALTED = 'Halted',
}
