import { Network } from '../../src/topology/network';
import { Topology } from '../../src/topology/topology';
import { nad } from '../reach/scenario';

export const nic = (name: string, mtu?: number) => ({ name, type: 'ethernet', state: 'up', mtu });
export const ovsBridge = (name: string, ...port: readonly object[]) => ({ name, type: 'ovs-bridge', state: 'up', bridge: { port } });
export const net = (config: object) => nad('net', config);
export const localnet = (more = {}) => net({ type: 'ovn-k8s-cni-overlay', topology: 'localnet', physicalNetworkName: 'physnet', ...more });
export const MAPPED = { ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex' }] } };

/** The one network. */
export function networkOf({ networks: [network] }: Topology): Network {
  if (network === undefined) throw new Error('there is no network');
  return network;
}
