import { LabPlan } from './plan';

/** Something that is pinged, and where its socket is made. */
export interface LabEndpoint {
  /** As `vmnet reach` calls it. */
  readonly id: string;
  /** The network, or the interface of a node. */
  readonly on: string;
  /** Undefined: beyond the switch. */
  readonly node?: string;
  readonly address: string;
  readonly socket: { readonly namespace: string; readonly device: string };
}

/** Interfaces of VMs and pods, then the nodes' own, then places beyond the switch: the order of the matrix. */
export function endpointsOf({ nodes, machines, outside }: LabPlan): readonly LabEndpoint[] {
  const names = new Map(nodes.map(({ namespace, name }) => [namespace, name]));
  return [
    ...machines.flatMap(({ pod, guest, node, nics }) => nics.map(({ id, network, podDevice, guestDevice, address }) => {
      const socket = guest === undefined ? { namespace: pod, device: podDevice } : { namespace: guest, device: guestDevice };
      return { id, on: network, node: names.get(node), address, socket };
    })),
    ...nodes.flatMap(({ namespace, name, addressed }) => addressed.map(({ id, device, address }) => (
      { id, on: `interface ${device}`, node: name, address, socket: { namespace, device } }))),
    ...outside.map(({ id, namespace, address }) => ({ id, on: 'the switch', address, socket: { namespace, device: OUTSIDE_DEVICE } })),
  ];
}

/** The one interface of who is beyond the switch. */
export const OUTSIDE_DEVICE = 'eth0';
