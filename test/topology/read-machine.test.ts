import { topologyOf } from './topology-of';
import { Machine } from '../../src/topology/machine';

const nad = { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: 'lan', namespace: 'vms' }, spec: { config: '{"type":"bridge"}' } };

function machineOf(kind: string, spec: object, more: object = {}): Machine {
  const [machine] = topologyOf([{ apiVersion: kind === 'VirtualMachinePool' ? 'pool.kubevirt.io/v1beta1' : 'kubevirt.io/v1', kind, metadata: { name: 'web', namespace: 'vms' }, spec, ...more }, nad]).machines;
  if (machine === undefined) throw new Error('there is no machine');
  return machine;
}

/** A VM whose interface "lan" is written so, on a network that is written so. */
function nicOf(config: object, network?: object) {
  const networks = network === undefined ? [] : [{ name: 'other', pod: {} }, { name: 'lan', ...network }];
  const [nic] = machineOf('VirtualMachine', { template: { spec: { domain: { devices: { interfaces: [{ name: 'lan', ...config }] } }, networks } } }).nics;
  if (nic === undefined) throw new Error('there is no interface');
  return nic;
}

describe('the instances of a machine', () => {
  it('are one of a VM, as many as stated of a pool or replica set, and otherwise as many as somebody asks for', () => {
    expect([machineOf('VirtualMachine', { replicas: 3 }), machineOf('VirtualMachineInstance', { replicas: 3 })].map(({ replicas }) => replicas)).toEqual([1, 1]);
    expect([machineOf('VirtualMachinePool', { replicas: 3 }), machineOf('VirtualMachineInstanceReplicaSet', { replicas: 4 }), machineOf('VirtualMachinePool', {})].map(({ replicas }) => replicas)).toEqual([3, 4, undefined]);
  });

  it('are filled in by an instancetype or a preference, where the kind can name one', () => {
    const named = { instancetype: { name: 'u1' }, preference: { name: 'fedora' } };
    expect(machineOf('VirtualMachine', named)).toMatchObject({ hasInstancetype: true, hasPreference: true });
    expect(machineOf('VirtualMachine', { instancetype: 'u1' })).toMatchObject({ hasInstancetype: false, hasPreference: false });
    expect(machineOf('VirtualMachineInstance', named)).toMatchObject({ hasInstancetype: false, hasPreference: false, vmSpec: undefined, vmSpecPlace: undefined });
    expect(machineOf('VirtualMachineInstanceReplicaSet', named)).toMatchObject({ hasInstancetype: false, vmSpec: undefined });
  });

  it('have the labels, annotations, node selector and eviction strategy of the template', () => {
    const metadata = { labels: { app: 'web', n: 5 }, annotations: { a: 'b' } };
    expect(machineOf('VirtualMachine', { template: { metadata, spec: { nodeSelector: { zone: 'a' }, evictionStrategy: 'None' } } })).toMatchObject({
      labels: { app: 'web' }, annotations: { a: 'b' }, nodeSelector: { zone: 'a' }, evictionStrategy: 'None', specPlace: { path: ['spec', 'template', 'spec'] },
    });
    expect(machineOf('VirtualMachineInstance', { nodeSelector: { zone: 'a' } })).toMatchObject({ nodeSelector: { zone: 'a' }, specPlace: { path: ['spec'] } });
  });
});

describe('the binding of an interface', () => {
  it.each([
    [{ bridge: {} }, { kind: 'bridge' }], [{ masquerade: {} }, { kind: 'masquerade' }], [{ sriov: {} }, { kind: 'sriov' }], [{ passtBinding: {} }, { kind: 'passtBinding' }], [{ macvtap: {} }, { kind: 'macvtap' }],
    [{ binding: { name: 'passt' } }, { kind: 'plugin', plugin: 'passt' }], [{}, { kind: 'none' }], [{ bridge: 'yes' }, { kind: 'none' }], [{ binding: {} }, { kind: 'none' }],
    [{ bridge: {}, masquerade: {} }, { kind: 'several' }], [{ bridge: {}, binding: { name: 'passt' } }, { kind: 'several' }],
  ])('%j is %j', (config, expected) => {
    expect(nicOf(config).binding).toEqual(expected);
  });
});

describe('the network of an interface', () => {
  it.each([
    [{ pod: {} }, { kind: 'pod' }], [{ pod: { vmNetworkCIDR: '10.0.2.0/24', vmIPv6NetworkCIDR: 'fd10::/120' } }, { kind: 'pod', vmNetworkCidr: '10.0.2.0/24', vmIpv6NetworkCidr: 'fd10::/120' }],
    [{ multus: { networkName: 'lan', default: true } }, { kind: 'multus', networkName: 'lan', isDefault: true }], [{ multus: { networkName: 'lan', default: 'yes' } }, { kind: 'multus', isDefault: false }],
    [{ pod: {}, multus: { networkName: 'lan' } }, { kind: 'other' }], [{ multus: {} }, { kind: 'other' }], [{ multus: { networkName: '' } }, { kind: 'other' }], [{ resourceClaim: {} }, { kind: 'other' }], [undefined, { kind: 'other' }],
  ])('%j is %j', (network, expected) => {
    expect(nicOf({}, network).network).toMatchObject(expected);
  });

  it('stands at its entry of the networks, if it has one', () => {
    expect(nicOf({}, { pod: {} }).networkPlace?.path).toEqual(['spec', 'template', 'spec', 'networks', 1]);
    expect(nicOf({}).networkPlace).toBeUndefined();
  });

  it('is left open with the MAC and state where these are empty', () => {
    expect(nicOf({ macAddress: '', state: '', model: 'e1000' })).toMatchObject({ macAddress: undefined, state: undefined, model: 'e1000' });
    expect(nicOf({ macAddress: '02:00:00:00:00:01', state: 'down' })).toMatchObject({ macAddress: '02:00:00:00:00:01', state: 'down' });
  });
});

