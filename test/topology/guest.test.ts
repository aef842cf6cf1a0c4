import { GuestInterface } from '../../src/topology/guest';
import { Machine } from '../../src/topology/machine';
import { Place } from '../../src/topology/place';
import { read } from '../../src/topology/read';

const NICS = [
  { name: 'default', masquerade: {}, macAddress: '02-00-00-00-00-0A' },
  { name: 'lan', bridge: {}, macAddress: '02:00:00:00:00:0B' },
];

function machineOf(cloudInit: object, interfaces: readonly object[] = NICS, ...others: readonly object[]): Machine {
  const vm = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { name: 'db', namespace: 'vms' },
    spec: { template: { spec: { domain: { devices: { interfaces } }, volumes: [{ name: 'init', ...cloudInit }] } } },
  };
  const [machine] = read([vm, ...others].map((value) => ({ value, source: {} }))).machines;
  if (machine === undefined) throw new Error('no machine');
  return machine;
}

function interfacesOf(text: string, interfaces: readonly object[] = NICS): readonly GuestInterface[] {
  const { guest } = machineOf({ cloudInitNoCloud: { networkData: text } }, interfaces);
  return guest.kind === 'stated' ? guest.interfaces : [];
}

const summary = ({ name, nics, addresses, routes, dhcp4, below }: GuestInterface) => ({
  name, nics: nics.map((nic) => nic.name), addresses: addresses.map(({ text }) => text), routes: routes.map(({ to, via }) => `${to} via ${via}`), dhcp4, below,
});

const pathOf = ({ path, inside }: Place) => [path.slice(-1), inside];

describe('the network configuration of a guest, version 2', () => {
  it('finds the interface of a MAC whatever its case and separators, and says where each value stands', () => {
    const [nic] = interfacesOf(`
network:
  version: 2
  ethernets:
    lan: { match: { macaddress: "02:00:00:00:00:0b" }, set-name: lan0, addresses: [10.0.0.5/24, "fd00::5/64": { label: x }], gateway4: 10.0.0.1, mtu: 1400 }
`);
    expect(nic && summary(nic)).toEqual({ name: 'lan', nics: ['lan'], addresses: ['10.0.0.5/24', 'fd00::5/64'], routes: ['0.0.0.0/0 via 10.0.0.1'], dhcp4: false, below: [] });
    expect(nic).toMatchObject({ setName: 'lan0', mtu: 1400, match: { kind: 'mac', mac: '02:00:00:00:00:0b', isNumber: false } });
    expect(nic?.addresses.map(({ place }) => pathOf(place))[1]).toEqual([['networkData'], ['network', 'ethernets', 'lan', 'addresses', 1]]);
  });

  it('knows a card by name only where there is one card', () => {
    const text = 'version: 2\nethernets: { eth0: { dhcp4: true } }';
    expect(interfacesOf(text).map(summary)).toMatchObject([{ name: 'eth0', nics: [], dhcp4: true }]);
    expect(interfacesOf(text, NICS.slice(0, 1)).map(summary)).toMatchObject([{ nics: ['default'] }]);
  });

  it('knows the cards below a bond and its VLAN, and survives a circle', () => {
    const bond = interfacesOf(`
version: 2
ethernets: { a: { match: { macaddress: "02:00:00:00:00:0a" } }, b: { match: { macaddress: "02:00:00:00:00:0b" } } }
bonds: { bond0: { interfaces: [a, b], parameters: { mode: active-backup } } }
vlans: { bond0.5: { id: 5, link: bond0, routes: [{ to: default, via: 10.0.0.1, on-link: true, metric: 7 }] }, loop: { link: loop } }
`);
    expect(bond.map(({ kind, name, nics }) => [kind, name, nics.map((nic) => nic.name)])).toEqual([
      ['ethernet', 'a', ['default']], ['ethernet', 'b', ['lan']], ['bond', 'bond0', ['default', 'lan']], ['vlan', 'bond0.5', ['default', 'lan']], ['vlan', 'loop', []],
    ]);
    expect(bond[3]?.routes).toMatchObject([{ to: '0.0.0.0/0', onLink: true, metric: 7 }]);
    expect(bond[2]?.parameters).toEqual({ mode: 'active-backup' });
  });

  it('reads an unquoted MAC of decimal digits as PyYAML does: a number, which matches nothing', () => {
    const [nic] = interfacesOf('version: 2\nethernets: { a: { match: { macaddress: 52:54:00:12:34:56 } } }');
    expect(nic).toMatchObject({ nics: [], match: { kind: 'mac', mac: '52:54:00:12:34:56', isNumber: true } });
  });

  it('takes nothing from what is no configuration', () => {
    for (const text of ['a: [', '5', 'version: 3', 'version: 2\nethernets: [1]', 'version: 2\nethernets: { a: 5, b: { match: 5, addresses: 5, routes: [5, {}] } }']) {
      expect(interfacesOf(text).flatMap(({ addresses, routes }) => [...addresses, ...routes])).toEqual([]);
    }
  });
});

