import { read } from '../../src/topology/read';

const policiesOf = (value: unknown, file?: string) => read([{ value, source: { file } }]).nodePolicies;
const told = (value: unknown, file?: string) => policiesOf(value, file).map(({ manifest: { kind, name, apiVersion }, format, devices }) => (
  `${kind} "${name}"${apiVersion} as ${format}: ${devices.map((device) => device.name).join()}`
));

const NETPLAN = { network: { version: 2, ethernets: { eth1: {} } } };
const NMSTATE = { interfaces: [{ name: 'eth1', type: 'ethernet', state: 'up' }, { name: 'eth2', mtu: 9000 }] };

describe('a file of a node\'s network by itself', () => {
  it('is netplan\'s by its version, and called by its name without the folders', () => {
    expect(told(NETPLAN, '/etc/netplan/50-host.yaml')).toEqual(['netplan file "50-host.yaml" as netplan: eth1']);
    expect(told(NETPLAN, 'C:\\hosts\\50-host.yaml')).toEqual(['netplan file "50-host.yaml" as netplan: eth1']);
    expect(told(NETPLAN, 'hosts\\all/50-host.yaml')).toEqual(['netplan file "50-host.yaml" as netplan: eth1']);
    expect(told(NETPLAN, '50-host.yaml')).toEqual(['netplan file "50-host.yaml" as netplan: eth1']);
    expect(told(NETPLAN)).toEqual(['netplan file "" as netplan: eth1']);
    expect(told({ network: { version: 1, ethernets: { eth1: {} } } })).toEqual([]);
    expect(told({ version: 2, ethernets: { eth1: {} } })).toEqual([]);
  });

  it('is nmstate\'s by interfaces that all have a name, one of them a type, or by mappings', () => {
    expect(told(NMSTATE, 'host.yml')).toEqual(['nmstate file "host.yml" as nmstate: eth1,eth2']);
    expect(told({ ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex' }] } })).toEqual(['nmstate file "" as nmstate: ']);
    expect(policiesOf({ ovn: { 'bridge-mappings': [{ localnet: 'physnet', bridge: 'br-ex' }] } })[0]?.mappings).toHaveLength(1);
  });

  it('is neither, if another program may be meant', () => {
    expect(told({ interfaces: [{ name: 'lan', bridge: {} }] })).toEqual([]);
    expect(told({ interfaces: [{ name: 'eth1', type: 'ethernet' }, { type: 'bridge' }] })).toEqual([]);
    expect(told({ interfaces: [] })).toEqual([]);
    expect(told({ ovn: { 'bridge-mappings': [] } })).toEqual([]);
    expect(told([NETPLAN])).toEqual([]);
    expect(told('network')).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it('is none where it says that it is an object of Kubernetes', () => {
    expect(told({ ...NETPLAN, kind: 'Host' })).toEqual([]);
    expect(told({ ...NETPLAN, apiVersion: 'v1' })).toEqual([]);
    expect(told({ ...NMSTATE, kind: 'Host' })).toEqual([]);
  });

  it('is for nobody knows which nodes, and points at its own lines', () => {
    const [policy] = policiesOf(NMSTATE);
    expect([policy?.selector, policy?.hostname]).toEqual([undefined, undefined]);
    expect(policy?.devices[1]?.place).toMatchObject({ path: ['interfaces', 1], manifest: { root: [] } });
  });
});
