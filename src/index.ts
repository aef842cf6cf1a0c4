export * from './values/attachable-network';
export * from './values/binding';
export * from './values/bond-mode';
export * from './values/chained-plugin';
export * from './values/cni-version';
export * from './values/ipam';
export * from './values/linux-bridge';
export * from './values/node-selector';
export * from './values/ovs-bond-mode';
export * from './values/ovs-bridge';
export * from './values/physical-network';
export * from './values/sriov-resource';
export * from './values/switch-port';
export * from './values/uplink';
export * from './values/vlan-set';

export * from './networks/attachment-props';
export * from './networks/linux-bridge-network';
