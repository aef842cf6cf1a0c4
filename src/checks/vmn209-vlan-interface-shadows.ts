import { Check } from './check';
import { configPlace } from './config-field';
import { levelOf, machinesByNetwork, sitesName } from './sites';
import { bridgesOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { carriedByAny, holds } from '../topology/port-vlans';
import { vlanInterfacesOn } from '../topology/vlan-interfaces';

export const vlanInterfaceShadows: Check = {
  code: 'VMN209',
  level: 'error',
  title: 'a VLAN interface beside a bridge takes that VLAN from the bridge\'s VMs',
  why: 'the kernel gives a tagged frame to the VLAN interface of its VLAN before the bridge sees it: nothing that is sent to the VMs arrives',
  evidence: [
    'https://github.com/spectrocloud/librarium/blob/43f85e8ff28578de03439cbc9896e2ff8acfe599/docs/docs-content/vm-management/launchpad-for-vms/vmo-networking.md',
    'https://github.com/torvalds/linux/blob/02b5a6031ba7a8cbfde5d65ff9e13ecdbc4a92ca/net/8021q/vlan_core.c#L16',
  ],

  *find(topology) {
    const { linux } = bridgesOf(topology);
    const machines = machinesByNetwork(topology.machines);
    for (const network of topology.networks) {
      if (network.kind !== 'bridge') continue;
      const sites = linux.get(network.bridge);
      if (sites === undefined) continue;
      for (const [key, isUsed] of [['vlan', (id: number) => id === network.vlan], ['vlanTrunk', (id: number) => holds(network.vlanTrunk, id)]] as const) {
        const shadowed = sites.flatMap((site) => {
          const ports = site.ports ?? [];
          const found = ports.map(({ name }) => vlanInterfacesOn(site.view, name).find(({ vlan = 0 }) => isUsed(vlan) && carriedByAny(ports, vlan) !== 'not'));
          const [device] = found;
          // By another uplink the frames still arrive.
          return device === undefined || found.includes(undefined) ? [] : [{ ...site, device }];
        });
        const level = levelOf(shadowed, sites, machines.get(network));
        const [first] = shadowed;
        if (level === undefined || first === undefined) continue;
        yield {
          at: configPlace(network, key),
          message: `network "${networkId(network)}" uses VLAN ${first.device.vlan}, but VLAN interface "${first.device.name}" beside bridge "${network.bridge}" takes that VLAN `
            + `on ${sitesName(shadowed)}`,
          fix: `put the VLAN interface on the bridge ("${network.bridge}.${first.device.vlan}") and allow the VLAN on the bridge itself, or use another VLAN`,
          related: shadowed.map(({ device }) => device.place),
          // A trunk has other VLANs, too.
          level: key === 'vlan' ? level : 'warning',
        };
      }
    }
  },
};
