import { Check } from './check';
import { networksWithMtu } from './mtu-sites';
import { mtuPlace } from './network-vlan';
import { levelOf, sitesName } from './sites';
import { mtuOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { limitBelow } from '../topology/network-uplinks';
import { within } from '../topology/place';

export const mtuAboveUplink: Check = {
  code: 'VMN301',
  level: 'error',
  title: 'a network\'s MTU is above that of the device it leaves by',
  why: 'a bridge drops frames that are larger than its port\'s MTU, and says nothing; macvlan and vlan refuse a larger MTU than their master\'s when the pod starts',
  evidence: [
    'https://github.com/torvalds/linux/blob/0077b003e41e8f327568b53abca936ba895d1684/net/bridge/br_forward.c#L35',
    'https://github.com/torvalds/linux/blob/0604aa87b098740f2e517a584552591cbf2209d7/net/openvswitch/vport.c',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L125',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/vlan/vlan.go#L68',
  ],

  *find(topology) {
    for (const { network, mtu, sites, machines } of networksWithMtu(topology)) {
      const small = sites.flatMap((site) => {
        const limit = limitBelow(site, mtu);
        return limit === undefined ? [] : [{ ...site, limit }];
      });
      const level = levelOf(small, sites, machines);
      const [first] = small;
      if (level !== undefined && first !== undefined) {
        const device = first.bridge === undefined ? `"${first.limit.device.name}"` : `"${first.limit.device.name}", by which bridge "${first.bridge}" leaves,`;
        yield {
          at: mtuPlace(network),
          message: `network "${networkId(network)}" has MTU ${mtu}, but ${device} has ${first.limit.value} on ${sitesName(small)}`,
          fix: `give the network MTU ${first.limit.value}, or raise the device and everything on the way to ${mtu}`,
          related: small.map(({ limit }) => within(limit.device.place, 'mtu')),
          level,
        };
        continue;
      }
      // The kernel does not hold forwarded frames against the bridge's own MTU, but who writes it mostly means the wire's.
      const [lower] = sites.flatMap(({ view, bridge, uplinks }) => {
        const own = bridge === undefined || uplinks?.some(({ limit }) => limit !== undefined) === true ? undefined : mtuOf(view, bridge);
        return own === undefined || own.value >= mtu ? [] : [{ view, own }];
      });
      if (lower === undefined || sites.length > 1) continue;
      yield {
        at: mtuPlace(network),
        message: `network "${networkId(network)}" has MTU ${mtu}, but bridge "${lower.own.device.name}" has ${lower.own.value} on ${sitesName([lower])}, and its port's MTU is not stated`,
        fix: `give the network MTU ${lower.own.value}, or state ${mtu} for the bridge and its port`,
        related: [within(lower.own.device.place, 'mtu')],
        level: 'warning',
      };
    }
  },
};
