import { Check, Mistake } from './check';
import { isTemplate, wholeOf } from './nmstate-values';
import { deviceName, nmstateDevices, StatedDevice } from './stated-devices';
import { listAt, textAt, valueAt } from '../topology/json';
import { Place, within } from '../topology/place';

const LONGEST = { ipv4: 32, ipv6: 128 } as const;

export const addressOfTheOtherFamily: Check = {
  code: 'VMN650',
  level: 'error',
  title: 'an address stands under the wrong family, or its prefix is too long',
  why: 'nmstate refuses the state, so the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ip.rs#L308', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ip.rs#L320', 'https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ip.rs#L586'],

  *find({ nodePolicies }) {
    for (const stated of nmstateDevices(nodePolicies)) {
      for (const family of ['ipv4', 'ipv6'] as const) {
        for (const [i, address] of listAt(stated.device.config, family, 'address').entries()) {
          yield* mistakes(stated, family, address, within(stated.device.place, family, 'address', i));
        }
      }
    }
  },
};

function* mistakes(stated: StatedDevice, family: 'ipv4' | 'ipv6', address: unknown, place: Place): Iterable<Mistake> {
  const [ip, length] = [textAt(address, 'ip'), wholeOf(valueAt(address, 'prefix-length'))];
  if (ip === undefined || isTemplate(ip)) return;
  const isOther = ip.includes(':') !== (family === 'ipv6');
  if (isOther) {
    const other = family === 'ipv4' ? 'ipv6' : 'ipv4';
    yield { at: within(place, 'ip'), message: `${deviceName(stated)} has address "${ip}" under ${family}`, fix: `state it under ${other}` };
    return;
  }
  if (length === undefined || length <= LONGEST[family]) return;
  yield {
    at: within(place, 'prefix-length'),
    message: `${deviceName(stated)} has address "${ip}" with prefix-length ${length}, but ${family} has at most ${LONGEST[family]}`,
    fix: `use a prefix-length of at most ${LONGEST[family]}`,
  };
}
