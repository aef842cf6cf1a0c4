import { configField } from './config-field';
import { cidrIn } from './subnet-text';
import { listAt, objectAt, textAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { OvnNetwork } from '../topology/network';
import { Manifest } from '../topology/place';
import { Cidr } from '../values/ip';

/** A range that OVN-Kubernetes or the cluster uses itself. */
export interface UsedRange {
  /** For messages: `the cluster's join subnet`. */
  readonly use: string;
  readonly cidr: Cidr;
}

/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/config.go#L188 */
const JOIN = { ipv4: '100.64.0.0/16', ipv6: 'fd98::/64' };
/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/config/config.go#L248 */
const TRANSIT = { ipv4: '100.88.0.0/16', ipv6: 'fd97::/64' };
/** @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/types/const.go#L164 */
const OWN_JOIN = { ipv4: '100.65.0.0/16', ipv6: 'fd99::/64' };

/** What the cluster uses, by its Network objects where the input has them, else by OVN-Kubernetes' defaults. Masquerading has no one default. */
export function clusterRanges(manifests: readonly Manifest[]): { readonly always: readonly UsedRange[]; readonly layer3: readonly UsedRange[] } {
  const specs = manifests.filter((manifest) => manifest.kind === 'Network' && /^(operator|config)\.openshift\.io$/.test(groupOf(manifest)))
    .map(({ object }) => objectAt(object, 'spec'));
  const ovn = specs.map((spec) => objectAt(spec, 'defaultNetwork', 'ovnKubernetesConfig'));
  const stated = (...path: readonly string[]) => ovn.map((config) => textAt(config, ...path)).find((text) => text !== undefined);
  return {
    always: [
      ...named('the cluster\'s join subnet', [
        stated('ipv4', 'internalJoinSubnet') ?? stated('v4InternalSubnet') ?? JOIN.ipv4,
        stated('ipv6', 'internalJoinSubnet') ?? stated('v6InternalSubnet') ?? JOIN.ipv6,
      ]),
      ...named('the cluster\'s masquerade subnet', ['ipv4', 'ipv6'].map((family) => stated('gatewayConfig', family, 'internalMasqueradeSubnet'))),
      ...named('the cluster\'s pod network', specs.flatMap((spec) => listAt(spec, 'clusterNetwork').map((entry) => textAt(entry, 'cidr')))),
      ...named('the cluster\'s service network', specs.flatMap((spec) => listAt(spec, 'serviceNetwork'))),
    ],
    layer3: named('the cluster\'s transit subnet', [
      stated('ipv4', 'internalTransitSwitchSubnet') ?? TRANSIT.ipv4,
      stated('ipv6', 'internalTransitSwitchSubnet') ?? TRANSIT.ipv6,
    ]),
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
