import { Check, Mistake } from './check';
import { configPlace } from './config-field';
import { vlanPlace } from './network-vlan';
import { OpenVswitchDrop, openVswitchDrops } from './open-vswitch-drops';
import { levelOf, machinesByNetwork, sitesName } from './sites';
import { bridgesOf, LinuxBridgeSite, switchFactsOf } from '../topology/bridge-path';
import { dropperText } from '../topology/localnet-path';
import { networkId } from '../topology/network';
import { carriedByAny, portsText } from '../topology/port-vlans';

export const vlanNotOnUplink: Check = {
  code: 'VMN202',
  level: 'error',
  title: 'a network\'s VLAN that no port of its bridge carries',
  why: 'the bridge filters VLANs: frames of a VLAN that a port does not have are dropped there, so VMs of two nodes never meet',
  evidence: [
    'https://github.com/torvalds/linux/blob/0077b003e41e8f327568b53abca936ba895d1684/net/bridge/br_forward.c#L28',
    'https://github.com/openvswitch/ovs/blob/v3.7.1/ofproto/ofproto-dpif-xlate.c#L2169',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/nm/settings/ovs.rs#L69-L82',
  ],

  *find(topology) {
    for (const drop of openVswitchDrops(topology)) {
      // A tag that an access port refuses is another finding.
      if (drop.vlan === 0 || drop.at.port.accessVlan === undefined) yield ofOpenVswitch(drop);
    }
    const { linux } = bridgesOf(topology);
    const filtered = new Set(topology.vlanFilters.map(({ bridge }) => bridge));
    const machines = machinesByNetwork(topology.machines);
    for (const network of topology.networks) {
      // What a VLAN filter does to the ports afterwards is its own.
      if (network.kind !== 'bridge' || network.vlan < 1 || filtered.has(network.bridge)) continue;
      const { vlan, bridge } = network;
      const sites = linux.get(bridge);
      if (sites === undefined) continue;
      const ways = sites.map((site) => ({ site, way: carriedByAny(site.ports, vlan) }));
      const subject = `network "${networkId(network)}" uses VLAN ${vlan}, which`;
      const cut = ways.filter(({ way }) => way === 'not').map(({ site }) => site);
      const level = levelOf(cut, sites, machines.get(network));
      if (level !== undefined) {
        yield {
          at: configPlace(network, 'vlan'),
          message: `${subject} no port of bridge "${bridge}" carries on ${sitesName(cut)}: ${portsText(cut[0]?.ports)}`,
          fix: `add VLAN ${vlan} to the port's trunk-tags, or use a VLAN that it carries`,
          related: placesOf(cut),
          level,
        };
      }
      const bare = ways.filter(({ site, way }) => way === 'untagged' && leavesTrunkUntagged(site, vlan)).map(({ site }) => site);
      if (bare.length === 0 || bare.length < sites.length) continue;
      yield {
        at: configPlace(network, 'vlan'),
        message: `${subject} leaves bridge "${bridge}" untagged on ${sitesName(bare)}: ${portsText(bare[0]?.ports)}`,
        fix: 'use another VLAN, leave vlan out for the untagged one, or state it as the switch port\'s nativeVlan if it is meant',
        related: placesOf(bare),
        level: 'warning',
      };
    }
  },
};

function ofOpenVswitch({ network, vlan, sites, at, level }: OpenVswitchDrop): Mistake {
  const { accessVlan } = at.port;
  const untagged = accessVlan === undefined ? 'a VLAN that the port carries' : `VLAN ${accessVlan}, the port's own`;
  return {
    at: vlan === 0 ? network.place : vlanPlace(network),
    message: `network "${networkId(network)}" ${vlan === 0 ? 'is untagged' : `uses VLAN ${vlan}`}, but ${dropperText(at)} on ${sitesName(sites)}`,
    fix: vlan === 0 ? `give the network ${untagged}, or leave vlan out of the port` : `add VLAN ${vlan} to the port's trunk-tags, or use a VLAN that it carries`,
    related: sites.map((site) => site.at.port.place),
    level,
  };
}

function placesOf(sites: readonly LinuxBridgeSite[]) {
  return sites.flatMap(({ ports = [] }) => ports.map(({ place }) => place));
}

/** An access port is meant to be one; a trunk's untagged VLAN is meant where the switch port has the same one. */
function leavesTrunkUntagged({ view, ports = [] }: LinuxBridgeSite, vlan: number): boolean {
  const isMeant = (name: string) => switchFactsOf(view, name).some(({ port }) => port.nativeVlan === vlan);
  return ports.some(({ name, vlans }) => vlans.kind === 'trunk' && vlans.native === vlan && !isMeant(name));
}
