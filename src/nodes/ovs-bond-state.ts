import { addressingSections, addressingState } from './addressing-state';
import { HostAddressing } from './host-addressing';
import { NetworkState, NmstateInterface, ovsBondPort, patchInterface } from '../manifests/nmstate';
import { OvsBondMode } from '../values/ovs-bond-mode';

/** A bond of NICs on an Open vSwitch bridge. */
export interface OvsBond {
  readonly bridgeName: string;
  readonly bondName: string;
  readonly ports: readonly string[];
  readonly mode: OvsBondMode;
  readonly mtu?: number;
}

/** A host's own place behind that bond. */
export interface OvsHostPlace {
  readonly bridgeName: string;
  readonly vlan?: number;
  readonly addressing: HostAddressing;
}

/** The bond's bridge alone, as VMs need it. */
export function ovsBondState(bond: OvsBond): NetworkState {
  return { interfaces: [...nics(bond), bondBridge(bond, [])] };
}

/** The bond's bridge, the host's bridge and the patch between them, as a host needs it that has no other NIC. */
export function ovsHostState(bond: OvsBond, host: OvsHostPlace): NetworkState {
  const { here, there } = patchNames(bond.bridgeName, host.bridgeName);
  const tag = host.vlan === undefined ? undefined : { mode: 'access', tag: host.vlan };
  return {
    interfaces: [
      ...nics(bond),
      bondBridge(bond, [{ name: here, vlan: tag }]),
      patchInterface(here, there),
      patchInterface(there, here),
      ovsBridge(host.bridgeName, [{ name: there }, { name: host.bridgeName }]),
      {
        'name': host.bridgeName,
        'type': 'ovs-interface',
        'state': 'up',
        'mtu': bond.mtu,
        'copy-mac-from': bond.ports[0],
        ...addressingState(host.addressing),
      },
    ],
    ...addressingSections(host.addressing, host.bridgeName),
  };
}

/** Names of the two ends of the patch: `patch-phy-to-ex`, as OpenShift's documentation calls them. */
export function patchNames(bondBridgeName: string, hostBridgeName: string): { readonly here: string; readonly there: string } {
  const [bond, host] = [bondBridgeName, hostBridgeName].map((name) => name.replace(/^br-/, ''));
  return { here: `patch-${bond}-to-${host}`, there: `patch-${host}-to-${bond}` };
}

/** balance-slb shrinks to its smallest NIC, so an MTU is set on each. */
function nics({ ports, mtu }: OvsBond): NmstateInterface[] {
  return ports.map((name) => ({ name, type: 'ethernet', state: 'up', mtu, ipv4: { enabled: false }, ipv6: { enabled: false } }));
}

function bondBridge(bond: OvsBond, more: readonly object[]): NmstateInterface {
  return ovsBridge(bond.bridgeName, [...more, ovsBondPort(bond.bondName, bond.mode, bond.ports)]);
}

/** OVN adds patch ports of its own to a mapped bridge; nmstate would take them away again. */
function ovsBridge(name: string, port: readonly object[]): NmstateInterface {
  return { name, type: 'ovs-bridge', state: 'up', bridge: { 'allow-extra-patch-ports': true, 'options': { stp: false }, port } };
}
