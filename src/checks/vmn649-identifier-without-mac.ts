import { Check } from './check';
import { deviceName, nmstateDevices } from './stated-devices';
import { within } from '../topology/place';

export const identifierWithoutMac: Check = {
  code: 'VMN649',
  level: 'error',
  title: 'an interface is to be found by its MAC address, but states none',
  why: 'with identifier mac-address nmstate looks for the interface that has the address, and refuses a state without it',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces.rs#L372'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevices(nodePolicies)) {
      const { config, place } = device;
      if (config.identifier !== 'mac-address' || config['mac-address'] !== undefined || config['profile-name'] !== undefined) continue;
      yield {
        at: within(place, 'identifier'),
        message: `${deviceName({ policy, device })} has identifier "mac-address", but no mac-address`,
        fix: 'state mac-address, or remove identifier so that the name is meant',
      };
    }
  },
};
