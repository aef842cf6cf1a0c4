import { Blueprint } from './blueprint';
import { Comparison } from './compare';

/** A topology that the model was once wrong about, as small as it could be made, and what the kernel says of a pair. */
export interface OnceDisagreed {
  readonly what: string;
  readonly blueprint: Blueprint;
  readonly from: string;
  readonly to: string;
  readonly kernel: Comparison['kernel'];
  /** The CNI plugins that say so; undefined: all. */
  readonly cniPluginsVersion?: string;
}

const TWO_NODES: Blueprint['nodes'] = [{ deviations: [] }, { deviations: [] }];
const LAN = { vlan: 10, mtu: 1500, macvlanMode: 'bridge' } as const;

/** Every one is realised before topologies are drawn. */
export const ONCE_DISAGREED: readonly OnceDisagreed[] = [
  {
    what: 'an sbr plugin that gets no address refuses the VM, its other interface too',
    blueprint: {
      nodes: TWO_NODES,
      uplinks: [{ kind: 'nic', bridge: 'trunk', mtu: 1500 }],
      networks: [{ ...LAN, uplink: 0 }, { ...LAN, uplink: 0, chain: 'sbr without address' }],
      machines: [{ node: 0, networks: [0, 1] }, { node: 1, networks: [0] }],
    },
    from: 'vms/vm0:nic0',
    to: 'vms/vm1',
    kernel: ['none', 'none'],
  },
  {
    what: 'a macvlan takes larger packets than it sends',
    blueprint: {
      nodes: TWO_NODES,
      uplinks: [{ kind: 'nic', bridge: 'none', mtu: 9000 }],
      networks: [{ ...LAN, vlan: 0, uplink: 0, mtu: 9000 }, { ...LAN, vlan: 0, uplink: 0 }],
      machines: [{ node: 0, networks: [0], isPod: true }, { node: 1, networks: [1], isPod: true }],
    },
    from: 'vms/pod0',
    to: 'vms/pod1',
    kernel: ['all', 'all'],
  },
  {
    what: 'a macvlan with a larger MTU than its master refuses the VM, its other interface too',
    blueprint: {
      nodes: [{ deviations: [{ uplink: 1, kind: 'small mtu' }] }],
      uplinks: [{ kind: 'nic', bridge: 'unfiltered', mtu: 1500 }, { kind: 'nic', bridge: 'none', mtu: 9000 }],
      networks: [{ ...LAN, vlan: 0, uplink: 0 }, { ...LAN, vlan: 0, uplink: 1, mtu: 9000 }],
      machines: [{ node: 0, networks: [0] }, { node: 0, networks: [0, 1] }],
    },
    from: 'vms/vm0',
    to: 'vms/vm1:nic0',
    kernel: ['none', 'none'],
  },
  {
    what: 'a bandwidth plugin behind macvlan refuses the VM, its other interface too',
    blueprint: {
      nodes: TWO_NODES,
      uplinks: [{ kind: 'nic', bridge: 'unfiltered', mtu: 1500 }, { kind: 'nic', bridge: 'none', mtu: 1500 }],
      networks: [{ ...LAN, vlan: 0, uplink: 0 }, { ...LAN, vlan: 0, uplink: 1, chain: 'bandwidth' }],
      machines: [{ node: 0, networks: [0] }, { node: 0, networks: [0, 1] }],
    },
    from: 'vms/vm0',
    to: 'vms/vm1:nic0',
    kernel: ['none', 'none'],
  },
  {
    what: 'a VM and its own node meet in the bridge, and the MTU of the bridge\'s uplink is nothing to them',
    blueprint: {
      nodes: [{ deviations: [], own: { uplink: 0, kind: 'bridge' } }],
      uplinks: [{ kind: 'nic', bridge: 'unfiltered', mtu: 1500 }],
      networks: [{ ...LAN, vlan: 0, uplink: 0, mtu: 9000 }],
      machines: [{ node: 0, networks: [0] }],
    },
    from: 'vms/vm0',
    to: 'node/node-0',
    kernel: ['all', 'all'],
  },
  {
    what: 'a node sends what the internal port of its OVS bridge may, which is more than its switch port takes',
    blueprint: {
      nodes: [{ deviations: [{ uplink: 0, kind: 'small switch mtu' }], own: { uplink: 0, kind: 'bridge' } }, { deviations: [], own: { uplink: 0, kind: 'bridge' } }],
      uplinks: [{ kind: 'ovs', bridge: 'trunk', mtu: 9000 }],
      networks: [],
      machines: [],
    },
    from: 'node/node-0',
    to: 'node/node-1',
    kernel: ['small', 'small'],
  },
  {
    what: 'the kernel lowers a bridge\'s MTU to a port\'s, if it was stated as what the bridge had already',
    blueprint: {
      nodes: [{ deviations: [], own: { uplink: 0, kind: 'bridge' } }],
      uplinks: [{ kind: 'nic', bridge: 'unfiltered', mtu: 9000 }],
      networks: [{ ...LAN, vlan: 0, uplink: 0 }],
      machines: [{ node: 0, networks: [0] }],
    },
    from: 'vms/vm0',
    to: 'node/node-0',
    kernel: ['all', 'all'],
  },
  {
    what: 'what comes back untagged reaches a guest by the default VLAN that older plugins leave on its port',
    blueprint: {
      nodes: [{ deviations: [{ uplink: 0, kind: 'other native' }] }, { deviations: [] }],
      uplinks: [{ kind: 'nic', bridge: 'implied', mtu: 1500 }],
      networks: [{ ...LAN, uplink: 0 }],
      machines: [{ node: 0, networks: [0] }, { node: 1, networks: [0] }],
    },
    from: 'vms/vm0',
    to: 'vms/vm1',
    kernel: ['all', 'all'],
    cniPluginsVersion: '1.1',
  },
  {
    what: 'a guest\'s own VLAN that is among its trunk\'s too loses the untagged frames',
    blueprint: {
      nodes: [{ deviations: [] }],
      uplinks: [{ kind: 'nic', bridge: 'trunk', mtu: 1500 }],
      networks: [{ ...LAN, uplink: 0, vlan: 20, port: 'trunk' }],
      machines: [{ node: 0, networks: [0] }, { node: 0, networks: [0] }],
    },
    from: 'vms/vm0',
    to: 'vms/vm1',
    kernel: ['none', 'none'],
  },
];
