import { Check, Mistake } from './check';
import { isTemplate } from './nmstate-values';
import { deviceName, nmstateDevices } from './stated-devices';
import { addressIn, cidrIn } from './subnet-text';
import { isObject, JsonObject, listAt } from '../topology/json';
import { Place, within } from '../topology/place';

export const addressThatNmstateCannotRead: Check = {
  code: 'VMN664',
  level: 'error',
  title: 'an address of an interface is none, or has no prefix-length',
  why: 'nmstate takes an address in ip and its length in prefix-length, each alone; it cannot read the state otherwise, and the policy fails on every node',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ip.rs#L859-L865'],

  *find({ nodePolicies }) {
    for (const stated of nmstateDevices(nodePolicies)) {
      for (const family of ['ipv4', 'ipv6']) {
        for (const [i, address] of listAt(stated.device.config, family, 'address').entries()) {
          if (isObject(address)) yield* mistakes(deviceName(stated), address, within(stated.device.place, family, 'address', i));
        }
      }
    }
  },
};

function* mistakes(owner: string, address: JsonObject, place: Place): Iterable<Mistake> {
  const { ip } = address;
  if (typeof ip !== 'string' || isTemplate(ip)) return;
  const cidr = addressIn(ip) === undefined ? cidrIn(ip) : undefined;
  if (cidr !== undefined && ip.includes('/')) {
    const [alone, length] = ip.split('/');
    yield { at: within(place, 'ip'), message: `${owner} has ip "${ip}" with a length in it`, fix: `write ip: ${alone ?? ''} and prefix-length: ${length ?? ''}` };
    return;
  }
  if (addressIn(ip) === undefined) {
    yield { at: within(place, 'ip'), message: `${owner} has ip "${ip}", which is no IP address`, fix: 'write an IP address' };
    return;
  }
  const isWithout = address['prefix-length'] === undefined || address['prefix-length'] === null;
  if (isWithout) yield { at: place, message: `${owner} has address "${ip}" without prefix-length`, fix: 'state prefix-length, such as 24' };
}
