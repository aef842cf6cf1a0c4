import { BridgeVlan, LabBond } from '../plan';

/** `ip`'s lines for a bond and its ports. */
export function bondLines({ name, options, ports, mtu }: LabBond): readonly string[] {
  return [
    `link add ${name} type bond ${options.join(' ')}`,
    ...ports.flatMap((port) => [`link set ${port} down`, `link set ${port} master ${name}`]),
    ...mtuLine(name, mtu),
  ];
}

/** `ip`'s line for an MTU, where one is stated. */
export function mtuLine(name: string, mtu: number | undefined): readonly string[] {
  return mtu === undefined || !Number.isInteger(mtu) ? [] : [`link set ${name} mtu ${mtu}`];
}

/** `bridge`'s line for VLANs of a port. */
export function vlanLine(name: string, { min, max, isNative }: BridgeVlan): string {
  return `vlan add dev ${name} vid ${min === max ? min : `${min}-${max}`}${isNative ? ' pvid untagged' : ''}`;
}
