import { Check } from './check';
import { isUp, policyName, StatedDevice } from './stated-devices';
import { deviceOfNetwork } from '../topology/device-of-network';
import { networkId } from '../topology/network';

export const onlyEverAbsent: Check = {
  code: 'VMN613',
  level: 'error',
  title: 'a network hangs on an interface that the policies take away',
  why: 'the policy removes the interface from the nodes: the bridge plugin then makes a bridge of that name without uplink, the others fail to start the pod',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L343',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L220',
  ],

  *find({ nodePolicies, networks }) {
    const absent = new Map<string, StatedDevice>();
    const there = new Set<string>();
    for (const policy of nodePolicies) {
      for (const device of policy.devices) {
        if (isUp(device)) there.add(device.name);
        // A NIC that is absent is only left alone.
        const goes = device.state === 'absent' && device.kind !== 'nic' && (device.kind !== 'other' || device.type !== undefined);
        if (goes) absent.set(device.name, { policy, device });
      }
    }
    for (const network of networks) {
      const name = deviceOfNetwork(network);
      const gone = name === undefined || there.has(name) ? undefined : absent.get(name);
      if (name === undefined || gone === undefined) continue;
      const isEverywhere = Object.keys(gone.policy.selector ?? { unknown: '' }).length === 0;
      yield {
        at: network.place,
        level: isEverywhere ? 'error' : 'warning',
        message: `network "${networkId(network)}" hangs on "${name}", which ${policyName(gone.policy)} makes absent${isEverywhere ? '' : ' on the nodes that it selects'}`,
        fix: `remove the network, or let a policy make "${name}"`,
        related: [gone.device.place],
      };
    }
  },
};
