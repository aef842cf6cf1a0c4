import { Construct } from 'constructs';
import { NetworkRole, OvnTopology } from './ovn-topology';
import { Binding } from '../values/binding';
import { instance } from '../values/given';
import { conflict } from '../values/refuse';

/** How VMs are wired to a user-defined network: KubeVirt's own bindings do not work on a primary one. */
export function udnBinding(network: Construct, topology: OvnTopology): Binding {
  return instance(network, 'topology', topology, OvnTopology, 'OvnTopology.layer2(…) or OvnTopology.layer3(…)').role === NetworkRole.PRIMARY ? Binding.l2bridge() : Binding.bridge();
}

/** The name by which a secondary network is attached; a primary one is not attached at all. */
export function attachedUdn(network: Construct, { _kind }: Binding, networkName: string): string {
  if (_kind !== 'plugin') return networkName;
  conflict(network, 'a primary network is not attached: everything in its namespace is on it', 'give the VM PrimaryNetwork.userDefined()');
}
