import * as fc from 'fast-check';
import { CHECKS } from '../../src/checks';
import { DEFAULT_OPTIONS } from '../../src/checks/check';
import { read } from '../../src/topology/read';

const CHECKED = CHECKS.filter(({ code }) => /^VMN[23]/.test(code));

const junk = fc.oneof(fc.constantFrom<unknown>(null, 0, -1, 4095, '10', 'x', '{{ c }}', true, [], {}, 'br1'), fc.jsonValue({ maxDepth: 1 }));
const mostly = (one: fc.Arbitrary<unknown>) => fc.oneof({ weight: 8, arbitrary: one }, { weight: 1, arbitrary: junk });
const some = (fields: { readonly [key: string]: fc.Arbitrary<unknown> }) => mostly(fc.record(fields, { requiredKeys: [] }));
const list = (one: fc.Arbitrary<unknown>) => mostly(fc.array(one, { maxLength: 4 }));
const oneOf = (...values: readonly unknown[]) => mostly(fc.constantFrom(...values));

const name = oneOf('br1', 'br-ex', 'br-phy', 'eth1', 'bond0', 'bond0.10', 'p1', 'p2');
const number = oneOf(1, 10, 20, 1500, 9000, '10');
const tags = list(some({ 'id': number, 'id-range': some({ min: number, max: number }) }));
const vlan = some({ 'mode': oneOf('trunk', 'access'), 'tag': number, 'enable-native': junk, 'trunk-tags': tags });
const port = some({ 'name': name, 'vlan': vlan, 'link-aggregation': some({ mode: oneOf('balance-slb'), port: list(some({ name })) }) });
const iface = some({
  'name': name,
  'type': oneOf('linux-bridge', 'ovs-bridge', 'ovs-interface', 'vlan', 'bond', 'ethernet'),
  'state': oneOf('up', 'absent', 'down'),
  'mtu': number,
  'bridge': some({ port: list(port), ports: list(port), options: junk }),
  'vlan': some({ 'base-iface': name, 'id': number }),
  'patch': some({ peer: name }),
  'ipv6': some({ enabled: junk }),
  'link-aggregation': some({ mode: junk, port: list(name) }),
});
const switchPorts = oneOf('{"eth1":{"vlans":"10","mtu":1500,"nativeVlan":20},"bond0":{"vlans":"x"}}', '[]', '{"eth1":5}');
const metadata = some({ name, annotations: some({ 'vmnet.dev/switch-ports': switchPorts }) });
const mappings = some({ 'bridge-mappings': list(some({ localnet: name, bridge: name })) });
const policy = fc.record({
  apiVersion: fc.constant('nmstate.io/v1'),
  kind: fc.constant('NodeNetworkConfigurationPolicy'),
  metadata,
  spec: some({ nodeSelector: junk, desiredState: some({ interfaces: list(iface), ovn: mappings }) }),
});
const config = some({
  type: oneOf('bridge', 'vlan', 'macvlan', 'ovs', 'sriov', 'ovn-k8s-cni-overlay'),
  topology: oneOf('localnet'),
  ...{ bridge: name, master: name, physicalNetworkName: name, vlan: number, vlanId: number, vlanID: number, mtu: number },
  ...{ vlanTrunk: list(some({ id: number, minID: number, maxID: number })), trunk: list(junk), preserveDefaultVlan: junk, isGateway: junk },
});
const attachment = fc.record({
  apiVersion: fc.constant('k8s.cni.cncf.io/v1'),
  kind: fc.constant('NetworkAttachmentDefinition'),
  metadata,
  spec: fc.record({ config: config.map((value) => JSON.stringify(value)) }),
});
const env = list(some({ name: oneOf('bridgeIF', 'allowedVlans', 'allowVlansOnSelf', 'allowedVlansOnSelf'), value: oneOf('br1', '10', 'true') }));
const filter = env.map((value) => ({ apiVersion: 'apps/v1', kind: 'DaemonSet', spec: { template: { spec: { containers: [{ env: value }] } } } }));

it('never throws, and names what it means, whatever the manifests hold', () => {
  fc.assert(fc.property(fc.array(fc.oneof(policy, attachment, filter), { maxLength: 8 }), fc.constantFrom('1.1', '1.9', 'x'), (objects, cniPluginsVersion) => {
    const topology = read(objects.map((value, document) => ({ value, source: { document } })));
    const found = CHECKED.flatMap((check) => [...check.find(topology, { ...DEFAULT_OPTIONS, closedWorld: true, cniPluginsVersion })]);
    for (const { message, fix } of found) expect(`${message} ${fix}`).not.toMatch(/undefined|NaN|\[object/);
  }), { numRuns: 1500 });
});
