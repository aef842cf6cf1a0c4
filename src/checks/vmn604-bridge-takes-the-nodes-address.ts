import { Check } from './check';
import { isTemplate } from './nmstate-values';
import { carriersOf } from './node-address-carriers';
import { bridgesOf } from '../topology/bridge-path';
import { isObject, listAt, objectAt, textAt } from '../topology/json';
import { truthOf } from '../topology/nmstate-truth';
import { within } from '../topology/place';

export const bridgeTakesTheNodesAddress: Check = {
  code: 'VMN604',
  level: 'warning',
  title: 'the interface with the node\'s address becomes a port of a bridge that has none',
  why: 'a port has no addresses: the node loses its own, until kubernetes-nmstate notices and takes the policy back',
  evidence: [
    'https://github.com/nmstate/kubernetes-nmstate/issues/1063',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/base.rs#L180',
  ],

  *find(topology) {
    const carriers = carriersOf(topology);
    for (const { view, bridge } of [...bridgesOf(topology).linux.values()].flat()) {
      const mayHaveAddress = (view.devices.get(bridge.name) ?? []).some(({ config }) => takesAddress(config.ipv4) || takesAddress(config.ipv6));
      if (mayHaveAddress || view.group.policies.every(({ format }) => format === 'netplan' || format === 'fabric')) continue;
      const key = Array.isArray(objectAt(bridge.config, 'bridge').port) ? 'port' : 'ports';
      for (const [i, port] of listAt(bridge.config, 'bridge', key).entries()) {
        const name = textAt(port, 'name') ?? '';
        const carrier = carriers(view, bridge.place.manifest, name);
        if (carrier === undefined) continue;
        yield {
          at: within(bridge.place, 'bridge', key, i, 'name'),
          message: `bridge "${bridge.name}" takes "${name}" as a port, which ${carrier.reason}, but states no addresses of its own`,
          fix: `give "${bridge.name}" the node's addresses, or ipv4 dhcp with copy-mac-from`,
          related: [carrier.place],
        };
      }
    }
  },
};

/** A family that is on, or that a capture fills in. */
function takesAddress(family: unknown): boolean {
  return isTemplate(family) || (isObject(family) && (truthOf(family.enabled) === true || isTemplate(family.enabled)));
}
