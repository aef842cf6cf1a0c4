import { machineName } from './attachments';
import { Check, Mistake } from './check';
import { wantedOfKind } from './kind-wants';
import { OF_INSTANCE, OF_MACHINE } from './machine-wants';
import { objectTitle } from './vf-pools';
import { cureOf, isSurelyRefused, unwantedIn, valueName, Wanted, wantedName } from './wanted';
import { groupOf } from '../topology/manifests';
import { Place, placeOf } from '../topology/place';

export const valueThatTheKindRefuses: Check = {
  code: 'VMN127',
  level: 'error',
  title: 'a field holds what its kind does not allow: a text for an object, a list for a text, a word that there is not',
  why: 'the API server holds every object against the schema of its kind, and refuses it; a word may be of a newer version, then it is a warning',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/virt-operator/resource/generate/components/validations_generated.go#L7838',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/deployments/multus-daemonset.yml#L52-L54',
    'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/deploy/crds/nmstate.io_nodenetworkconfigurationpolicies.yaml#L55-L79',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/crd/userdefinednetwork/v1/shared.go#L61',
    'https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go#L45',
  ],

  *find({ manifests, machines }) {
    for (const manifest of manifests) {
      const wanted = wantedOfKind(groupOf(manifest), manifest.kind);
      if (wanted !== undefined) yield* refused(manifest.object, wanted, placeOf(manifest), () => objectTitle(manifest));
    }
    for (const machine of machines) {
      const { spec, specPlace, vmSpec, vmSpecPlace } = machine;
      if (vmSpec !== undefined && vmSpecPlace !== undefined) yield* refused(vmSpec, OF_MACHINE, vmSpecPlace, () => machineName(machine));
      yield* refused(spec, OF_INSTANCE, specPlace, () => machineName(machine));
    }
  },
};

function* refused(value: unknown, wanted: Wanted, place: Place, title: () => string): Iterable<Mistake> {
  for (const found of unwantedIn(value, wanted, place)) {
    yield {
      at: found.place,
      message: `${found.place.path.join('.')} of ${title()} is ${valueName(found.value)}, but it must be ${wantedName(found.wanted)}`,
      fix: cureOf(found),
      level: isSurelyRefused(found) ? 'error' : 'warning',
    };
  }
}
