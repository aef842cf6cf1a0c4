import { Check } from './check';
import { bridgesOf, mtuOf } from '../topology/bridge-path';
import { waysOutOf } from '../topology/localnet-path';
import { nodesName } from '../topology/node-view';
import { within } from '../topology/place';

/** What a NIC has of its own. */
const USUAL = 1500;

export const brExMtuNotOnBond: Check = {
  code: 'VMN305',
  level: 'warning',
  title: 'an OVS bridge\'s interface has an MTU that the ports of the balance-slb bond below do not have',
  why: 'the MTU of br-ex does not reach the bond\'s ports by itself: what is larger than their own is dropped there',
  evidence: ['https://github.com/openshift/openshift-docs/pull/99674', 'https://github.com/openshift/openshift-docs/pull/97208'],

  *find(topology) {
    for (const site of [...bridgesOf(topology).ovs.values()].flat()) {
      const { view, bridge } = site;
      const own = mtuOf(view, bridge.name);
      if (own === undefined || own.value <= USUAL) continue;
      const bonds = (waysOutOf(site) ?? []).map(({ uplink }) => uplink).filter(({ port }) => port.bondMode === 'balance-slb');
      for (const { port } of bonds) {
        const lower = (port.bondPorts ?? []).filter((name) => (mtuOf(view, name)?.value ?? USUAL) < own.value);
        const [first] = lower;
        if (first === undefined) continue;
        const names = lower.map((name) => `"${name}"`).join(', ');
        const has = mtuOf(view, first);
        yield {
          at: within(own.device.place, 'mtu'),
          message: `"${bridge.name}" has MTU ${own.value}, but ${names} of bond "${port.name}" ${has === undefined ? 'state none' : `have ${has.value}`} on ${nodesName(view.group)}`,
          fix: `state mtu ${own.value} on ${names}`,
          related: [port.place],
        };
      }
    }
  },
};
