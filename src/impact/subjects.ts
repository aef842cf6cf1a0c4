import { textMapAt } from '../topology/json';
import { groupOf } from '../topology/manifests';
import { Manifest } from '../topology/place';

/** What an object is to the network, in the order in which it is to be there. */
export const TIERS = ['setting', 'namespace', 'node', 'functions', 'hosts', 'definition', 'attachment', 'data', 'machine'] as const;

export type Tier = typeof TIERS[number];

const KINDS: { readonly [groupAndKind: string]: Tier } = {
  'kubevirt.io/KubeVirt': 'setting',
  'hco.kubevirt.io/HyperConverged': 'setting',
  'networkaddonsoperator.network.kubevirt.io/NetworkAddonsConfig': 'setting',
  'nmstate.io/NMState': 'setting',
  'sriovnetwork.openshift.io/SriovOperatorConfig': 'setting',
  'sriovnetwork.openshift.io/SriovNetworkPoolConfig': 'setting',
  '/Namespace': 'namespace',
  '/Node': 'node',
  'sriovnetwork.openshift.io/SriovNetworkNodePolicy': 'functions',
  'nmstate.io/NodeNetworkConfigurationPolicy': 'hosts',
  'k8s.ovn.org/UserDefinedNetwork': 'definition',
  'k8s.ovn.org/ClusterUserDefinedNetwork': 'definition',
  'sriovnetwork.openshift.io/SriovNetwork': 'definition',
  'sriovnetwork.openshift.io/SriovIBNetwork': 'definition',
  'sriovnetwork.openshift.io/OVSNetwork': 'definition',
  'k8s.cni.cncf.io/NetworkAttachmentDefinition': 'attachment',
  'kubevirt.io/VirtualMachine': 'machine',
  'kubevirt.io/VirtualMachineInstance': 'machine',
  'kubevirt.io/VirtualMachineInstanceReplicaSet': 'machine',
  'pool.kubevirt.io/VirtualMachinePool': 'machine',
};

/** What an object is to the network; undefined: nothing that a change is judged of. */
export function tierOf(manifest: Manifest): Tier | undefined {
  const { kind, object } = manifest;
  const isFile = kind === 'ConfigMap' && groupOf(manifest) === '' && textMapAt(object, 'metadata', 'annotations')['vmnet.dev/node-network'] !== undefined;
  if (isFile) return 'hosts';
  if (kind === 'Secret' && groupOf(manifest) === '') return 'data';
  const key = `${groupOf(manifest)}/${kind}`;
  // What a controller made of another object changes with that.
  const isOwned = kind === 'VirtualMachineInstance' && Array.isArray((object.metadata as { readonly ownerReferences?: unknown } | undefined)?.ownerReferences);
  return isOwned || !Object.prototype.hasOwnProperty.call(KINDS, key) ? undefined : KINDS[key];
}
