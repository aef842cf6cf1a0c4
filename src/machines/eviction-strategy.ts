/** What becomes of a VM when its node is drained. */
export enum EvictionStrategy {
  /** It migrates; a VM that cannot blocks the drain. */
  LIVE_MIGRATE = 'LiveMigrate',
  /** It migrates if it can, else it stops. */
  LIVE_MIGRATE_IF_POSSIBLE = 'LiveMigrateIfPossible',
  /** It stops. */
  NONE = 'None',
  /** Something else sees to it. */
  EXTERNAL = 'External',
}
