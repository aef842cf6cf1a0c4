import { Check, Level, Mistake } from './check';
import { vlanPlace } from './network-vlan';
import { levelOf, machinesByNetwork, Sited, sitesName } from './sites';
import { bridgesOf, LinuxBridgeSite } from '../topology/bridge-path';
import { CrossedPort, droppedAt } from '../topology/localnet-path';
import { BridgeNetwork, networkId, OvnNetwork } from '../topology/network';
import { deviceOf } from '../topology/node-view';
import { carriedByAny } from '../topology/port-vlans';
import { Topology } from '../topology/topology';

export const taggedTwice: Check = {
  code: 'VMN203',
  level: 'error',
  title: 'a VLAN tag is put on frames that have, or lose, one on the way already',
  why: 'an access port of Open vSwitch drops tagged frames and those of other VLANs; a VLAN interface puts its own tag around the first one',
  evidence: [
    'https://github.com/openvswitch/ovs/blob/v3.7.1/ofproto/ofproto-dpif-xlate.c#L2426',
    'https://github.com/torvalds/linux/blob/00d066a4d4edbe559ba6c35153da71d4b2b8a383/net/8021q/vlan_dev.c#L109',
  ],

  *find(topology) {
    const machines = machinesByNetwork(topology.machines);
    for (const network of topology.networks) {
      if (network.kind === 'bridge') yield* aroundVlanInterface(network, topology);
      if (network.kind !== 'ovn' || network.vlan === undefined || network.physicalNetworkName === undefined) continue;
      const { vlan } = network;
      const sites = bridgesOf(topology).localnets.get(network.physicalNetworkName) ?? [];
      const dropped = sites.flatMap((site) => [droppedAt(site, vlan)].flatMap((at) => (at === undefined ? [] : { ...site, at })));
      const level = levelOf(dropped, sites, machines.get(network));
      if (level !== undefined) yield atAccessPort(network, dropped, level);
    }
  },
};

function atAccessPort(network: OvnNetwork, dropped: readonly (Sited & { readonly at: CrossedPort })[], level: Level): Mistake {
  const { bridge = '', port } = dropped[0]?.at ?? {};
  return {
    at: vlanPlace(network),
    message: `network "${networkId(network)}" tags VLAN ${network.vlan}, but port "${port?.name}" of bridge "${bridge}" is an access port of VLAN ${port?.accessVlan} on ${sitesName(dropped)}`,
    fix: 'tag once: map the localnet to a bridge whose ports are trunks, or leave the VLAN to the access port and out of the network',
    related: dropped.map(({ at }) => at.port.place),
    level,
  };
}

function* aroundVlanInterface(network: BridgeNetwork, topology: Topology): Iterable<Mistake> {
  const sites = network.vlan < 1 ? [] : bridgesOf(topology).linux.get(network.bridge) ?? [];
  const isTwice = ({ view, ports = [] }: LinuxBridgeSite) => ports.every(({ name }) => deviceOf(view, name, 'vlan') !== undefined);
  const twice = sites.filter((site) => carriedByAny(site.ports, network.vlan) === 'tagged' && isTwice(site));
  const [port] = twice[0]?.ports ?? [];
  if (port === undefined || twice.length < sites.length) return;
  yield {
    at: vlanPlace(network),
    message: `network "${networkId(network)}" tags VLAN ${network.vlan}, and VLAN interface "${port.name}", the uplink of bridge "${network.bridge}", tags again on ${sitesName(twice)}`,
    fix: 'leave vlan out of the network, or make the NIC or bond itself the port of the bridge; keep both only where 802.1ad (QinQ) is meant',
    related: [port.place],
    level: 'warning',
  };
}
