import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { nmstateDevices, policyName, StatedDevice } from './stated-devices';
import { isObject, listAt, textAt } from '../topology/json';
import { Place, within } from '../topology/place';

interface PortList { readonly owner: string; readonly takes: 'names' | 'objects'; readonly ports: readonly unknown[]; readonly place: Place }

export const portsOfTheOtherBond: Check = {
  code: 'VMN614',
  level: 'error',
  title: 'a Linux bond takes names as ports, everything else objects with a name',
  why: 'nmstate cannot read the state, so the policy fails on every node',
  evidence: [
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/bond.rs#L520',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/ovs.rs#L576',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/linux_bridge.rs#L371',
  ],

  *find({ nodePolicies }) {
    for (const stated of nmstateDevices(nodePolicies)) {
      for (const { owner, takes, ports, place } of portLists(stated)) {
        const at = ports.findIndex((port) => (takes === 'names' ? isObject(port) : typeof port === 'string' && !isTemplate(port)));
        if (at < 0) continue;
        const port = ports[at];
        const name = typeof port === 'string' ? port : textAt(port, 'name') ?? '';
        yield {
          at: within(place, at),
          message: `${owner} of ${policyName(stated.policy)} has port "${name}" as ${takes === 'names' ? 'an object' : 'a text'}, but its ports are ${takes}`,
          fix: takes === 'names' ? `write the port as - ${name}` : `write the port as - name: ${name}`,
        };
      }
    }
  },
};

function portLists({ device: { kind, name, config, place } }: StatedDevice): readonly PortList[] {
  const list = (owner: string, takes: PortList['takes'], value: unknown, within_: Place): readonly PortList[] => ['port', 'ports'].flatMap((key) => (
    listAt(value, key).length === 0 ? [] : [{ owner, takes, ports: listAt(value, key), place: within(within_, key) }]
  ));
  if (kind === 'bond') return list(`bond "${name}"`, 'names', config['link-aggregation'], within(place, 'link-aggregation'));
  if (kind !== 'linux-bridge' && kind !== 'ovs-bridge') return [];
  const lists = list(`bridge "${name}"`, 'objects', config.bridge, within(place, 'bridge'));
  return [...lists, ...lists.flatMap(({ ports, place: here }) => ports.flatMap((port, i) => (isObject(port)
    ? list(`OVS bond "${textAt(port, 'name') ?? ''}"`, 'objects', port['link-aggregation'], within(here, i, 'link-aggregation'))
    : [])))];
}
