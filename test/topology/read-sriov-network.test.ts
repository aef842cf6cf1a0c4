import { topologyOf } from './topology-of';
import { Network } from '../../src/topology/network';

const operator = (kind: string, spec: object) => ({ apiVersion: 'sriovnetwork.openshift.io/v1', kind, metadata: { name: 'fast', namespace: 'operator' }, spec });
const networkOf = (kind: string, spec: object): Network | undefined => topologyOf([operator(kind, spec)], { sriovOperatorPrefix: 'acme.io' }).networks[0];

describe.each(['SriovNetwork', 'SriovIBNetwork'])('a %s of the operator', (kind) => {
  it('is the network that the operator will write', () => {
    const { manifest, ...network } = networkOf(kind, {
      resourceName: 'pool', networkNamespace: 'vms', vlan: 100, mtu: 9000, spoofChk: 'on', trust: 'off', ipam: '{"type":"host-local","subnet":"10.0.0.0/24"}',
    }) ?? {};
    expect(manifest?.kind).toBe(kind);
    expect(network).toEqual({
      kind: 'sriov',
      name: 'fast',
      namespace: 'vms',
      place: { manifest, path: ['spec'] },
      config: { kind: 'absent' },
      resourceName: 'acme.io/pool',
      vlan: 100,
      mtu: 9000,
      spoofCheck: true,
      trust: false,
      ipam: 'host-local',
      ipamConfig: { type: 'host-local', subnet: '10.0.0.0/24' },
    });
  });

  it('stands beside the object, without VLAN, and with everything unknown that nobody states', () => {
    expect(networkOf(kind, {})).toMatchObject({
      namespace: 'operator', vlan: 0, resourceName: undefined, mtu: undefined, spoofCheck: undefined, trust: undefined, ipam: undefined, ipamConfig: {},
    });
  });

  it('has no MTU of its own at 0, and no namespace of its own at an empty one', () => {
    expect(networkOf(kind, { mtu: 0, networkNamespace: '' })).toMatchObject({ mtu: undefined, namespace: 'operator' });
  });

  it.each([['on', true], ['off', false], ['yes', undefined], [true, undefined]])('takes spoofChk and trust %j as %j', (text, expected) => {
    expect(networkOf(kind, { spoofChk: text, trust: text })).toMatchObject({ spoofCheck: expected, trust: expected });
  });

  it.each(['{"type": ', '[1]', '5', 'null', ''])('has no IPAM if it is %j', (ipam) => {
    expect(networkOf(kind, { ipam })).toMatchObject({ ipam: undefined, ipamConfig: {} });
  });
});

describe('an OVSNetwork of the operator', () => {
  it('is the network that the operator will write', () => {
    expect(networkOf('OVSNetwork', { resourceName: 'pool', networkNamespace: 'vms', bridge: 'br1', vlan: 7, mtu: 1500 })).toMatchObject({
      kind: 'ovs', name: 'fast', namespace: 'vms', bridge: 'br1', vlan: 7, trunk: [], mtu: 1500, resourceName: 'acme.io/pool',
    });
  });

  it('knows nothing that nobody states', () => {
    expect(networkOf('OVSNetwork', {})).toMatchObject({ kind: 'ovs', namespace: 'operator', bridge: undefined, vlan: undefined, trunk: [], resourceName: undefined });
  });
});

it('has the operator\'s own prefix if no other is said', () => {
  expect(topologyOf([operator('SriovNetwork', { resourceName: 'pool' })]).networks[0]?.resourceName).toBe('openshift.io/pool');
});

it('is no network in another API group', () => {
  expect(topologyOf([{ ...operator('SriovNetwork', {}), apiVersion: 'acme.io/v1' }]).networks).toEqual([]);
});
