import { dnsLabel } from '../values/kube-names';
import { refuse } from '../values/refuse';

/** How far a migration has come. Each phase is a whole state of the cluster's node network: a repository goes from one to the next by a commit. */
export class MigrationPhase {
  /**
   * All phases of a migration in order, one for each host.
   *
   * @param hostnames in the order in which they are migrated
   * @throws if one is no host name
   */
  public static all(hostnames: string[]): MigrationPhase[] {
    const hosts = hostnamesOf('MigrationPhase.all', hostnames);
    const each = hosts.map((_, i) => MigrationPhase.migrated(hosts.slice(0, i + 1)));
    return [MigrationPhase.before(), MigrationPhase.prepared(), ...each, MigrationPhase.finished()];
  }

  /** Nothing was done yet. */
  public static before(): MigrationPhase {
    return new MigrationPhase('before', 'before', []);
  }

  /** One policy for all workers has become several, none of which changes anything; a node can now leave the old one alone. */
  public static prepared(): MigrationPhase {
    return new MigrationPhase('prepared', 'prepared', []);
  }

  /**
   * Some hosts are on the new bridge, the others on the old.
   *
   * @param hostnames of those on the new one, the newest last
   * @throws if there is none, or one is no host name
   */
  public static migrated(hostnames: string[]): MigrationPhase {
    const hosts = hostnamesOf('MigrationPhase.migrated', hostnames);
    return new MigrationPhase('migrated', `migrated-${hosts.slice(-1).join('')}`, hosts);
  }

  /** Every worker is on the new bridge, and whoever joins: one policy again. Also where there never was an old bridge. */
  public static finished(): MigrationPhase {
    return new MigrationPhase('finished', 'finished', []);
  }

  /** `before`, `prepared`, `migrated-<the newest host>` or `finished`. */
  public readonly name: string;

  /**
   * Which of them.
   *
   * @internal
   */
  public readonly _kind: 'before' | 'prepared' | 'migrated' | 'finished';

  /**
   * Hosts on the new bridge, where not all are.
   *
   * @internal
   */
  public readonly _migrated: readonly string[];

  private constructor(kind: MigrationPhase['_kind'], name: string, migrated: readonly string[]) {
    this._kind = kind;
    this.name = name;
    this._migrated = migrated;
  }
}

function hostnamesOf(owner: string, hostnames: readonly string[]): string[] {
  if (!Array.isArray(hostnames) || hostnames.length === 0) refuse(owner, 'hostnames', hostnames, 'at least one host name');
  return hostnames.map((hostname) => dnsLabel(owner, 'hostnames', hostname));
}
