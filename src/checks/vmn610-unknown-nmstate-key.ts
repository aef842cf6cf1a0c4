import { Check, Mistake } from './check';
import { INTERFACE_KEYS, STATE_KEYS } from './nmstate-keys';
import { deviceName, nmstateDevices, policyName } from './stated-devices';
import { Keys, unknownKeys } from './unknown-keys';
import { textAt } from '../topology/json';
import { Place } from '../topology/place';

export const unknownNmstateKey: Check = {
  code: 'VMN610',
  level: 'warning',
  title: 'a policy has a key that nmstate does not know',
  why: 'nmstate refuses the whole state for a key that its version does not know; the keys here are those of nmstate 2.2.37',
  evidence: [
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/base.rs#L15',
    'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/net_state.rs#L78',
  ],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      if (policy.format !== 'netplan') yield* unknown(policy.state, STATE_KEYS, policy.statePlace, policyName(policy));
    }
    for (const { policy, device } of nmstateDevices(nodePolicies)) {
      const known = INTERFACE_KEYS.get(textAt(device.config, 'type') ?? '');
      if (known !== undefined) yield* unknown(device.config, known, device.place, deviceName({ policy, device }));
    }
  },
};

function* unknown(value: unknown, known: Keys, place: Place, owner: string): Iterable<Mistake> {
  for (const { key, meant: near, place: at } of unknownKeys(value, known, place)) {
    const meant = MEANT.get(key) ?? near;
    yield {
      at,
      message: `${owner} has the key "${key}", which nmstate 2.2.37 does not know${meant === undefined ? '' : `: did you mean "${meant}"?`}`,
      fix: meant === undefined ? `remove "${key}", or make sure that your nmstate knows it` : `write "${meant}"`,
    };
  }
}

/** Keys that people write in the wrong place. */
const MEANT = new Map([['sriov', 'ethernet.sr-iov'], ['sr-iov', 'ethernet.sr-iov'], ['slaves', 'port'], ['ip', 'ipv4']]);
