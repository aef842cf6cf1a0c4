import { topologyOf } from './topology-of';
import { readNetplan } from '../../src/topology/read-netplan';

const [manifest] = topologyOf([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'host' } }]).manifests;
const PLACE = { manifest: manifest ?? fail(), path: ['data', 'host.yaml'], inside: [] };
const at = (...inside: readonly (string | number)[]) => ({ ...PLACE, inside });

function fail(): never {
  throw new Error('no manifest');
}

describe('the devices of a netplan file', () => {
  it('are NICs by their set name, bonds, bridges and VLANs, each with its place', () => {
    const nic = { 'set-name': 'wan', 'mtu': 9000 };
    const bond = { interfaces: ['eth1', 'eth2'], parameters: { 'mode': '802.3ad', 'lacp-rate': 'fast' } };
    const bridge = { interfaces: ['bond0', 7, 'wan'] };
    const vlan = { id: 25, link: 'bond0', mtu: 1500 };
    const file = { network: { version: 2, ethernets: { eth0: nic }, bonds: { bond0: bond }, bridges: { br0: bridge }, vlans: { data: vlan } } };
    expect(readNetplan(file, PLACE)).toEqual([
      { kind: 'nic', name: 'wan', state: 'up', mtu: 9000, config: nic, place: at('network', 'ethernets', 'eth0') },
      { kind: 'bond', name: 'bond0', state: 'up', mtu: undefined, config: bond, place: at('network', 'bonds', 'bond0'), mode: '802.3ad', ports: ['eth1', 'eth2'], options: bond.parameters },
      {
        kind: 'linux-bridge',
        name: 'br0',
        state: 'up',
        mtu: undefined,
        config: bridge,
        place: at('network', 'bridges', 'br0'),
        ports: [
          { name: 'bond0', vlans: { kind: 'unknown' }, place: at('network', 'bridges', 'br0', 'interfaces', 0) },
          { name: 'wan', vlans: { kind: 'unknown' }, place: at('network', 'bridges', 'br0', 'interfaces', 1) },
        ],
      },
      { kind: 'vlan', name: 'data', state: 'up', mtu: 1500, config: vlan, place: at('network', 'vlans', 'data'), base: 'bond0', vlan: 25 },
    ]);
  });

  it('have netplan\'s own bond mode, their own name and unknown ports if nothing is said', () => {
    const file = { network: { ethernets: { eth0: {} }, bonds: { bond0: {} }, bridges: { br0: {} }, vlans: { data: {} } } };
    expect(readNetplan(file, PLACE)).toMatchObject([
      { kind: 'nic', name: 'eth0' },
      { kind: 'bond', mode: 'balance-rr', ports: undefined, options: {} },
      { kind: 'linux-bridge', ports: undefined },
      { kind: 'vlan', base: undefined, vlan: undefined },
    ]);
  });

  it.each([[undefined], ['text'], [{ network: [] }], [{ network: { ethernets: 'all', bonds: { bond0: null }, bridges: { br0: 'eth0' }, vlans: [] } }]])('are none in %j', (file) => {
    expect(readNetplan(file, PLACE)).toEqual([]);
  });
});
