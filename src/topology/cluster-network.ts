import { JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { groupOf } from './manifests';
import { Manifest } from './place';

/** What a cluster uses itself, ranges of addresses above all, as OpenShift's Network objects state them. Undefined and none: not stated. */
export interface ClusterNetwork {
  readonly podNetworks: readonly string[];
  readonly serviceNetworks: readonly string[];
  readonly join: FamilyRanges;
  readonly transit: FamilyRanges;
  readonly masquerade: FamilyRanges;
  /** Of the pod network. */
  readonly mtu?: number;
}

/** A range of each family. */
export interface FamilyRanges {
  readonly ipv4?: string;
  readonly ipv6?: string;
}

/** @see https://github.com/openshift/api/blob/release-4.19/operator/v1/types_network.go */
export function clusterNetworkOf(manifest: Manifest): ClusterNetwork | undefined {
  if (manifest.kind !== 'Network' || !/^(operator|config)\.openshift\.io$/.test(groupOf(manifest))) return undefined;
  const spec = objectAt(manifest.object, 'spec');
  const ovn = objectAt(spec, 'defaultNetwork', 'ovnKubernetesConfig');
  return {
    podNetworks: listAt(spec, 'clusterNetwork').flatMap((entry) => textAt(entry, 'cidr') ?? []),
    serviceNetworks: listAt(spec, 'serviceNetwork').filter((entry) => typeof entry === 'string'),
    join: {
      ipv4: textAt(ovn, 'ipv4', 'internalJoinSubnet') ?? textAt(ovn, 'v4InternalSubnet'),
      ipv6: textAt(ovn, 'ipv6', 'internalJoinSubnet') ?? textAt(ovn, 'v6InternalSubnet'),
    },
    transit: ranges(ovn, 'internalTransitSwitchSubnet'),
    mtu: numberAt(ovn, 'mtu') ?? numberAt(manifest.object, 'status', 'clusterNetworkMTU'),
    masquerade: ranges(objectAt(ovn, 'gatewayConfig'), 'internalMasqueradeSubnet'),
  };
}

function ranges(config: JsonObject, key: string): FamilyRanges {
  return { ipv4: textAt(config, 'ipv4', key), ipv6: textAt(config, 'ipv6', key) };
}
