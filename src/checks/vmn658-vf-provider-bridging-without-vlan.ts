import { Check } from './check';
import { wholeOf } from './nmstate-values';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { listAt, valueAt } from '../topology/json';
import { within } from '../topology/place';

export const vfProviderBridgingWithoutVlan: Check = {
  code: 'VMN658',
  level: 'error',
  title: 'a virtual function has vlan-proto 802.1ad without a VLAN',
  why: '802.1ad needs a VLAN id or a QoS to put into its tag, so nmstate refuses it without',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/sriov.rs#L90'],

  *find({ nodePolicies }) {
    for (const { policy, device } of nmstateDevicesOf('nic', nodePolicies)) {
      for (const [i, vf] of listAt(device.config, 'ethernet', 'sr-iov', 'vfs').entries()) {
        const [vlan, qos] = [valueAt(vf, 'vlan-id'), valueAt(vf, 'qos')];
        const isSet = [vlan, qos].some((value) => value !== undefined && wholeOf(value) !== 0);
        if (valueAt(vf, 'vlan-proto') !== '802.1ad' || isSet) continue;
        yield {
          at: within(device.place, 'ethernet', 'sr-iov', 'vfs', i, 'vlan-proto'),
          message: `virtual function ${JSON.stringify(valueAt(vf, 'id'))} of ${deviceName({ policy, device })} has vlan-proto "802.1ad", but vlan-id and qos are 0`,
          fix: 'state vlan-id, or leave vlan-proto out',
        };
      }
    }
  },
};
