import { Check } from './check';
import { Device } from '../topology/device';

export const announcedInterfaceRemoved: Check = {
  code: 'VMN912',
  level: 'warning',
  title: 'services are announced on an interface that a policy takes away',
  why: 'an L2Advertisement with interfaces announces on those only: when the interface goes, the services\' addresses are no longer answered there',
  evidence: [
    'https://MetalLB.universe.tf/configuration/_advanced_l2_configuration/',
    'https://github.com/metallb/metallb/pull/1536',
  ],

  *find({ l2Advertisements, nodeGroups }) {
    const removed = new Map<string, Device>();
    const kept = new Set<string>();
    for (const device of nodeGroups.flatMap((group) => [...group.devices.values()])) {
      if (device.state === 'absent') removed.set(device.name, device);
      else kept.add(device.name);
    }
    for (const advertisement of l2Advertisements) {
      for (const { name, place } of advertisement.interfaces) {
        const device = kept.has(name) ? undefined : removed.get(name);
        if (device === undefined) continue;
        const policy = device.place.manifest;
        yield {
          at: place,
          message: `L2Advertisement "${advertisement.name}" announces on interface "${device.name}", which ${policy.kind} "${policy.name}" takes away`,
          fix: 'name the interface that carries the nodes\' addresses now, such as br-ex, or take "interfaces" away',
          related: [device.place],
        };
      }
    }
  },
};