describe('the network configuration of a guest, version 1', () => {
  it('gives addresses their masks, and gateways and routes their prefixes', () => {
    const read1 = interfacesOf(`
version: 1
config:
- type: physical
  name: eth0
  mac_address: "02:00:00:00:00:0b"
  subnets:
  - { type: static, address: 10.0.0.5, netmask: 255.255.254.0, gateway: 10.0.0.1, dns_nameservers: 9.9.9.9, routes: [{ network: 10.9.0.0, netmask: 255.255.0.0, gateway: 10.0.0.2 }] }
  - { type: static6, address: "fd00::5" }
- { type: bond, name: bond0, bond_interfaces: [eth0], params: { bond-mode: 1 } }
- { type: nameserver, address: 1.1.1.1 }
`);
    expect(read1.map(summary)).toEqual([
      { name: 'eth0', nics: ['lan'], addresses: ['10.0.0.5/23', 'fd00::5/64'], routes: ['0.0.0.0/0 via 10.0.0.1', '10.9.0.0/16 via 10.0.0.2'], dhcp4: false, below: [] },
      { name: 'bond0', nics: ['lan'], addresses: [], routes: [], dhcp4: false, below: ['eth0'] },
    ]);
    expect(read1[0]?.nameservers).toEqual(['9.9.9.9']);
  });

  it('keeps routes that name no interface apart', () => {
    const { guest } = machineOf({ cloudInitNoCloud: { networkData: 'version: 1\nconfig: [{ type: route, destination: 10.9.0.0/16, gateway: 10.0.0.1 }]' } });
    expect(guest).toMatchObject({ kind: 'stated', interfaces: [], routes: [{ to: '10.9.0.0/16', via: '10.0.0.1' }] });
  });
});

describe('the other places of a network configuration', () => {
  const text = 'version: 2\nethernets: { a: { match: { macaddress: "02:00:00:00:00:0b" }, addresses: [10.0.0.5/24] } }';

  it('reads OpenStack\'s JSON from a config drive', () => {
    const networkData = JSON.stringify({
      links: [{ id: 'tap0', type: 'phy', ethernet_mac_address: '02:00:00:00:00:0B', mtu: 1400 }],
      networks: [{ id: 'n', link: 'tap0', type: 'ipv4', ip_address: '10.0.0.5', netmask: '255.255.255.0', routes: [{ network: '0.0.0.0', netmask: '0.0.0.0', gateway: '10.0.0.1' }] }],
    });
    const { guest } = machineOf({ cloudInitConfigDrive: { networkData } });
    expect(guest.kind === 'stated' ? guest.interfaces.map(summary) : []).toEqual([
      { name: 'tap0', nics: ['lan'], addresses: ['10.0.0.5/24'], routes: ['0.0.0.0/0 via 10.0.0.1'], dhcp4: false, below: [] },
    ]);
    expect(machineOf({ cloudInitConfigDrive: { networkData: text } }).guest.kind).toBe('unknown');
  });

  it('reads base64 and Secrets, and points at the field that holds them', () => {
    const encoded = Buffer.from(text).toString('base64');
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'net', namespace: 'vms' }, data: { networkdata: encoded } };
    const byReference = { cloudInitNoCloud: { networkDataSecretRef: { name: 'net' } } };
    for (const { guest } of [machineOf({ cloudInitNoCloud: { networkDataBase64: encoded } }), machineOf(byReference, NICS, secret)]) {
      expect(guest.kind === 'stated' ? guest.interfaces.map(summary) : []).toMatchObject([{ nics: ['lan'], addresses: ['10.0.0.5/24'] }]);
      expect(guest.kind === 'stated' ? guest.interfaces[0]?.place.inside : []).toBeUndefined();
    }
    expect(machineOf(byReference).guest.kind).toBe('unknown');
    expect(machineOf(byReference, NICS, { ...secret, metadata: { name: 'net', namespace: 'others' } }).guest.kind).toBe('unknown');
  });

  it('says where cloud-init falls back on a configuration of its own', () => {
    expect(machineOf({ cloudInitNoCloud: { userData: '#cloud-config' } }).guest).toMatchObject({ kind: 'fallback', userData: '#cloud-config' });
    expect(machineOf({ containerDisk: {} }).guest).toEqual({ kind: 'unknown' });
  });
});
