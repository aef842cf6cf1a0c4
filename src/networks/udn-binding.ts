import { Construct } from 'constructs';
import { NetworkRole, OvnTopology } from './ovn-topology';
import { Binding } from '../values/binding';
import { conflict } from '../values/refuse';

/** How VMs are wired to a user-defined network: KubeVirt's own bindings do not work on a primary one. */
export function udnBinding(topology: OvnTopology): Binding {
  return topology.role === NetworkRole.PRIMARY ? Binding.l2bridge() : Binding.bridge();
}

/** The name by which a secondary network is attached; a primary one is not attached at all. */
export function attachedUdn(network: Construct, { _kind }: Binding, networkName: string): string {
  if (_kind !== 'plugin') return networkName;
  conflict(network, 'a primary network is not attached: everything in its namespace is on it', 'give the VM PrimaryNetwork.userDefined()');
}
