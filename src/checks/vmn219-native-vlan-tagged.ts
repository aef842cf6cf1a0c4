import { Check } from './check';
import { vlanPlace } from './network-vlan';
import { sitesName } from './sites';
import { bridgesOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { taggedUplinksOf } from '../topology/uplink-facts';

export const nativeVlanTagged: Check = {
  code: 'VMN219',
  level: 'warning',
  title: 'a network tags the VLAN that the switch port has as its native one',
  why: 'the switch sends its native VLAN without a tag, so the answers come back outside the network\'s VLAN; some switches drop the tagged frames too',
  evidence: ['https://github.com/openshift/openshift-docs/pull/101718'],

  *find(topology) {
    const bridges = bridgesOf(topology);
    for (const network of topology.networks) {
      const uplinks = taggedUplinksOf(network, bridges, topology).filter(({ facts, vlan }) => facts.some(({ port }) => port.nativeVlan === vlan));
      const [first] = uplinks;
      const fact = first?.facts.find(({ port }) => port.nativeVlan === first.vlan);
      if (first === undefined || fact === undefined) continue;
      yield {
        at: vlanPlace(network),
        message: `network "${networkId(network)}" tags VLAN ${first.vlan}, which is the native VLAN of the switch port of "${fact.device}" on ${sitesName(uplinks)}`,
        fix: `leave the VLAN out of the network, or make VLAN ${first.vlan} a tagged one on the switch port`,
      };
    }
  },
};
