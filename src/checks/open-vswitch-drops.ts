import { Level } from './check';
import { levelOf, machinesByNetwork, Sited } from './sites';
import { bridgesOf } from '../topology/bridge-path';
import { CrossedPort, droppedAt } from '../topology/localnet-path';
import { OvnNetwork, OvsNetwork } from '../topology/network';
import { once } from '../topology/once';
import { Topology } from '../topology/topology';

/** A network whose frames no port lets out of an Open vSwitch bridge. */
export interface OpenVswitchDrop {
  readonly network: OvnNetwork | OvsNetwork;
  /** 0: its frames have no tag. */
  readonly vlan: number;
  /** The nodes where it is so, and a port that drops them. */
  readonly sites: readonly (Sited & { readonly at: CrossedPort })[];
  /** The port of the first of them. */
  readonly at: CrossedPort;
  readonly level: Level;
}

/** Localnets of OVN and networks of ovs-cni whose frames are dropped on the nodes that they have. What a guest tags itself is not looked at. */
export const openVswitchDrops = once((topology: Topology): readonly OpenVswitchDrop[] => {
  const { localnets, ovs } = bridgesOf(topology);
  const machines = machinesByNetwork(topology.machines);
  return topology.networks.flatMap((network) => {
    if ((network.kind !== 'ovn' || network.physicalNetworkName === undefined) && (network.kind !== 'ovs' || network.vlan === undefined)) return [];
    const { vlan = 0 } = network;
    const all = (network.kind === 'ovn' ? localnets.get(network.physicalNetworkName ?? '') : ovs.get(network.bridge ?? '')) ?? [];
    const sites = all.flatMap((site) => [droppedAt(site, vlan)].flatMap((at) => (at === undefined ? [] : { ...site, at })));
    const level = levelOf(sites, all, machines.get(network));
    const [first] = sites;
    return level === undefined || first === undefined ? [] : [{ network, vlan, sites, at: first.at, level }];
  });
});
