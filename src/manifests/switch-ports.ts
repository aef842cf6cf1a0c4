import { SWITCH_PORTS } from './annotations';
import { mtu, optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { Owner } from '../values/refuse';
import { Aggregation, SwitchPort } from '../values/switch-port';

/** The annotation that states what the switch offers, by the device that is plugged into it. */
export function switchPortsAnnotation(
  owner: Owner,
  ports: { readonly [device: string]: SwitchPort | undefined },
): { readonly [key: string]: string } {
  const stated = Object.entries(ports).flatMap(([device, port]) => (port === undefined ? [] : [[device, statement(owner, port)] as const]));
  return stated.length === 0 ? {} : { [SWITCH_PORTS]: JSON.stringify(Object.fromEntries(stated)) };
}

function statement(owner: Owner, port: SwitchPort): object {
  return {
    vlans: port.vlans?.toString(),
    nativeVlan: optionalWholeNumber(owner, 'switchPort.nativeVlan', port.nativeVlan, 1, 4094),
    mtu: mtu(owner, 'switchPort.mtu', port.mtu),
    aggregation: oneOf(owner, 'switchPort.aggregation', port.aggregation, { ...Aggregation }),
  };
}
