import { Check } from './check';
import { selectorsAround } from './selectors-around';
import { isUp, policyName } from './stated-devices';
import { Device } from '../topology/device';
import { NodePolicy } from '../topology/node-group';
import { within } from '../topology/place';

/** Bridges that OVN-Kubernetes and the installers make themselves. */
const GIVEN = ['br-ex', 'br-int', 'breth0', 'brenp1s0'];

export const mappingToNoBridge: Check = {
  code: 'VMN710',
  level: 'error',
  title: 'a bridge mapping names a bridge that the nodes do not have',
  why: 'a mapping to a bridge that is not there connects nothing: no frame of the localnet reaches the wire',
  evidence: [
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/docs/features/multiple-networks/multi-homing.md#L209',
  ],

  *find({ nodePolicies, nodeStates }, { closedWorld }) {
    const stated = [...nodePolicies, ...nodeStates.values()].flatMap(({ devices }) => [...devices.values()]);
    const there = new Set(stated.filter(isUp).map(({ name }) => name));
    const gone = new Map<string, Device>();
    for (const policy of nodePolicies) {
      for (const device of policy.devices) {
        if (device.state === 'absent' && policy.selector !== undefined) gone.set(keyOf(policy.selector, device.name), device);
      }
    }
    for (const policy of nodePolicies) {
      for (const { bridge, localnet, isAbsent, place } of policy.mappings) {
        if (bridge === undefined || isAbsent || there.has(bridge)) continue;
        const absent = removal(policy, bridge, gone);
        const isUnknown = closedWorld && !GIVEN.includes(bridge) && !/^br(ex|eth|en)/.test(bridge);
        if (absent === undefined && !isUnknown) continue;
        yield {
          at: within(place, 'bridge'),
          message: `${policyName(policy)} maps localnet "${localnet}" to bridge "${bridge}", which ${absent === undefined ? 'no policy makes' : `"${absent.place.manifest.name}" makes absent`}`,
          fix: `make "${bridge}" an ovs-bridge with its uplink, or map to one that is there`,
          related: absent === undefined ? [] : [absent.place],
        };
      }
    }
  },
};

/** The statement that takes the bridge from the very nodes of the mapping. */
function removal(policy: NodePolicy, bridge: string, gone: ReadonlyMap<string, Device>): Device | undefined {
  if (policy.selector === undefined) return undefined;
  return selectorsAround(policy).map((selector) => gone.get(keyOf(selector, bridge))).find((device) => device !== undefined);
}

function keyOf(selector: object, name: string): string {
  return JSON.stringify([Object.entries(selector).sort(), name]);
}
