import { IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { checkedNetwork } from '../values/checked-network';
import { instance } from '../values/given';
import { Owner, refuse } from '../values/refuse';

/** The binding of a network that a VM is attached to without further words. */
export function bindingOf(owner: Owner, network: IVmNetwork): Binding {
  checkedNetwork(owner, network);
  if (network.vmBinding !== undefined) return instance(owner, 'network.vmBinding', network.vmBinding, Binding, 'Binding.bridge(), Binding.sriov(), …');
  refuse(owner, 'network', network.networkName, 'a network whose kind says how VMs are wired to it; for others name the binding: attachWithBinding(network, Binding.…)');
}

/** The binding that a VM is wired by, by hand. */
export function checkedBinding(owner: Owner, binding: Binding): Binding {
  return instance(owner, 'binding', binding, Binding, 'Binding.bridge(), Binding.macvtap(), …');
}
