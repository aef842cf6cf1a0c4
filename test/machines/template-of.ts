import { NetworkedVirtualMachine } from '../../src';

/** The spec of the VM's running instance, as rendered. */
export function templateOf(vm: NetworkedVirtualMachine) {
  return vm.apiObject.toJson().spec.template.spec;
}
