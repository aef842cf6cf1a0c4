import { Candidates } from './candidate';
import { Imported, NotImported, Program } from './imported';
import { attachment } from './kinds/attachment';
import { machine } from './kinds/machine';
import { nodePolicy } from './kinds/node-policy';
import { sriovNetwork, sriovPolicy } from './kinds/sriov';
import { clusterUserDefinedNetwork, userDefinedNetwork } from './kinds/user-defined-network';
import { asWritten } from './metadata';
import { Workshop } from './workshop';
import { groupOf, InputDocument, manifestsOf } from '../topology/manifests';
import { Manifest } from '../topology/place';

/** What our constructs express, in the order in which one refers to another; all else is an ApiObject behind them. */
const KINDS: readonly (readonly [groupAndKind: string, candidates: Candidates])[] = [
  ['nmstate.io/NodeNetworkConfigurationPolicy', nodePolicy],
  ['sriovnetwork.openshift.io/SriovNetworkNodePolicy', sriovPolicy],
  ['k8s.cni.cncf.io/NetworkAttachmentDefinition', attachment],
  ['sriovnetwork.openshift.io/SriovNetwork', sriovNetwork],
  ['k8s.ovn.org/UserDefinedNetwork', userDefinedNetwork],
  ['k8s.ovn.org/ClusterUserDefinedNetwork', clusterUserDefinedNetwork],
  ['kubevirt.io/VirtualMachine', machine],
];

/** Manifests as a program of our constructs. What a construct makes is compared with the manifest before it is taken, so the program makes the same objects. */
export function importManifests(documents: readonly InputDocument[]): Program {
  const manifests = manifestsOf(documents);
  const workshop = new Workshop(manifests.map(({ namespace }) => namespace));
  const inOrder = [...manifests].sort((one, other) => stageOf(one) - stageOf(other));
  const done = inOrder.map((manifest) => workshop.take(manifest, asWritten(manifest.object), candidatesOf(manifest)));
  return {
    charts: workshop.charts,
    objects: done.filter((one): one is Imported => 'statements' in one),
    left: done.filter((one): one is NotImported => 'reason' in one),
  };
}

/** Whether one of our constructs may express it. */
export function hasConstruct(manifest: Manifest): boolean {
  return stageOf(manifest) < KINDS.length;
}

function stageOf(manifest: Manifest): number {
  const stage = KINDS.findIndex(([name]) => name === nameOf(manifest));
  return stage < 0 ? KINDS.length : stage;
}

function candidatesOf(manifest: Manifest): Candidates | undefined {
  return KINDS[stageOf(manifest)]?.[1];
}

function nameOf(manifest: Manifest): string {
  return `${groupOf(manifest)}/${manifest.kind}`;
}
