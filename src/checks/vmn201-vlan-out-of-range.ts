import { Check } from './check';
import { configEntries, configField, configPlace, wholeNumber } from './config-field';
import { Network, networkId } from '../topology/network';
import { Place } from '../topology/place';

const LAST = 4094;

/** A VLAN id of a configuration, and what the plugin takes there. */
interface VlanField {
  readonly vlan: number | undefined;
  readonly first: 0 | 1;
  readonly place: () => Place;
}

export const vlanOutOfRange: Check = {
  code: 'VMN201',
  level: 'error',
  title: 'a VLAN id outside 1-4094 is none',
  why: 'the bridge, vlan and sriov plugins refuse it when the pod starts; so does the database of Open vSwitch; OVN-Kubernetes takes any number and makes no VLAN of it',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L114',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L161',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/vlan/vlan.go#L59',
    'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/config/config.go#L109',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/util/multi_network.go#L1251',
    'https://github.com/openvswitch/ovs/blob/v3.7.1/vswitchd/vswitch.ovsschema#L168',
  ],

  *find({ networks }) {
    for (const network of networks) {
      for (const { vlan, first, place } of fieldsOf(network)) {
        if (vlan === undefined || (vlan >= first && vlan <= LAST)) continue;
        const fix = first === 0 ? `write a VLAN id from 1 to ${LAST}, or leave the key out for untagged frames` : `write a VLAN id from 1 to ${LAST}`;
        yield { at: place(), message: `network "${networkId(network)}" asks for VLAN ${vlan}, but VLAN ids go from ${first} to ${LAST}`, fix };
      }
    }
  },
};

function fieldsOf(network: Network): readonly VlanField[] {
  const field = (key: string): VlanField => ({ vlan: wholeNumber(configField(network, key)), first: 0, place: () => configPlace(network, key) });
  switch (network.kind) {
    case 'bridge': return [field('vlan'), ...trunk(network)];
    case 'vlan': return [field('vlanId')];
    case 'sriov': return [{ vlan: network.vlan, first: 0, place: () => configPlace(network, 'vlan') }];
    // The CRD's own schema refuses it in a user-defined network.
    case 'ovn': return network.topology === 'localnet' ? [field('vlanID')] : [];
    // Open vSwitch's own bound is 4095.
    case 'ovs': return (network.vlan ?? 0) > LAST + 1 ? [field('vlan')] : [];
    default: return [];
  }
}

function trunk(network: Network): readonly VlanField[] {
  return configEntries(network, 'vlanTrunk').flatMap(({ entry, place }) => ['id', 'minID', 'maxID'].map((key): VlanField => (
    { vlan: wholeNumber(entry[key]), first: 1, place: () => ({ ...place, inside: [...place.inside ?? [], key] }) }
  )));
}
