import { CHECKS } from '../../src/checks';
import { run } from '../../src/checks/run';
import { InputDocument } from '../../src/topology/manifests';
import { read } from '../../src/topology/read';

const PACKS = ['security', 'hygiene', 'openshift'];

/** What reading and checking costs, told by how often something of the input is looked at: the same on every machine, so it can be a test. */
function looksAt(pairs: number): { readonly inManifests: number; readonly inTopology: number } {
  const [inManifests, inTopology] = [new Looks(), new Looks()];
  const topology = read(documents(pairs).map((document) => ({ ...document, value: inManifests.watched(document.value) })));
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
function documents(pairs: number): readonly InputDocument[] {
  const policy = {
    apiVersion: 'nmstate.io/v1',
    kind: 'NodeNetworkConfigurationPolicy',
    metadata: { name: 'uplink' },
    spec: {
      nodeSelector: { role: 'worker' },
      desiredState: { interfaces: [{ name: 'br1', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth1', vlan: { 'mode': 'trunk', 'trunk-tags': [{ 'id-range': { min: 2, max: 4094 } }] } }] } }] },
    },
  };
  const values = Array.from({ length: pairs }, (_, i) => [network(i), machine(i)]).flat();
  return [policy, ...values].map((value, document) => ({ value, source: { file: 'all.yaml', document } }));
}

function network(i: number): object {
  const config = JSON.stringify({ cniVersion: '0.3.1', name: `lan${i}`, type: 'bridge', bridge: 'br1', vlan: 2 + i, macspoofchk: true });
  return { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: `lan${i}`, namespace: 'vms' }, spec: { config } };
}

function machine(i: number): object {
  const interfaces = [{ name: 'default', masquerade: {} }, { name: 'data', bridge: {}, macAddress: `06:00:00:00:${hex(Math.floor(i / 256))}:${hex(i % 256)}` }];
  const networks = [{ name: 'default', pod: {} }, { name: 'data', multus: { networkName: `lan${i}` } }];
  const spec = { domain: { memory: { guest: '1Gi' }, devices: { interfaces } }, networks };
  return { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: `vm${i}`, namespace: 'vms' }, spec: { runStrategy: 'Always', template: { spec } } };
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

describe('reading and checking', () => {
  const [few, many] = [looksAt(40), looksAt(400)];

  it('grows with the input and no faster', () => {
    expect(many.inManifests / few.inManifests).toBeLessThan(10.05);
    expect(many.inTopology / few.inTopology).toBeLessThan(10.05);
  });

  it('looks at a manifest, and at what was made of it, no more often than it did: a check that scans what does not concern it shows here', () => {
    expect(many.inManifests / 801).toBeLessThan(100);
    expect(many.inTopology / 801).toBeLessThan(600);
  });
});
