import { vlanFilteringOf } from '../../src/topology/bridge-filter';
import { bridgesOf } from '../../src/topology/bridge-path';
import { Topology } from '../../src/topology/topology';
import { bridge, policy, topologyOf, trunk, vlanOn } from '../reach/scenario';

describe('whether a Linux bridge looks at VLANs', () => {
  const filtering = (topology: Topology, isClosed = false) => {
    const [site] = bridgesOf(topology).linux.get('br1') ?? [];
    return site === undefined ? 'no bridge' : vlanFilteringOf(site, isClosed);
  };
  const by = (ports: readonly object[], ...more: readonly object[]) => filtering(topologyOf(policy('p', {}, [bridge('br1', ports), ...more])));

  it('is so where one port has VLANs', () => {
    expect(by([{ name: 'eth1', vlan: {} }, { name: 'eth2', vlan: trunk(25) }])).toBe('on');
    expect(by([{ name: 'eth1', vlan: { mode: 'access', tag: 5 } }, { name: 'eth2', vlan: {} }])).toBe('on');
    expect(by([{ name: 'eth1' }])).toBe('on');
  });

  it('is not where every port states that it has none, or is one that nobody adds any to', () => {
    expect(by([{ name: 'eth1', vlan: {} }])).toBe('off');
    const ports = { name: 'br1', type: 'linux-bridge', state: 'up', bridge: { ports: [{ name: 'eth1' }, { name: 'eth2', vlan: {} }] } };
    expect(filtering(topologyOf(policy('p', {}, [ports])))).toBe('off');
  });

  it('is not known where there are no ports, a VLAN interface on it, or a port of which nobody can tell', () => {
    expect(by([])).toBe('unknown');
    expect(filtering(topologyOf(policy('p', {}, [{ name: 'br1', type: 'linux-bridge', state: 'up' }])))).toBe('unknown');
    expect(by([{ name: 'eth1', vlan: {} }], vlanOn('br1', 5))).toBe('unknown');
    expect(by([{ name: 'eth1', vlan: {} }, { name: 'eth2', vlan: { mode: '{{ capture.a.mode }}' } }])).toBe('unknown');
    const file = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations: { 'vmnet.dev/node-network': 'netplan' } }, data: { a: '{network: {version: 2, bridges: {br1: {interfaces: [eth1]}}}}' } };
    expect(filtering(topologyOf(JSON.stringify(file)))).toBe('unknown');
  });

  it('is not on a bridge of netplan where the input is all there is', () => {
    const files = (text: string) => topologyOf(JSON.stringify({
      apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations: { 'vmnet.dev/node-network': 'netplan' } }, data: { a: text },
    }));
    expect(filtering(files('{network: {version: 2, bridges: {br1: {interfaces: [eth1]}}}}'), true)).toBe('off');
    expect(filtering(files('{network: {version: 2, bridges: {br1: {interfaces: [eth1]}}, vlans: {br1.5: {id: 5, link: br1}}}}'), true)).toBe('unknown');
    expect(filtering(topologyOf(policy('p', {}, [bridge('br1', [{ name: 'eth1', vlan: { mode: '{{ capture.a.mode }}' } }])])), true)).toBe('unknown');
  });
});
