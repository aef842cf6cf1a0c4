import { attachmentResolver } from './attachments';
import { bareFilesOf } from './bare-files';
import { fabricOf } from './fabric';
import { textMapAt } from './json';
import { keysTwiceIn } from './keys-twice';
import { withoutPatches } from './kustomize-patches';
import { l2AdvertisementOf } from './l2-advertisement';
import { groupOf, InputDocument, manifestsOf } from './manifests';
import { Network } from './network';
import { nodeOf } from './node';
import { nodeGroupsOf, NodePolicy } from './node-group';
import { nodeStateOf } from './node-state';
import { Manifest } from './place';
import { readAttachment } from './read-attachment';
import { machineKindOf, readMachine } from './read-machine';
import { isNodePolicy, readBareFile, readNodeFiles, readNodePolicy } from './read-node-policy';
import { readPlatform } from './read-platform';
import { DEFAULT_RESOURCE_PREFIX, readOvsNetwork, readSriovNetwork } from './read-sriov-network';
import { readClusterUserDefinedNetwork, readUserDefinedNetwork } from './read-user-defined-network';
import { readWorkload } from './read-workload';
import { secretReader } from './secrets';
import { serviceOf } from './service';
import { sriovNodeStateOf } from './sriov-node-state';
import { sriovPoolConfigOf } from './sriov-pool-config';
import { Topology } from './topology';
import { isForeignPolicy, trafficPolicyOf } from './traffic-policy';
import { unreadableDocuments, unreadableFiles } from './unreadable';
import { vfPoolOf } from './vf-pool';
import { vlanFiltersOf } from './vlan-filter';

/** What the input cannot say of itself. */
export interface ReadOptions {
  /** Prefix that the SR-IOV operator puts before its pools. */
  readonly sriovOperatorPrefix?: string;
}

/** Reads documents into a topology. Anything may stand in them: what is no manifest of ours is left alone, nothing throws. */
export function read(documents: readonly InputDocument[], { sriovOperatorPrefix = DEFAULT_RESOURCE_PREFIX }: ReadOptions = {}): Topology {
  const all = manifestsOf(documents);
  const whole = withoutPatches(documents, all);
  const manifests = whole === documents ? all : manifestsOf(whole);
  const networks = manifests.flatMap((manifest) => networkOf(manifest, sriovOperatorPrefix) ?? []);
  const namespaces = new Map(manifests.filter(isNamespace).map((manifest) => [manifest.name, labelsOf(manifest)]));
  const attachmentOf = attachmentResolver(networks, (namespace) => namespaces.get(namespace));
  const nodeStates = new Map(manifests.flatMap((manifest) => nodeStateOf(manifest) ?? []).map((state) => [state.node, state]));
  const nodes = manifests.flatMap((manifest) => nodeOf(manifest, nodeStates) ?? []);
  const secretOf = secretReader(manifests);
  const nodePolicies = [...manifests.flatMap(policiesOf), ...bareFilesOf(whole).map(readBareFile)];
  return {
    manifests,
    nodes,
    nodeStates,
    nodePolicies,
    nodeGroups: nodeGroupsOf(nodePolicies, nodes),
    networks,
    machines: manifests.flatMap((manifest) => {
      const kind = machineKindOf(manifest);
      return kind === undefined ? [] : [readMachine(manifest, kind, { attachmentOf, secretOf })];
    }),
    workloads: manifests.flatMap((manifest) => readWorkload(manifest, attachmentOf) ?? []),
    vlanFilters: manifests.flatMap(vlanFiltersOf),
    vfPools: manifests.flatMap((manifest) => vfPoolOf(manifest, sriovOperatorPrefix) ?? []),
    sriovNodeStates: new Map(manifests.flatMap((manifest) => sriovNodeStateOf(manifest) ?? []).map((state) => [state.node, state])),
    sriovPoolConfigs: manifests.flatMap((manifest) => sriovPoolConfigOf(manifest) ?? []),
    trafficPolicies: manifests.flatMap((manifest) => trafficPolicyOf(manifest) ?? []),
    foreignPolicies: manifests.filter(isForeignPolicy),
    services: manifests.flatMap((manifest) => serviceOf(manifest) ?? []),
    l2Advertisements: manifests.flatMap((manifest) => l2AdvertisementOf(manifest) ?? []),
    platform: readPlatform(manifests, attachmentOf),
    namespaces,
    unreadable: [...unreadableDocuments(documents), ...unreadableFiles(manifests)],
    keysTwice: keysTwiceIn(documents, manifests),
  };
}

function networkOf(manifest: Manifest, prefix: string): Network | undefined {
  switch (`${groupOf(manifest)}/${manifest.kind}`) {
    case 'k8s.cni.cncf.io/NetworkAttachmentDefinition': return readAttachment(manifest);
    case 'k8s.ovn.org/UserDefinedNetwork': return readUserDefinedNetwork(manifest);
    case 'k8s.ovn.org/ClusterUserDefinedNetwork': return readClusterUserDefinedNetwork(manifest);
    case 'sriovnetwork.openshift.io/SriovNetwork':
    case 'sriovnetwork.openshift.io/SriovIBNetwork': return readSriovNetwork(manifest, prefix);
    case 'sriovnetwork.openshift.io/OVSNetwork': return readOvsNetwork(manifest, prefix);
    default: return undefined;
  }
}

function policiesOf(manifest: Manifest): readonly NodePolicy[] {
  if (isNodePolicy(manifest)) return [readNodePolicy(manifest)];
  const isConfigMap = manifest.kind === 'ConfigMap' && manifest.apiVersion === 'v1';
  return isConfigMap ? [...readNodeFiles(manifest), ...fabricOf(manifest)] : [];
}

function isNamespace({ kind, apiVersion }: Manifest): boolean {
  return kind === 'Namespace' && apiVersion === 'v1';
}

/** The API server gives every namespace its name as a label. */
function labelsOf({ name, object }: Manifest): { readonly [key: string]: string } {
  return { ...textMapAt(object, 'metadata', 'labels'), 'kubernetes.io/metadata.name': name };
}
