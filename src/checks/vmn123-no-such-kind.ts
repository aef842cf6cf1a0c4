import { Check } from './check';
import { slipsBetween } from './did-you-mean';
import { groupOf } from '../topology/manifests';
import { placeOf } from '../topology/place';
import { machineKindOf } from '../topology/read-machine';

/** Kinds that a VM's network is made of, by their API group. */
const KINDS: { readonly [group: string]: readonly string[] } = {
  'kubevirt.io': ['KubeVirt', 'VirtualMachine', 'VirtualMachineInstance', 'VirtualMachineInstanceReplicaSet'],
  'k8s.cni.cncf.io': ['NetworkAttachmentDefinition'],
  'nmstate.io': ['NodeNetworkConfigurationPolicy'],
  'sriovnetwork.openshift.io': ['SriovNetworkNodePolicy', 'SriovNetwork', 'SriovIBNetwork', 'OVSNetwork', 'SriovNetworkPoolConfig', 'SriovOperatorConfig'],
  'k8s.ovn.org': ['UserDefinedNetwork', 'ClusterUserDefinedNetwork'],
};

/** What kubectl takes for them on its command line, and nobody in a manifest. */
const SHORT_NAMES: { readonly [name: string]: string } = {
  vm: 'VirtualMachine', vmi: 'VirtualMachineInstance', nad: 'NetworkAttachmentDefinition', nncp: 'NodeNetworkConfigurationPolicy', udn: 'UserDefinedNetwork', cudn: 'ClusterUserDefinedNetwork',
};

interface GroupedKind {
  readonly group: string;
  readonly kind: string;
}

const MEANT: ReadonlyMap<string, GroupedKind> = new Map(Object.entries(KINDS).flatMap(([group, kinds]) => kinds.flatMap((kind) => {
  const shorts = Object.entries(SHORT_NAMES).filter(([, long]) => long === kind).map(([short]) => short);
  return [kind.toLowerCase(), ...shorts].map((name): [string, GroupedKind] => [name, { group, kind }]);
})));

export const noSuchKind: Check = {
  code: 'VMN123',
  level: 'error',
  title: 'a kind that there is not, spelled almost like one that there is, or one without apiVersion',
  why: 'kinds are told apart by case and have no short names: the API server knows no such resource, and kubectl refuses the document',
  evidence: ['https://github.com/kubernetes/apimachinery/blob/v0.33.1/pkg/api/meta/errors.go#L108-L120'],

  *find({ manifests }) {
    for (const manifest of manifests) {
      const { kind, apiVersion, name } = manifest;
      const meant = meantBy(kind, apiVersion === '' ? undefined : groupOf(manifest));
      if (meant === undefined || (meant.kind === kind && apiVersion !== '')) continue;
      const owner = name === '' ? 'the document' : `"${name}"`;
      if (meant.kind === kind) {
        yield { at: placeOf(manifest, 'kind'), message: `${owner} is a ${kind} without apiVersion`, fix: `write apiVersion: ${meant.group}/v1` };
        continue;
      }
      // What is written as an instance is meant as one, whatever it is called.
      const right = machineKindOf(manifest) ?? meant.kind;
      yield {
        at: placeOf(manifest, 'kind'),
        message: `${owner} has kind "${kind}", which is not there, but "${right}" is`,
        fix: `write kind: ${right}${apiVersion === '' ? `, and apiVersion: ${meant.group}/v1` : ''}`,
      };
    }
  },
};

/** By case, short name or a slip of two letters; of another group it is another's kind. */
function meantBy(kind: string, group: string | undefined): GroupedKind | undefined {
  const same = MEANT.get(kind.toLowerCase());
  if (same !== undefined) return group === undefined || group === same.group ? same : undefined;
  if (group === undefined || !Object.hasOwn(KINDS, group)) return undefined;
  const near = KINDS[group]?.find((known) => known.length > 8 && slipsBetween(kind.toLowerCase(), known.toLowerCase()) <= 2);
  return near === undefined ? undefined : { group, kind: near };
}
