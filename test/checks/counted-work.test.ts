import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { InputDocument } from '../../src/topology/manifests';
import { read } from '../../src/topology/read';

const PACKS = ['security', 'hygiene', 'openshift'];

/** What reading and checking costs, told by how often something of the input is looked at: the same on every machine, so it can be a test. */
function looksAt(input: readonly InputDocument[]): { readonly inManifests: number; readonly inTopology: number } {
  const [inManifests, inTopology] = [new Looks(), new Looks()];
  const topology = read(input.map((document) => ({ ...document, value: inManifests.watched(document.value) })));
  run(CHECKS, inTopology.watched(topology), { packs: PACKS });
  return { inManifests: inManifests.count, inTopology: inTopology.count };
}

/** Counts every look at a property of an object, and of whatever is in it. */
class Looks {
  public count = 0;
  private readonly known = new WeakMap<object, object>();

  public watched<T>(value: T): T {
    if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return value;
    const before = this.known.get(value) ?? new Proxy(value, {
      get: (target, key): unknown => {
        this.count++;
        return this.watched(Reflect.get(target, key) as unknown);
      },
    });
    this.known.set(value, before);
    return before as T;
  }
}

/** Machines on networks of their own, all on one bridge of one group of nodes: what many have in common is where a check may meet them in pairs. */
function onOneBridge(pairs: number): readonly InputDocument[] {
  return inOneFile([policy('uplink', { role: 'worker' }, [bridge('br1', 'eth1')]), ...times(pairs, (i) => [network(`lan${i}`, 'vms', 'br1', 2 + i), machine(`vm${i}`, 'vms', `lan${i}`, i)])]);
}

/** What else a large site has many of. */
const SITES: { readonly [name: string]: (count: number) => readonly InputDocument[] } = {
  'tenants whose networks have one name': (count) => inOneFile(times(count, (i) => [network('lan', `tenant${i}`, 'br1', 2 + i), machine('vm', `tenant${i}`, 'lan', i)])),
  'bridges on VLAN interfaces of one node, a policy each': (count) => inOneFile(times(count, (i) => [
    policy(`policy${i}`, { role: 'worker' }, [{ name: `bond0.${i}`, type: 'vlan', state: 'up', vlan: { 'base-iface': 'bond0', 'id': 1 + i } }, bridge(`br${i}`, `bond0.${i}`)]),
    network(`lan${i}`, 'vms', `br${i}`, 0),
  ])),
  'a policy for each host': (count) => inOneFile([network('lan', 'vms', 'br1', 25), ...times(count, (i) => [policy(`host${i}`, { 'kubernetes.io/hostname': `host${i}` }, [bridge('br1', 'eth1')])])]),
  'VMs with one MAC address on one network': (count) => inOneFile([network('lan', 'vms', 'br1', 25), ...times(count, (i) => [machine(`vm${i}`, 'vms', 'lan', 7)])]),
};

function inOneFile(values: readonly object[]): readonly InputDocument[] {
  return values.map((value, document) => ({ value, source: { file: 'all.yaml', document } }));
}

function times(count: number, documents: (i: number) => readonly object[]): readonly object[] {
  return Array.from({ length: count }, (_, i) => documents(i)).flat();
}

function policy(name: string, nodeSelector: object, interfaces: readonly object[]): object {
  return { apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', metadata: { name }, spec: { nodeSelector, desiredState: { interfaces } } };
}

function bridge(name: string, port: string): object {
  const vlan = { 'mode': 'trunk', 'trunk-tags': [{ 'id-range': { min: 2, max: 4094 } }] };
  return { name, type: 'linux-bridge', state: 'up', bridge: { port: [{ name: port, vlan }] } };
}

function network(name: string, namespace: string, on: string, vlan: number): object {
  const config = JSON.stringify({ cniVersion: '0.3.1', name, type: 'bridge', bridge: on, vlan, macspoofchk: true });
  return { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name, namespace }, spec: { config } };
}

function machine(name: string, namespace: string, networkName: string, mac: number): object {
  const interfaces = [{ name: 'default', masquerade: {} }, { name: 'data', bridge: {}, macAddress: `06:00:00:00:${hex(Math.floor(mac / 256))}:${hex(mac % 256)}` }];
  const networks = [{ name: 'default', pod: {} }, { name: 'data', multus: { networkName } }];
  const spec = { domain: { memory: { guest: '1Gi' }, devices: { interfaces } }, networks };
  return { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name, namespace }, spec: { runStrategy: 'Always', template: { spec } } };
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

describe('reading and checking', () => {
  const [few, many] = [looksAt(onOneBridge(40)), looksAt(onOneBridge(400))];

  it('grows with the input and no faster', () => {
    expect(many.inManifests / few.inManifests).toBeLessThan(10.05);
    expect(many.inTopology / few.inTopology).toBeLessThan(10.05);
  });

  it.each(Object.entries(SITES))('grows so with %s', (_, site) => {
    const [some, tenfold] = [looksAt(site(40)), looksAt(site(400))];
    expect(tenfold.inManifests / some.inManifests).toBeLessThan(10.5);
    expect(tenfold.inTopology / some.inTopology).toBeLessThan(10.5);
  });

  it('looks at a manifest, and at what was made of it, no more often than it did: a check that scans what does not concern it shows here', () => {
    expect(many.inManifests / 801).toBeLessThan(120);
    expect(many.inTopology / 801).toBeLessThan(620);
  });
});
