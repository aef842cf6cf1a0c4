/**
 * Versions of the CNI specification under which a chain of plugins works. The nodes' plugins must know the one that is written:
 * Debian 12's plugins (1.1.1) stop at 1.0.0.
 *
 * @see https://github.com/containernetworking/cni/blob/v1.3.0/pkg/version/version.go
 */
export enum CniVersion {
  /** The first with plugin chains. */
  V0_3_0 = '0.3.0',
  /** What nearly every network of a KubeVirt cluster is written for. */
  V0_3_1 = '0.3.1',
  /** Adds CHECK. */
  V0_4_0 = '0.4.0',
  /** Drops the address family from results. */
  V1_0_0 = '1.0.0',
  /** Adds GC and STATUS; needs plugins 1.5 or newer. */
  V1_1_0 = '1.1.0',
}
