import { configField } from './config-field';
import { OvnNetwork } from '../topology/network';
import { interfaceAddress, networkOf } from '../values/ip';

/** A key in which two networks differ, with both values. */
export interface OvnDifference {
  readonly key: string;
  readonly one: string;
  readonly other: string;
}

/**
 * The first key in which OVN-Kubernetes finds that two attachments are not one network; what is not known of one differs from nothing.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1036-L1094
 */
export function ovnDifference(one: OvnNetwork, other: OvnNetwork): OvnDifference | undefined {
  for (const [key, field] of Object.entries(FIELDS)) {
    const [a, b] = [field(one), field(other)];
    if (a !== undefined && b !== undefined && a !== b) return { key, one: a, other: b };
  }
  return undefined;
}

/** What OVN-Kubernetes compares, as text; undefined where it is not known. */
const FIELDS: { readonly [key: string]: (network: OvnNetwork) => string | undefined } = {
  topology: ({ topology }) => topology,
  // Without one the cluster's own counts, which nobody says here.
  mtu: ({ mtu }) => mtu?.toString(),
  vlanID: ({ vlan }) => (vlan ?? 0).toString(),
  allowPersistentIPs: ({ persistentIps }) => persistentIps.toString(),
  role: ({ role }) => role,
  physicalNetworkName: (network) => (network.topology === 'localnet' ? quoted(configField(network, 'physicalNetworkName') ?? '') : '-'),
  subnets: ({ subnets, topology }) => listed(subnets, topology),
  excludeSubnets: ({ excludeSubnets, topology }) => (topology === 'layer3' ? '-' : listed(excludeSubnets, topology)),
};

function quoted(value: unknown): string | undefined {
  return typeof value === 'string' ? `"${value}"` : undefined;
}

/** Networks in one spelling and order; undefined where one cannot be read. */
function listed(subnets: readonly string[], topology: OvnNetwork['topology']): string | undefined {
  const read = subnets.map((subnet) => {
    const [address = '', length = '', hostLength] = subnet.split('/');
    try {
      const cidr = interfaceAddress('subnet', 'subnet', `${address}/${length}`);
      return topology === 'layer3' ? `${networkOf(cidr)}/${hostLength ?? (cidr.family === 4 ? '24' : '64')}` : networkOf(cidr);
    } catch {
      return undefined;
    }
  });
  return read.includes(undefined) ? undefined : `"${read.sort().join(',')}"`;
}
