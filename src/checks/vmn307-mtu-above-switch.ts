import { Check, Mistake } from './check';
import { networksWithMtu } from './mtu-sites';
import { mtuPlace } from './network-vlan';
import { levelOf, sitesName } from './sites';
import { mtuOf, SwitchFact, switchFactsOf } from '../topology/bridge-path';
import { networkId } from '../topology/network';
import { NodeView, nodesName, nodeViewsOf } from '../topology/node-view';
import { within } from '../topology/place';

export const mtuAboveSwitch: Check = {
  code: 'VMN307',
  level: 'error',
  title: 'an MTU is above what the switch port is stated to take',
  why: 'a switch drops frames that are larger than its port takes, and tells nobody',
  evidence: ['https://github.com/kubevirt/kubevirt/issues/18845', 'https://github.com/kubevirt/kubevirt/issues/987'],

  *find(topology) {
    for (const view of nodeViewsOf(topology)) yield* ofDevices(view);
    for (const { network, mtu, sites, machines } of networksWithMtu(topology)) {
      // A device that states its MTU is a finding of its own, or too small for the network already.
      const refused = sites.flatMap((site) => {
        const [fact] = (site.uplinks ?? []).flatMap(({ limit, facts }) => (limit === undefined ? smaller(facts, mtu) : []));
        return fact === undefined ? [] : [{ ...site, fact }];
      });
      const level = levelOf(refused, sites, machines);
      const [first] = refused;
      if (level === undefined || first === undefined) continue;
      yield {
        at: mtuPlace(network),
        message: `network "${networkId(network)}" has MTU ${mtu}, but the switch port of "${first.fact.device}" takes ${first.fact.port.mtu} on ${sitesName(refused)}`,
        fix: `give the network MTU ${first.fact.port.mtu} at most, or raise the switch port's and state it`,
        level,
      };
    }
  },
};

function* ofDevices(view: NodeView): Iterable<Mistake> {
  for (const device of view.group.policies.flatMap(({ devices }) => devices)) {
    const { name, state, mtu, place } = device;
    const isOfBase = device.kind === 'vlan' && device.base !== undefined && mtuOf(view, device.base) !== undefined;
    if (state === 'absent' || mtu === undefined || isOfBase) continue;
    const [fact] = smaller(switchFactsOf(view, name), mtu);
    if (fact === undefined) continue;
    yield {
      at: within(place, 'mtu'),
      message: `interface "${name}" has MTU ${mtu}, but the switch port of "${fact.device}" takes ${fact.port.mtu} on ${nodesName(view.group)}`,
      fix: `give the interface MTU ${fact.port.mtu} at most, or raise the switch port's and state it`,
    };
  }
}

function smaller(facts: readonly SwitchFact[], mtu: number): readonly SwitchFact[] {
  return facts.filter(({ port }) => port.mtu !== undefined && port.mtu < mtu);
}
