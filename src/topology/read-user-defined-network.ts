import { isObject, JsonObject, listAt, numberAt, objectAt, textAt } from './json';
import { OvnNetwork } from './network';
import { Manifest, placeOf } from './place';

/** OVN-Kubernetes makes the CNI configuration itself. */
const NO_CONFIG = { kind: 'absent' } as const;

/** A UserDefinedNetwork, or undefined where its topology is none that OVN-Kubernetes knows. */
export function readUserDefinedNetwork(manifest: Manifest): OvnNetwork | undefined {
  const { name, namespace } = manifest;
  return userDefined(manifest, objectAt(manifest.object, 'spec'), namespace === undefined ? name : `${namespace}_${name}`, ['spec']);
}

/** A ClusterUserDefinedNetwork: one attachment of its name in each of the selected namespaces. */
export function readClusterUserDefinedNetwork(manifest: Manifest): OvnNetwork | undefined {
  const network = userDefined(manifest, objectAt(manifest.object, 'spec', 'network'), `cluster_udn_${manifest.name}`, ['spec', 'network']);
  if (network === undefined) return undefined;
  return { ...network, namespace: undefined, namespaceSelector: objectAt(manifest.object, 'spec', 'namespaceSelector') };
}

function userDefined(manifest: Manifest, spec: JsonObject, ovnName: string, path: readonly string[]): OvnNetwork | undefined {
  const topology = textAt(spec, 'topology')?.toLowerCase();
  if (topology !== 'layer2' && topology !== 'layer3' && topology !== 'localnet') return undefined;
  const config = objectAt(spec, topology);
  return {
    kind: 'ovn',
    name: manifest.name,
    namespace: manifest.namespace,
    manifest,
    place: placeOf(manifest, ...path),
    config: NO_CONFIG,
    ipamConfig: {},
    mtu: numberAt(config, 'mtu'),
    topology,
    role: textAt(config, 'role') === 'Primary' ? 'primary' : 'secondary',
    ovnName,
    physicalNetworkName: topology === 'localnet' ? textAt(config, 'physicalNetworkName') : undefined,
    vlan: topology === 'localnet' ? numberAt(config, 'vlan', 'access', 'id') : undefined,
    subnets: subnetsOf(config),
    excludeSubnets: listAt(config, 'excludeSubnets').filter((subnet) => typeof subnet === 'string'),
    persistentIps: textAt(config, 'ipam', 'lifecycle') === 'Persistent',
  };
}

/** Texts for layer 2 and localnet, objects for layer 3. */
function subnetsOf(config: JsonObject): readonly string[] {
  return listAt(config, 'subnets').flatMap((subnet) => {
    const cidr = isObject(subnet) ? textAt(subnet, 'cidr') : subnet;
    return typeof cidr === 'string' ? [cidr] : [];
  });
}
