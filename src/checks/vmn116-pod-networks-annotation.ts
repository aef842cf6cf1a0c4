import { Check, Mistake } from './check';
import { jsonFault } from './json-fault';
import { foundIn, wantedIn, workloadName, workloadRequests } from './network-requests';
import { PodSelections, Workload } from '../topology/workload';

type UnreadableSelections = Extract<PodSelections, { readonly kind: 'unreadable' }>;

export const podNetworksAnnotation: Check = {
  code: 'VMN116',
  level: 'error',
  title: 'a pod\'s networks annotation cannot be read, or names a network that is not there',
  why: 'the annotation is free text to the API server; Multus reads it when the pod starts, and fails the pod',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L230-L244',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L204-L210',
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L295-L302',
  ],

  *find({ workloads }, { closedWorld }) {
    for (const workload of workloads) {
      // Without text a pod asks for nothing.
      if (workload.selections.kind === 'unreadable' && workload.text !== '') yield unreadable(workload, workload.selections);
    }
    for (const request of workloadRequests(workloads)) {
      const { asker, attachment, place } = request;
      const wanted = `${asker} asks for ${wantedIn(request)}`;
      if (attachment.kind === 'external' && closedWorld) {
        yield { at: place, message: `${wanted}, which the input does not have under any namespace`, fix: 'add the network to the input, or mend its name' };
      }
      if (attachment.kind !== 'elsewhere') continue;
      const level = closedWorld ? 'error' : 'warning';
      const fix = 'write the network\'s namespace before its name, or make it in the pod\'s namespace too';
      yield { at: place, message: `${wanted}, but ${foundIn(attachment.network)}`, fix, related: [attachment.network.place], level };
    }
  },
};

function unreadable({ manifest, namespace, name, place }: Workload, { message, error }: UnreadableSelections): Mistake {
  const cause = error === undefined ? message : jsonFault(error);
  const fix = 'write names parted by commas, or a JSON list of objects with "name"; a name with a dot works in JSON only';
  const at = { ...place, position: error };
  return { at, message: `the networks annotation of ${workloadName(manifest.kind, namespace, name)} cannot be read: ${cause}`, fix };
}
