import { Check } from './check';
import { deviceName, nmstateDevicesOf } from './stated-devices';
import { Device } from '../topology/device';
import { within } from '../topology/place';

export const vlanOnAbsentBase: Check = {
  code: 'VMN648',
  level: 'error',
  title: 'a vlan interface is up on a base that the same policy takes away',
  why: 'nmstate refuses an interface whose parent is marked absent',
  evidence: ['https://github.com/nmstate/nmstate/blob/v2.2.37/rust/src/lib/ifaces/inter_ifaces.rs#L918'],

  *find({ nodePolicies }) {
    for (const policy of nodePolicies) {
      const gone = new Map(policy.devices.filter(isGone).map((device) => [device.name, device]));
      if (gone.size === 0) continue;
      for (const { device } of nmstateDevicesOf('vlan', [policy])) {
        const base = gone.get(device.base ?? '');
        if (base === undefined) continue;
        yield {
          at: within(device.place, 'vlan', 'base-iface'),
          message: `${deviceName({ policy, device })} is up on "${base.name}", which the same policy makes absent`,
          fix: `make "${device.name}" absent too, or keep "${base.name}"`,
          related: [base.place],
        };
      }
    }
  },
};

/** A NIC that is absent is still there, and an interface of unknown type may be a NIC; an OVS bridge carries no vlan interface. */
function isGone({ kind, state }: Device): boolean {
  return state === 'absent' && kind !== 'nic' && kind !== 'other' && kind !== 'ovs-bridge' && kind !== 'ovs-interface';
}
