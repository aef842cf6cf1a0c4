import { Check } from './check';
import { vlanPlace } from './network-vlan';
import { sitesName } from './sites';
import { vlanFilteringOf } from '../topology/bridge-filter';
import { bridgesOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';

export const bridgeWithoutFilter: Check = {
  code: 'VMN204',
  level: 'warning',
  title: 'a VLAN on a bridge that does not filter VLANs',
  why: 'the bridge plugin sets the VLAN on its port and reports success, but a bridge without VLAN filtering does not look at it: the VM\'s frames leave untagged',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L339',
    'https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/pkg/bridge/bridge.go#L79',
    'measured: with the plugins 1.1.1 and 1.9.1 vlan_filtering stays 0 on a bridge that exists, and the ADD succeeds',
  ],

  *find(topology) {
    const { linux } = bridgesOf(topology);
    const filtered = new Set(topology.vlanFilters.map(({ bridge }) => bridge));
    for (const network of topology.networks) {
      if (network.kind !== 'bridge' || filtered.has(network.bridge) || (network.vlan < 1 && network.vlanTrunk.length === 0)) continue;
      const sites = linux.get(network.bridge) ?? [];
      if (sites.length === 0 || !sites.every((site) => vlanFilteringOf(site) === 'off')) continue;
      const what = network.vlan < 1 ? 'a vlanTrunk' : `VLAN ${network.vlan}`;
      yield {
        at: vlanPlace(network),
        message: `network "${networkId(network)}" has ${what}, but bridge "${network.bridge}" does not filter VLANs on ${sitesName(sites)}`,
        fix: 'give the bridge\'s port a vlan with mode trunk and trunk-tags',
        related: sites.flatMap(({ ports = [] }) => ports.map(({ place }) => place)),
      };
    }
  },
};
