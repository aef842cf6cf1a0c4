import { Check } from './check';
import { machineRequests, wantedIn } from './network-requests';

export const networkNotThere: Check = {
  code: 'VMN106',
  level: 'error',
  title: 'a VM asks for a network that the input does not have, although it is said to be complete',
  why: 'the VM\'s pod waits for the network, so the VM stays in Scheduling or Starting',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L295-L302',
    'https://github.com/k8snetworkplumbingwg/multus-cni/issues/337',
  ],

  *find({ machines }, { closedWorld }) {
    if (!closedWorld) return;
    for (const request of machineRequests(machines)) {
      if (request.attachment.kind !== 'external') continue;
      yield {
        at: request.place,
        message: `${request.asker} asks for ${wantedIn(request)}, which the input does not have under any namespace`,
        fix: 'add the network to the input, or mend its name',
      };
    }
  },
};
