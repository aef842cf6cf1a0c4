import { Check, Mistake } from './check';
import { didYouMean } from './did-you-mean';
import { INTERFACE_TYPES, OF_INTERFACE, OF_LINUX_BRIDGE, OF_STATE } from './nmstate-wants';
import { policyName } from './stated-devices';
import { cureOf, isSurelyRefused, unwantedIn, valueName, Wanted, wantedName } from './wanted';
import { isObject, JsonObject, listAt, textAt } from '../topology/json';
import { NodePolicy } from '../topology/node-group';
import { Place, within } from '../topology/place';

export const valueThatNmstateRefuses: Check = {
  code: 'VMN663',
  level: 'error',
  title: 'a field of an nmstate state holds what nmstate cannot read there: a text for a list, a word that there is not',
  why: 'nmstate cannot read the state, so the policy fails on every node; an interface of a type that it does not know is taken for an Ethernet card',
  evidence: [
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ip.rs#L50',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/iface.rs#L154',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/iface.rs#L413',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces.rs#L42',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces.rs#L555',
  ],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format === 'netplan' || policy.format === 'fabric') continue;
      yield* refused(policy.state, OF_STATE, policy.statePlace, policyName(policy));
      for (const [i, entry] of listAt(policy.state, 'interfaces').entries()) {
        // Of what is to go, nothing else is read.
        if (isObject(entry) && entry.state !== 'absent') yield* ofInterface(entry, policy, within(policy.statePlace, 'interfaces', i));
      }
    }
  },
};

function* ofInterface(entry: JsonObject, policy: NodePolicy, place: Place): Iterable<Mistake> {
  const owner = `interface "${textAt(entry, 'name') ?? ''}" of ${policyName(policy)}`;
  yield* refused(entry, OF_INTERFACE, place, owner);
  const type = textAt(entry, 'type');
  if (type === 'linux-bridge') yield* refused(entry, OF_LINUX_BRIDGE, place, owner);
  if (type === undefined || INTERFACE_TYPES.includes(type)) return;
  const meant = type === 'bridge' ? 'linux-bridge' : didYouMean(type, INTERFACE_TYPES);
  if (meant !== undefined) yield { at: within(place, 'type'), message: `${owner} has type "${type}", which is not there, but "${meant}" is`, fix: `write type: ${meant}` };
}

function* refused(value: unknown, wanted: Wanted, place: Place, owner: string): Iterable<Mistake> {
  for (const found of unwantedIn(value, wanted, place)) {
    const field = [...found.place.path, ...found.place.inside ?? []].slice([...place.path, ...place.inside ?? []].length).join('.');
    yield { at: found.place, message: `${field} of ${owner} is ${valueName(found.value)}, but nmstate takes ${wantedName(found.wanted)}`, fix: cureOf(found), level: isSurelyRefused(found) ? 'error' : 'warning' };
  }
}
