import { UplinkBlueprint } from './blueprint';

/** The NIC or bond of an uplink. */
export function deviceOf({ kind }: UplinkBlueprint, i: number): string {
  return kind === 'nic' ? `eth${i}` : `bond${i}`;
}

/** The NICs under it. */
export function nicsOf({ kind }: UplinkBlueprint, i: number): readonly string[] {
  return kind === 'nic' ? [`eth${i}`] : [`eth${i}a`, `eth${i}b`];
}

/** What a bridge of the uplink stands on. */
export function bridgePortOf(uplink: UplinkBlueprint, i: number): string {
  return uplink.bridge === 'vlan' ? `${deviceOf(uplink, i)}.${OUTER}` : deviceOf(uplink, i);
}

/** The VLAN interface that a node has for itself. */
export function ownVlanOf(uplink: UplinkBlueprint, i: number): string {
  return `${deviceOf(uplink, i)}.${OWN_VLAN}`;
}

/** The name of a node. */
export function nodeName(i: number): string {
  return `node-${i}`;
}

/** The label of one node. */
export const HOSTNAME = 'kubernetes.io/hostname';
/** VLANs that a bridge on a VLAN interface, a port of one VLAN, and a node's own interface have. */
export const [OUTER, NATIVE, OWN_VLAN] = [20, 10, 30];
