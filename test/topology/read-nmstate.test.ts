import { topologyOf } from './topology-of';
import { Device } from '../../src/topology/device';
import { readNmstate } from '../../src/topology/read-nmstate';

const [manifest] = topologyOf([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'host' } }]).manifests;
const PLACE = { manifest: manifest ?? fail(), path: ['state'] };

function fail(): never {
  throw new Error('there is none');
}

const devicesOf = (...interfaces: readonly unknown[]) => readNmstate({ interfaces }, PLACE, false).devices;
const portsOf = (...port: readonly unknown[]) => {
  const [device] = devicesOf({ name: 'br1', type: 'linux-bridge', bridge: { port } });
  return device?.kind === 'linux-bridge' ? device.ports : undefined;
};
const vlansOf = (vlan: unknown) => portsOf({ name: 'eth1', vlan })?.[0]?.vlans;
const ovsPortsOf = (bridge: object) => {
  const [device] = devicesOf({ name: 'br-ex', type: 'ovs-bridge', bridge });
  return device?.kind === 'ovs-bridge' ? device.ports : undefined;
};
const bondOf = (aggregation: object): Device | undefined => devicesOf({ 'name': 'bond0', 'type': 'bond', 'link-aggregation': aggregation })[0];

describe('the interfaces of an nmstate state', () => {
  it('are those that have a name', () => {
    expect(devicesOf({ type: 'ethernet' }, { name: 7 }, 'eth1', { name: '{{ capture.a.name }}' }, { name: 'eth1' }).map(({ name, place }) => [name, place.path])).toEqual([['eth1', ['state', 'interfaces', 4]]]);
    expect(readNmstate({ interfaces: '{{ capture.all }}' }, PLACE, false)).toEqual({ devices: [], mappings: [] });
  });

  it('have an MTU in whole numbers, in quotes and in hexadecimal too', () => {
    const mtu = (value: unknown) => devicesOf({ name: 'eth1', mtu: value })[0]?.mtu;
    expect([9000, '9000', '0x2328', '0x2aF8'].map(mtu)).toEqual([9000, 9000, 9000, 11000]);
    expect([1500.5, '1500.5', '9000 bytes', ' 9000', '', '0x', true, null, '{{ capture.a.mtu }}', ['9000']].map(mtu)).toEqual(Array(10).fill(undefined));
  });

  it('are VLANs with what they stand on', () => {
    expect(devicesOf({ name: 'v', type: 'vlan', vlan: { 'base-iface': 'eth1', 'id': '25' } }, { name: 'w', type: 'vlan' })).toMatchObject([{ kind: 'vlan', base: 'eth1', vlan: 25 }, { kind: 'vlan' }]);
  });
});

describe('a bond of nmstate', () => {
  it('has its mode by name or by the kernel\'s number, and its ports by either word', () => {
    expect(bondOf({ mode: 'active-backup', port: ['eth1', 'eth2'], options: { miimon: 100 } })).toMatchObject({ mode: 'active-backup', ports: ['eth1', 'eth2'], options: { miimon: 100 } });
    expect(bondOf({ mode: 4, ports: ['eth1', '{{ capture.a.name }}', 7] })).toMatchObject({ mode: '802.3ad', ports: ['eth1'] });
    expect(bondOf({ mode: '6' })).toMatchObject({ mode: 'balance-alb' });
  });

  it('has neither where nothing, or nothing of the kind, is said', () => {
    expect(bondOf({ mode: ['active-backup'], port: 'eth1' })).toMatchObject({ kind: 'bond', mode: undefined, ports: undefined, options: {} });
    expect(bondOf({ mode: 9 })).toMatchObject({ mode: undefined });
  });
});

