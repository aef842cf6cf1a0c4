import { LabPlan } from '../../src/lab/plan';

/** A VM on a bridge of one node. */
export const PLAN_OF_ONE: LabPlan = {
  nodes: [{
    namespace: 'n0',
    name: 'node-0',
    labels: {},
    nics: [{ name: 'eth0', peer: 'n0e0' }],
    devices: [{
      kind: 'bridge', name: 'br0', filtersVlans: true, defaultVlan: 1, spanningTree: false, ports: [{ name: 'eth0', vlans: [{ min: 2, max: 4094, isNative: false }] }],
    }],
    addressed: [],
  }],
  outside: [],
  switchPorts: [{ name: 'n0e0', mtu: 9216, vlans: [{ min: 10, max: 20, isNative: false }, { min: 1, max: 1, isNative: true }] }],
  switchBonds: [],
  machines: [{
    name: 'vms/a',
    pod: 'p0',
    guest: 'g0',
    node: 'n0',
    nics: [{
      id: 'vms/a',
      network: 'vms/lan',
      podDevice: 'net1',
      guestDevice: 'eth0',
      address: '100.64.0.1',
      isDown: false,
      wiring: { kind: 'cni', calls: [{ type: 'bridge', config: { name: 'it\'s', type: 'bridge' } }] },
    }],
  }],
  ovnSwitches: [],
  skipped: [{ what: 'vms/b', why: 'why not' }],
  notes: [],
};
