import { modePlace } from './bond-place';
import { Check } from './check';
import { bridgesOf } from '../topology/bridge-path';
import { BondDevice } from '../topology/device';
import { networkId } from '../topology/network';
import { deviceOf, NodeView } from '../topology/node-view';

/** What each mode does to frames of a bridge. */
const HARM: ReadonlyMap<string, string> = new Map(Object.entries({
  'balance-tlb': 'sends frames of VMs under its own MAC',
  'balance-alb': 'sends frames of VMs under its own MAC',
  'balance-rr': 'reorders frames, and lets broadcasts of VMs come back',
  'broadcast': 'sends every frame on every port',
}));
const REWRITES = ['balance-tlb', 'balance-alb'];

export const bondModeUnderBridge: Check = {
  code: 'VMN601',
  level: 'error',
  title: 'a bond under a VM bridge has a mode that is made for the host\'s own traffic',
  why: 'modes 5 and 6 put the MAC of the sending NIC into frames of VMs, so that switches and peers learn a wrong one; modes 0 and 3 reorder or duplicate them',
  evidence: [
    'https://github.com/harvester/harvester/issues/2472',
    'https://docs.kernel.org/networking/bonding.html#switch-configuration',
  ],

  *find(topology) {
    const networks = new Map(topology.networks.flatMap((network) => (network.kind === 'bridge' ? [[network.bridge, network]] : [])));
    for (const { view, bridge, ports = [] } of [...bridgesOf(topology).linux.values()].flat()) {
      for (const port of ports) {
        const bond = bondUnder(view, port.name);
        const harm = HARM.get(bond?.mode ?? '');
        if (bond?.mode === undefined || harm === undefined) continue;
        const network = networks.get(bridge.name);
        const of = network === undefined ? '' : ` of network "${networkId(network)}"`;
        yield {
          at: modePlace(bond),
          level: REWRITES.includes(bond.mode) && network !== undefined ? 'error' : 'warning',
          message: `bond "${bond.name}" has mode ${bond.mode}, which ${harm}, but is a port of bridge "${bridge.name}"${of}`,
          fix: 'use 802.3ad where the switch speaks LACP, balance-xor on a static aggregation, else active-backup',
          related: [port.place],
        };
      }
    }
  },
};

function bondUnder(view: NodeView, port: string): BondDevice | undefined {
  const base = deviceOf(view, port, 'vlan')?.base;
  return deviceOf(view, base ?? port, 'bond');
}
