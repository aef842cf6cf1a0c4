import { Device } from '../topology/device';
import { deviceWord } from '../topology/device-word';
import { NodePolicy } from '../topology/node-group';

/** A device that a policy or file wants to be there. */
export interface StatedDevice<D extends Device = Device> {
  readonly policy: NodePolicy;
  readonly device: D;
}

/** The devices of nmstate's states that nmstate is to configure: up, which is also what saying nothing means. */
export function* nmstateDevices(policies: readonly NodePolicy[]): Iterable<StatedDevice> {
  for (const policy of policies) {
    if (policy.format === 'netplan') continue;
    for (const device of policy.devices) {
      if (isUp(device)) yield { policy, device };
    }
  }
}

/** The same, of one kind. */
export function* nmstateDevicesOf<K extends Device['kind']>(kind: K, policies: readonly NodePolicy[]): Iterable<StatedDevice<Extract<Device, { kind: K }>>> {
  for (const { policy, device } of nmstateDevices(policies)) {
    if (isOf(kind, device)) yield { policy, device };
  }
}

function isOf<K extends Device['kind']>(kind: K, device: Device): device is Extract<Device, { kind: K }> {
  return device.kind === kind;
}

/** Whether a device is to be there: nmstate's default is up. */
export function isUp({ state }: Device): boolean {
  return state === undefined || state === 'up';
}

/** Whether a device is found by its name. With `identifier: mac-address` the name is only the profile's. */
export function isByName({ config }: Device): boolean {
  return config.identifier !== 'mac-address';
}

/** For messages: `bond "bond0" of policy "uplink"`. */
export function deviceName({ device, policy }: StatedDevice): string {
  return `${deviceWord(device)} "${device.name}" of ${policyName(policy)}`;
}

/** For messages: `policy "uplink"`, or what carries the file. */
export function policyName({ format, hostname, manifest: { kind, namespace, name } }: NodePolicy): string {
  if (format === 'policy') return `policy "${name}"`;
  const carrier = `${kind} "${namespace === undefined ? name : `${namespace}/${name}`}"`;
  return hostname === undefined ? carrier : `${carrier} for node "${hostname}"`;
}
