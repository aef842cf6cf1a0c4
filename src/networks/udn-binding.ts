import { NetworkRole, OvnTopology } from './ovn-topology';
import { Binding } from '../values/binding';

/** How VMs are wired to a user-defined network: KubeVirt's own bindings do not work on a primary one. */
export function udnBinding(topology: OvnTopology): Binding {
  return topology.role === NetworkRole.PRIMARY ? Binding.l2bridge() : Binding.bridge();
}
