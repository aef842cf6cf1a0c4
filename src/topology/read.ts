import { attachmentResolver } from './attachments';
import { textMapAt } from './json';
import { groupOf, InputDocument, manifestsOf } from './manifests';
import { Network } from './network';
import { nodeGroupsOf, NodePolicy } from './node-group';
import { Manifest } from './place';
import { readAttachment } from './read-attachment';
import { isMachineKind, readMachine } from './read-machine';
import { isNodePolicy, readNodeFiles, readNodePolicy, TextReader } from './read-node-policy';
import { DEFAULT_RESOURCE_PREFIX, readOvsNetwork, readSriovNetwork } from './read-sriov-network';
import { readClusterUserDefinedNetwork, readUserDefinedNetwork } from './read-user-defined-network';
import { readWorkload } from './read-workload';
import { Topology } from './topology';

/** What the input cannot say of itself. */
export interface ReadOptions {
  /** Prefix that the SR-IOV operator puts before its pools. */
  readonly sriovOperatorPrefix?: string;
  /** Reads the YAML of files that travel inside manifests. */
  readonly readText: TextReader;
}

/** Reads documents into a topology. Anything may stand in them: what is no manifest of ours is left alone, nothing throws. */
export function read(documents: readonly InputDocument[], { sriovOperatorPrefix = DEFAULT_RESOURCE_PREFIX, readText }: ReadOptions): Topology {
  const manifests = manifestsOf(documents);
  const networks = manifests.flatMap((manifest) => networkOf(manifest, sriovOperatorPrefix) ?? []);
  const namespaces = new Map(manifests.filter(isNamespace).map((manifest) => [manifest.name, textMapAt(manifest.object, 'metadata', 'labels')]));
  const attachmentOf = attachmentResolver(networks, (namespace) => namespaces.get(namespace));
  const nodePolicies = manifests.flatMap((manifest) => policiesOf(manifest, readText));
  return {
    manifests,
    nodePolicies,
    nodeGroups: nodeGroupsOf(nodePolicies),
    networks,
    machines: manifests.flatMap((manifest) => {
      const { kind } = manifest;
      return groupOf(manifest).endsWith('kubevirt.io') && isMachineKind(kind) ? [readMachine(manifest, kind, attachmentOf)] : [];
    }),
    workloads: manifests.flatMap((manifest) => readWorkload(manifest, attachmentOf) ?? []),
    namespaces,
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

function policiesOf(manifest: Manifest, readText: TextReader): readonly NodePolicy[] {
  if (isNodePolicy(manifest)) return [readNodePolicy(manifest)];
  return manifest.kind === 'ConfigMap' && manifest.apiVersion === 'v1' ? readNodeFiles(manifest, readText) : [];
}

function isNamespace({ kind, apiVersion }: Manifest): boolean {
  return kind === 'Namespace' && apiVersion === 'v1';
}
