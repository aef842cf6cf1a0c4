import { JsonPatch } from 'cdk8s';
import { NetworkedVirtualMachine } from 'cdk8s-vmnet';

/** An image that boots, for the guides' VMs that show networks only. */
export const FEDORA = 'quay.io/containerdisks/fedora:43';

/** The memory as the older guides state it: as the pod's resources, where we write what the guest sees. */
export function requestMemory(vm: NetworkedVirtualMachine, requests: string, limits?: string): void {
  const resources = { requests: { memory: requests }, ...(limits === undefined ? {} : { limits: { memory: limits } }) };
  vm.apiObject.addJsonPatch(
    JsonPatch.remove('/spec/template/spec/domain/memory'),
    JsonPatch.add('/spec/template/spec/domain/resources', resources),
  );
}
