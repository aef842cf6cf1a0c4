import { configField } from './config-field';
import { cidrIn } from './subnet-text';
import { ClusterNetwork, FamilyRanges } from '../topology/cluster-network';
import { listAt } from '../topology/json';
import { OvnNetwork } from '../topology/network';
import { Platform } from '../topology/platform';
import { Cidr } from '../values/ip';

/** A range that OVN-Kubernetes or the cluster uses itself. */
export interface UsedRange {
  /** For messages: `the cluster's join subnet`. */
  readonly use: string;
  readonly cidr: Cidr;
}

const FAMILIES = ['ipv4', 'ipv6'] as const;

/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/config.go#L188 */
const JOIN = { ipv4: '100.64.0.0/16', ipv6: 'fd98::/64' };
/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/config.go#L248 */
const TRANSIT = { ipv4: '100.88.0.0/16', ipv6: 'fd97::/64' };
/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/types/const.go#L164 */
const OWN_JOIN = { ipv4: '100.65.0.0/16', ipv6: 'fd99::/64' };

/** What the cluster uses, by its Network objects where the input has them, else by OVN-Kubernetes' defaults. Masquerading has no one default. */
export function clusterRanges({ clusterNetworks }: Platform): { readonly always: readonly UsedRange[]; readonly layer3: readonly UsedRange[] } {
  const stated = (of: (network: ClusterNetwork) => FamilyRanges, family: keyof FamilyRanges) => (
    clusterNetworks.map((network) => of(network)[family]).find((text) => text !== undefined)
  );
  return {
    always: [
      ...named('the cluster\'s join subnet', FAMILIES.map((family) => stated(({ join }) => join, family) ?? JOIN[family])),
      ...named('the cluster\'s masquerade subnet', FAMILIES.map((family) => stated(({ masquerade }) => masquerade, family))),
      ...named('the cluster\'s pod network', clusterNetworks.flatMap(({ podNetworks }) => podNetworks)),
      ...named('the cluster\'s service network', clusterNetworks.flatMap(({ serviceNetworks }) => serviceNetworks)),
    ],
    layer3: named('the cluster\'s transit subnet', FAMILIES.map((family) => stated(({ transit }) => transit, family) ?? TRANSIT[family])),
  };
}

/** The join subnets of one network: those that it states, else the defaults, family by family. */
export function ownJoinRanges(network: OvnNetwork): readonly UsedRange[] {
  const text = configField(network, 'joinSubnet');
  const list = listAt(network.place.manifest.object, ...network.place.path, network.topology, 'joinSubnets');
  const stated = [...list, ...(typeof text === 'string' ? text.split(',').map((part) => part.trim()) : [])].flatMap((part) => cidrIn(part) ?? []);
  const families = stated.map(({ family }) => family);
  const defaults = Object.values(OWN_JOIN).flatMap((part) => cidrIn(part) ?? []).filter(({ family }) => !families.includes(family));
  return [...stated, ...defaults].map((cidr) => ({ use: 'its own join subnet', cidr }));
}

function named(use: string, texts: readonly unknown[]): readonly UsedRange[] {
  return texts.flatMap((text) => {
    const cidr = cidrIn(text);
    return cidr === undefined ? [] : [{ use, cidr }];
  });
}