describe('a port of a Linux bridge', () => {
  it('is one that has a name', () => {
    expect(portsOf({ vlan: {} }, { name: '{{ capture.a.name }}' }, 'eth1', { name: 'eth2' })).toEqual([
      { name: 'eth2', vlans: { kind: 'unknown' }, place: { ...PLACE, path: ['state', 'interfaces', 0, 'bridge', 'port', 3] } },
    ]);
  });

  it('is an access port of VLAN 1 unless it says which', () => {
    expect([vlansOf({ mode: 'access', tag: 25 }), vlansOf({ mode: 'access' })]).toEqual([{ kind: 'access', vlan: 25 }, { kind: 'access', vlan: 1 }]);
  });

  it('is a trunk of single tags and of ranges with both ends', () => {
    const tags = [{ id: 5 }, { 'id-range': { min: 10, max: 20 } }, { 'id-range': { min: 30 } }, { 'id-range': { max: 40 } }, { 'id-range': {} }, 50];
    expect(vlansOf({ 'mode': 'trunk', 'trunk-tags': tags })).toEqual({ kind: 'trunk', tagged: [{ min: 5, max: 5 }, { min: 10, max: 20 }], native: 1, isImplied: false });
  });

  it('has its tag as the native VLAN of a trunk where that is enabled, in whatever word for it', () => {
    const native = (enabled: unknown, tag?: number) => {
      const vlans = vlansOf({ 'mode': 'trunk', tag, 'enable-native': enabled });
      return vlans?.kind === 'trunk' ? vlans.native : undefined;
    };
    expect([true, 'true', 'yes', 1].map((enabled) => native(enabled, 25))).toEqual([25, 25, 25, 25]);
    expect([false, 'false', undefined].map((enabled) => native(enabled, 25))).toEqual([1, 1, 1]);
    expect(native(true)).toBe(1);
  });

  it('filters nothing where its VLANs are empty, and is not known with a mode that there is not', () => {
    expect([vlansOf({}), vlansOf(null), vlansOf({ mode: 'hybrid' }), vlansOf({ tag: 5 })]).toEqual([{ kind: 'unfiltered' }, { kind: 'unfiltered' }, { kind: 'unknown' }, { kind: 'unknown' }]);
  });
});

describe('a port of an Open vSwitch bridge', () => {
  it('is an access port, a bond, or neither', () => {
    const bond = { 'name': 'bond0', 'link-aggregation': { mode: 'balance-slb', ports: [{ name: 'eth1' }, { name: 'eth2' }] } };
    expect(ovsPortsOf({ ports: [{ name: 'a', vlan: { mode: 'access', tag: 25 } }, { name: 'b', vlan: { mode: 'trunk', tag: 25 } }, bond] })).toMatchObject([
      { name: 'a', accessVlan: 25, bondPorts: undefined }, { name: 'b', accessVlan: undefined }, { name: 'bond0', bondPorts: ['eth1', 'eth2'], bondMode: 'balance-slb' },
    ]);
  });

  it('has no mode of its own, and then is an access port by its tag, else a trunk of what it lists', () => {
    const listed = { 'trunk-tags': [{ id: 30 }] };
    const ports = [{ tag: 25 }, { tag: 0, ...listed }, listed, { tag: 25, ...listed }, {}].map((vlan, i) => ({ name: `p${i}`, vlan }));
    expect(ovsPortsOf({ port: ports })?.map(({ accessVlan, trunk }) => [accessVlan, trunk])).toEqual([
      [25, undefined], [undefined, [{ min: 30, max: 30 }]], [undefined, [{ min: 30, max: 30 }]], [25, undefined], [undefined, undefined],
    ]);
  });

  it('is one that has a name, in a list', () => {
    expect(ovsPortsOf({ port: [{ vlan: {} }, { name: '{{ capture.a.name }}' }, 'eth1', { name: 'eth2' }] })?.map(({ name, place }) => [name, place.path.slice(-2)])).toEqual([['eth2', ['port', 3]]]);
    expect(ovsPortsOf({ port: 'eth1' })).toBeUndefined();
    expect(ovsPortsOf({ ports: {} })).toBeUndefined();
  });
});

describe('a bridge mapping', () => {
  it('has a localnet, and a bridge unless it is taken away', () => {
    const mappings = [{ bridge: 'br0' }, { localnet: '{{ capture.a }}' }, { localnet: 'a', bridge: 'br-ex' }, { localnet: 'b', state: 'absent' }];
    expect(readNmstate({ ovn: { 'bridge-mappings': mappings } }, PLACE, false).mappings).toEqual([
      { localnet: 'a', bridge: 'br-ex', isAbsent: false, place: { ...PLACE, path: ['state', 'ovn', 'bridge-mappings', 2] } },
      { localnet: 'b', bridge: undefined, isAbsent: true, place: { ...PLACE, path: ['state', 'ovn', 'bridge-mappings', 3] } },
    ]);
  });
});
