/**
 * Every version of the CNI specification that results and configurations can have.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/version/version.go#L39
 */
export const KNOWN_CNI_VERSIONS: readonly string[] = ['0.1.0', '0.2.0', '0.3.0', '0.3.1', '0.4.0', '1.0.0', '1.1.0'];

/**
 * Plugins that begin later than 0.1.0.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go#L250
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/firewall/firewall.go#L195
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/vrf/main.go#L48
 */
export const OLDEST_CNI_VERSION: ReadonlyMap<string, string> = new Map([['bandwidth', '0.3.0'], ['firewall', '0.4.0'], ['vrf', '0.3.1']]);

/** The plugins of the CNI project itself. */
export const CNI_PROJECT_PLUGINS: ReadonlySet<string> = new Set([
  'bridge', 'macvlan', 'ipvlan', 'vlan', 'ptp', 'host-device', 'dummy', 'tap', 'loopback', 'tuning', 'bandwidth', 'firewall', 'portmap', 'sbr', 'vrf',
]);

/** Whether one version of three numbers is older than another; what is no such version is not. */
export function isOlderCniVersion(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  if (a === undefined || b === undefined) return false;
  for (let i = 0; i < 3; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y;
  }
  return false;
}