describe('the networks and cloud-init volumes of a machine', () => {
  it('are as they are written, whatever stands there', () => {
    const { networks, cloudInit, nics } = machineOf('VirtualMachineInstance', {
      domain: { devices: { interfaces: [{ name: 'a' }, 7] } },
      networks: [{ name: 'a', pod: {} }, 7, { name: 5 }],
      volumes: [{ name: 'disk', containerDisk: {} }, { cloudInitNoCloud: { userData: 'x' }, cloudInitConfigDrive: { userData: 'y' } }, { name: 'init', cloudInitConfigDrive: {} }, { name: 'none', cloudInitNoCloud: 'x' }, 7],
    });
    expect(networks.map(({ name, config, place }) => [name, config, place.path])).toEqual([['a', { name: 'a', pod: {} }, ['spec', 'networks', 0]], [undefined, {}, ['spec', 'networks', 1]], [undefined, { name: 5 }, ['spec', 'networks', 2]]]);
    expect(cloudInit.map(({ name, source, config, place }) => [name, source, config, place.path])).toEqual([
      ['', 'cloudInitNoCloud', { userData: 'x' }, ['spec', 'volumes', 1, 'cloudInitNoCloud']], ['init', 'cloudInitConfigDrive', {}, ['spec', 'volumes', 2, 'cloudInitConfigDrive']],
    ]);
    expect(nics.map(({ name, network }) => [name, network.kind])).toEqual([['a', 'pod'], ['', 'other']]);
  });
});

describe('a Secret with the network configuration', () => {
  const TEXT = 'version: 2\nethernets: { a: {} }';
  const secret = (metadata: object, more: object) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'net', ...metadata }, ...more });
  const guestOf = (namespace: string | undefined, ...secrets: readonly object[]) => {
    const volumes = [{ name: 'init', cloudInitNoCloud: { networkDataSecretRef: { name: 'net' } } }];
    const vm = { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance', metadata: { name: 'web', namespace }, spec: { volumes } };
    const guest = topologyOf([vm, ...secrets]).machines[0]?.guest;
    return guest?.kind === 'stated' ? guest.place.path.join('.') : guest?.kind;
  };
  const encoded = Buffer.from(TEXT).toString('base64');

  it('is found by its name in the VM\'s namespace, and in any where one of them is not stated', () => {
    const stringData = { stringData: { networkdata: TEXT } };
    expect(guestOf('vms', secret({ namespace: 'vms' }, stringData))).toBe('stringData.networkdata');
    expect(guestOf('vms', secret({}, stringData))).toBe('stringData.networkdata');
    expect(guestOf(undefined, secret({ namespace: 'vms' }, stringData))).toBe('stringData.networkdata');
    expect(guestOf('vms', secret({ namespace: 'other' }, stringData))).toBe('unknown');
    expect(guestOf('vms', secret({ namespace: 'other' }, { data: {} }), secret({ namespace: 'vms' }, stringData))).toBe('stringData.networkdata');
    expect(guestOf('vms', { ...secret({}, stringData), kind: 'ConfigMap' })).toBe('unknown');
    expect(guestOf('vms', { ...secret({}, stringData), apiVersion: 'example.org/v1' })).toBe('unknown');
  });

  it('has it under either key, the plain text before the encoded one', () => {
    expect(guestOf('vms', secret({}, { data: { networkData: encoded } }))).toBe('data.networkData');
    expect(guestOf('vms', secret({}, { data: { networkdata: encoded }, stringData: { networkdata: TEXT } }))).toBe('stringData.networkdata');
    expect(guestOf('vms', secret({}, { data: { networkdata: '', networkData: encoded } }))).toBe('data.networkData');
    expect(guestOf('vms', secret({}, { data: { other: encoded } }))).toBe('unknown');
  });
});

describe('a workload that asks Multus for networks', () => {
  const asked = (text: string) => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: 'vms', annotations: { 'k8s.v1.cni.cncf.io/networks': text } } };
    const selections = topologyOf([pod, nad]).workloads[0]?.selections;
    return selections?.kind === 'attachments' ? selections.attachments.map(({ networkName, attachment }) => `${networkName} ${attachment.kind}`) : selections?.message;
  };

  it.each<[string, unknown]>([
    ['lan', ['lan network']], ['lan, a/wan@eth1', ['lan network', 'a/wan external']], ['x', ['x external']], ['l@e', ['l external']], ['a/b', ['a/b external']],
    ['lan@', '"lan@" is no [namespace/]name[@interface]'], ['lan,', '"" is no [namespace/]name[@interface]'], ['Lan', '"Lan" is no [namespace/]name[@interface]'], ['lan@abcdefghijklmnop', '"lan@abcdefghijklmnop" is no [namespace/]name[@interface]'],
    ['[{"name":"lan"},{"name":"wan","namespace":"a"},{"name":"b","namespace":""}]', ['lan network', 'a/wan external', 'b external']],
    ['[{"name":"lan"},{"namespace":"a"}]', 'an entry has no name'], ['[{"name":"lan"},"wan"]', 'an entry has no name'], ['{"name":"lan"}', 'it is no JSON list'], ['[]', []],
  ])('by %j asks for %j', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});
