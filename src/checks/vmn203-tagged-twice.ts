import { Check, Mistake } from './check';
import { vlanPlace } from './network-vlan';
import { openVswitchDrops } from './open-vswitch-drops';
import { sitesName } from './sites';
import { bridgesOf, LinuxBridgeSite } from '../topology/bridge-path';
import { dropperText } from '../topology/localnet-path';
import { BridgeNetwork, networkId } from '../topology/network';
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
    for (const network of topology.networks) {
      if (network.kind === 'bridge') yield* aroundVlanInterface(network, topology);
    }
    for (const { network, vlan, sites, at, level } of openVswitchDrops(topology)) {
      if (vlan === 0 || at.port.accessVlan === undefined) continue;
      yield {
        at: vlanPlace(network),
        message: `network "${networkId(network)}" tags VLAN ${vlan}, but ${dropperText(at)} on ${sitesName(sites)}`,
        fix: 'tag once: map the localnet to a bridge whose ports are trunks, or leave the VLAN to the access port and out of the network',
        related: sites.map((site) => site.at.port.place),
        level,
      };
    }
  },
};

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
