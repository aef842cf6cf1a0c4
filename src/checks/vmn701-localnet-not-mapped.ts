import { Check } from './check';
import { configField, configPlace, pluginOf } from './config-field';
import { networksOfKind } from './networks-by-kind';
import { isObject, listAt, objectAt, valueAt } from '../topology/json';
import { networkId, OvnNetwork } from '../topology/network';
import { NodePolicy } from '../topology/node-group';
import { Place, within } from '../topology/place';

const OVN = 'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg';

/** What OVN-Kubernetes maps to the gateway's bridges itself. */
const GIVEN: readonly string[] = ['physnet', 'exgwphysnet'];

export const localnetNotMapped: Check = {
  code: 'VMN701',
  level: 'error',
  title: 'no node maps the physical network of a localnet network to a bridge',
  why: 'every pod on it is refused by OVN-Kubernetes, which fails to find a bridge mapping of that name',
  evidence: [`${OVN}/cni/cni.go#L583-L604`, `${OVN}/types/const.go#L29`, 'https://github.com/openshift/openshift-docs/issues/97319'],

  *find({ networks, nodePolicies, nodeStates }, { closedWorld }) {
    if (!closedWorld || nodePolicies.some(mapsUnknown)) return;
    const mappings = [...nodePolicies, ...nodeStates.values()].flatMap((stated) => stated.mappings);
    const mapped = new Set([...GIVEN, ...mappings.filter(({ isAbsent }) => !isAbsent).map(({ localnet }) => localnet)]);
    for (const network of networksOfKind('ovn', networks)) {
      if (network.physicalNetworkName === undefined || mapped.has(network.physicalNetworkName)) continue;
      const others = [...mapped].filter((name) => !GIVEN.includes(name)).sort().slice(0, 5).map((name) => `"${name}"`).join(', ');
      yield {
        at: placeOfName(network),
        message: `localnet network "${networkId(network)}" is on physical network "${network.physicalNetworkName}", but ${others === '' ? 'no policy maps any' : `the policies map ${others}`}`,
        fix: `add a bridge mapping of "${network.physicalNetworkName}" to a policy, or name one that is there`,
      };
    }
  },
};

/** A capture's template stands in for mappings, or they are set another way. */
function mapsUnknown({ state, format }: NodePolicy): boolean {
  if (format !== 'policy' && format !== 'nmstate') return false;
  const mappings = valueAt(state, 'ovn', 'bridge-mappings');
  const isTemplated = mappings !== undefined && (!Array.isArray(mappings) || listAt(mappings).some((entry) => !isObject(entry)));
  return isTemplated || 'ovn-bridge-mappings' in objectAt(state, 'ovs-db', 'external_ids');
}

/** Without a name of its own, the physical network is called as the configuration is. */
function placeOfName(network: OvnNetwork): Place {
  if (pluginOf(network) === undefined) return within(network.place, network.topology, 'physicalNetworkName');
  if (configField(network, 'physicalNetworkName') !== undefined) return configPlace(network, 'physicalNetworkName');
  return configField(network, 'name') === undefined ? network.place : configPlace(network, 'name');
}
