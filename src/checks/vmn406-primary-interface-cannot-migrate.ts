import { nicName } from './attachments';
import { Check } from './check';
import { kubeVirtOf } from './feature-gates';
import { within } from '../topology/place';

const ALLOWED = 'kubevirt.io/allow-pod-bridge-network-live-migration';

export const primaryInterfaceCannotMigrate: Check = {
  code: 'VMN406',
  level: 'error',
  title: 'a VM is to migrate, but its interface on the pod network cannot',
  why: 'its address and MAC belong to the pod; with LiveMigrate a node drain waits for it for ever, with LiveMigrateIfPossible the VM is shut down',
  evidence: [
    'https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/vmispec/interface.go#L71',
    'https://github.com/kubevirt/kubevirt/issues/7238',
  ],

  *find(topology) {
    const kubevirt = kubeVirtOf(topology);
    for (const machine of topology.machines) {
      const strategy = machine.evictionStrategy;
      if (strategy !== 'LiveMigrate' && strategy !== 'LiveMigrateIfPossible') continue;
      if (machine.annotations[ALLOWED] !== undefined) continue;
      for (const nic of machine.nics) {
        if (nic.network.kind !== 'pod') continue;
        const plugin = nic.binding.kind === 'plugin' ? kubevirt?.bindings?.get(nic.binding.plugin) : undefined;
        if (nic.binding.kind !== 'bridge' && (plugin === undefined || plugin.isMigratable)) continue;
        const binding = nic.binding.kind === 'plugin' ? `binding plugin "${nic.binding.plugin}"` : 'bridge binding';
        const annotate = `where the CNI keeps addresses, annotate the template with ${ALLOWED}`;
        const orElse = plugin === undefined ? annotate : 'register the plugin with migration: {}';
        yield {
          at: nic.place,
          message: `${nicName(nic, machine)} uses ${binding} on the pod network, but the VM has evictionStrategy "${strategy}"`,
          fix: `use masquerade: {}, or ${orElse}`,
          related: [within(machine.specPlace, 'evictionStrategy'), ...(plugin === undefined ? [] : [plugin.place])],
          level: strategy === 'LiveMigrate' ? 'error' : 'warning',
        };
      }
    }
  },
};
