import { nicsOnNetworks, nicName } from './attachments';
import { Check } from './check';
import { canonicalMac } from '../topology/mac';
import { MacPool } from '../topology/mac-pool';
import { Place, within } from '../topology/place';

const OPT_OUT = 'mutatevirtualmachines.kubemacpool.io';
const KUBEMACPOOL = 'https://github.com/k8snetworkplumbingwg/kubemacpool';

export const macOfThePool: Check = {
  code: 'VMN503',
  level: 'warning',
  title: 'a MAC address of kubemacpool\'s range is given by hand where kubemacpool does not look',
  why: 'in a namespace that opted out nobody records the address, so the pool hands it to another VM in time',
  evidence: [
    `${KUBEMACPOOL}/blob/v0.51.1/pkg/pool-manager/pool.go#L411-L427`,
    `${KUBEMACPOOL}/blob/v0.51.1/pkg/pool-manager/pool.go#L296-L323`,
    `${KUBEMACPOOL}/issues/16`,
  ],

  *find({ machines, platform: { macPools }, namespaces }) {
    const ranges = macPools.flatMap((pool) => rangeOf(pool) ?? []);
    if (ranges.length === 0) return;
    for (const { machine, nic } of nicsOnNetworks(machines)) {
      const isIgnored = machine.kind === 'VirtualMachine' && namespaces.get(machine.namespace ?? '')?.[OPT_OUT] === 'ignore';
      const mac = canonicalMac(nic.macAddress ?? '');
      const range = mac === undefined ? undefined : ranges.find(({ start, end }) => start <= mac && mac <= end);
      if (!isIgnored || range === undefined) continue;
      yield {
        at: within(nic.place, 'macAddress'),
        message: `${nicName(nic, machine)} has macAddress "${nic.macAddress}" of kubemacpool's range ${range.start} to ${range.end}, but namespace "${machine.namespace ?? ''}" opted out`,
        fix: `choose an address outside the range, or take the label ${OPT_OUT} away`,
        related: [range.place],
      };
    }
  },
};

function rangeOf({ start, end, startPlace }: MacPool): { readonly start: string; readonly end: string; readonly place: Place } | undefined {
  const [first, last] = [canonicalMac(start), canonicalMac(end)];
  return first === undefined || last === undefined ? undefined : { start: first, end: last, place: startPlace };
}
