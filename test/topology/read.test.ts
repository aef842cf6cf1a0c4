import { App, Testing } from 'cdk8s';
import { PlatformChart } from '../../examples/platform-and-tenant/platform';
import { TenantChart } from '../../examples/platform-and-tenant/tenant';
import { SEEDS } from '../../examples/seeds';
import { read } from '../../src/topology/read';
import { Topology } from '../../src/topology/topology';

function topologyOf(...objects: readonly unknown[]): Topology {
  return read(objects.map((value, document) => ({ value, source: { file: 'test.yaml', document } })));
}

describe('the platform and tenant example, read back', () => {
  const app = new App();
  const platform = new PlatformChart(app, 'platform');
  const objects = [...Testing.synth(platform), ...Testing.synth(new TenantChart(app, 'shop', platform))];

  it('has the networks by kind, where VMs find them', () => {
    const { networks } = topologyOf(...objects);
    expect(networks.map(({ kind, namespace, name }) => [kind, namespace, name])).toEqual([
      ['bridge', 'networks', 'frontend'], ['sriov', 'networks', 'storage'], ['macvlan', 'networks', 'monitoring'],
    ]);
    expect(networks[0]).toMatchObject({ bridge: 'br0', vlan: 25, mtu: 1500, preserveDefaultVlan: false, macSpoofCheck: true });
    expect(networks[1]).toMatchObject({ resourceName: 'openshift.io/fast', vlan: 100, spoofCheck: true, trust: false });
    expect(networks[2]).toMatchObject({ master: 'eth4', mode: 'bridge', ipam: 'whereabouts' });
  });

  it('links the machines\' interfaces to them', () => {
    const { machines, networks } = topologyOf(...objects);
    const web = machines.find(({ name }) => name === 'web');
    expect(web?.nics.map(({ name, binding }) => [name, binding.kind])).toEqual([['default', 'masquerade'], ['frontend', 'bridge']]);
    expect(web?.nics[0]?.network).toEqual({ kind: 'pod', vmNetworkCidr: undefined, vmIpv6NetworkCidr: undefined });
    expect(web?.nics[1]?.network).toEqual({
      kind: 'multus', networkName: 'networks/frontend', isDefault: false, attachment: { kind: 'network', network: networks[0] },
    });
    const storage = machines.find(({ name }) => name === 'database')?.nics[1]?.network;
    expect(storage).toMatchObject({ attachment: { kind: 'network', network: { name: 'storage' } } });
  });

  it('links a Deployment that asks Multus for a network', () => {
    const { networks, workloads } = topologyOf(...objects);
    expect(workloads.map(({ name, selections }) => [name, selections])).toEqual([
      ['exporter', { kind: 'attachments', attachments: [{ networkName: 'networks/monitoring', attachment: { kind: 'network', network: networks[2] } }] }],
    ]);
  });

  it('has the nodes\' devices, with what the switch offers', () => {
    const { namespaces, nodeGroups } = topologyOf(...objects);
    expect(nodeGroups).toHaveLength(1);
    const [group] = nodeGroups;
    expect(group?.selector).toEqual({ 'node-role.kubernetes.io/worker': '' });
    expect([...group?.devices.keys() ?? []]).toEqual(['bond0', 'br0']);
    expect(group?.devices.get('bond0')).toMatchObject({ kind: 'bond', mode: '802.3ad', ports: ['eth2', 'eth3'], mtu: 9000 });
    const tagged = [{ min: 10, max: 10 }, { min: 20, max: 20 }, { min: 25, max: 100 }];
    expect(group?.devices.get('br0')).toMatchObject({
      kind: 'linux-bridge', ports: [{ name: 'bond0', vlans: { kind: 'trunk', tagged, native: 1, isImplied: false } }],
    });
    expect(group?.switchPorts).toEqual({ bond0: { vlans: '10,20,25-100', nativeVlan: undefined, mtu: 9216, aggregation: 'LACP' } });
    expect([...namespaces.keys()]).toEqual(['networks', 'shop']);
  });
});

describe('the guides, read back', () => {
  const of = (seed: string) => topologyOf(...Testing.synth((SEEDS[seed] ?? fail(seed))(new App())));

  it('have an OVS bond in each host\'s file, and the mapping in policies', () => {
    const { nodePolicies, networks } = of('openshift-ovs-balance-slb-localnet');
    expect(nodePolicies.map(({ format, selector }) => [format, selector])).toEqual([
      ...['ocp-worker-01', 'ocp-worker-02', 'ocp-worker-03'].map((hostname) => ['nmstate', { 'kubernetes.io/hostname': hostname }]),
      ['policy', { 'balance-slb-migrated': 'false' }],
      ['policy', { 'balance-slb-migrated': 'true' }],
    ]);
    expect(nodePolicies[0]?.devices.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'nic ens33', 'nic ens34', 'ovs-bridge br-phy', 'ovs-interface patch-phy-to-ex', 'ovs-interface patch-ex-to-phy', 'ovs-bridge br-ex', 'ovs-interface br-ex',
    ]);
    expect(nodePolicies[0]?.devices[2]).toMatchObject({
      ports: [{ name: 'patch-phy-to-ex', accessVlan: 100 }, { name: 'ovs-bond', bondPorts: ['ens33', 'ens34'], bondMode: 'balance-slb' }],
    });
    expect(nodePolicies[4]?.mappings).toMatchObject([{ localnet: 'vmnet', bridge: 'br-phy', isAbsent: false }]);
    expect(networks[0]).toMatchObject({ kind: 'ovn', topology: 'localnet', ovnName: 'vlan224', physicalNetworkName: 'vmnet', vlan: 224, mtu: 9000 });
  });

  it('have a bridge by netplan, whose VLANs nobody states', () => {
    const [policy] = of('vmo-multus-nad-guide').nodePolicies;
    expect(policy).toMatchObject({
      format: 'netplan',
      selector: { 'node-role.kubernetes.io/worker': '' },
      devices: [{ kind: 'nic', name: 'eth1' }, { kind: 'linux-bridge', name: 'br0', ports: [{ name: 'eth1', vlans: { kind: 'unknown' } }] }],
    });
  });

  it('have user-defined networks with their role', () => {
    const { networks, machines } = of('demo-cni-slides');
    expect(networks.filter(({ manifest }) => manifest.kind === 'UserDefinedNetwork')).toMatchObject([
      { ovnName: 'demo-vm-primary-udn_primary-udn', role: 'primary', subnets: ['10.1.1.0/24'], persistentIps: true },
      { ovnName: 'demo-vm-secondary-udn_primary-udn', role: 'primary' },
      { ovnName: 'demo-vm-secondary-udn_secondary-udn', role: 'secondary' },
    ]);
    expect(machines[1]?.nics[0]?.binding).toEqual({ kind: 'plugin', plugin: 'l2bridge' });
  });
});

describe('read', () => {
  it('gives ports that say nothing of VLANs what kubernetes-nmstate adds, and only where it does', () => {
    const ports = (bridge: object, state: object = { state: 'up' }) => {
      const desiredState = { interfaces: [{ name: 'br0', type: 'linux-bridge', ...state, bridge }] };
      const [device] = topologyOf({ apiVersion: 'nmstate.io/v1', kind: 'NodeNetworkConfigurationPolicy', spec: { desiredState } }).nodePolicies[0]?.devices ?? [];
      return device?.kind === 'linux-bridge' ? device.ports?.map(({ vlans }) => vlans) : undefined;
    };
    expect(ports({ port: [{ name: 'eth1' }] })).toEqual([{ kind: 'trunk', tagged: [{ min: 2, max: 4094 }], native: 1, isImplied: true }]);
    expect(ports({ port: [{ name: 'eth1' }] }, {})).toEqual([{ kind: 'unknown' }]);
    expect(ports({ ports: [{ name: 'eth1' }] })).toEqual([{ kind: 'unknown' }]);
    expect(ports({ port: [{ name: 'eth1', vlan: {} }] })).toEqual([{ kind: 'unfiltered' }]);
    expect(ports({ port: [{ name: 'eth1', vlan: { mode: 'access', tag: '25' } }] })).toEqual([{ kind: 'access', vlan: 25 }]);
    expect(ports({ port: [{ name: '{{ capture.nic.interfaces.0.name }}' }] })).toEqual([]);
    expect(ports({})).toBeUndefined();
  });

  it('binds the keys of a CNI configuration as Go does, in any case', () => {
    const [network] = topologyOf(nad('{"type":"bridge","bridge":"br0","VLAN":25,"macSpoofChk":true}')).networks;
    expect(network).toMatchObject({ kind: 'bridge', vlan: 25, macSpoofCheck: true });
  });

  it('keeps a configuration that is no JSON, as one that nothing is known of', () => {
    expect(topologyOf(nad('{"type":"bridge" "bridge":"br0"}')).networks[0]).toMatchObject({ kind: 'other', config: { kind: 'unreadable' } });
    expect(topologyOf({ ...nad(''), spec: {} }).networks[0]).toMatchObject({ kind: 'other', config: { kind: 'absent' } });
    expect(topologyOf(nad('[]')).networks[0]).toMatchObject({ kind: 'other', config: { kind: 'unreadable' } });
  });

  it('finds a bare name in the VM\'s namespace, a qualified one in its own, and says when it is only elsewhere', () => {
    const attachment = (networkName: string, vmNamespace?: string, nadNamespace?: string) => {
      const [machine] = topologyOf(nad('{"type":"bridge"}', nadNamespace), vm(networkName, vmNamespace)).machines;
      const network = machine?.nics[0]?.network;
      return network?.kind === 'multus' ? network.attachment.kind : undefined;
    };
    expect(attachment('lan', 'a', 'a')).toBe('network');
    expect(attachment('lan', 'a', 'b')).toBe('elsewhere');
    expect(attachment('b/lan', 'a', 'b')).toBe('network');
    expect(attachment('c/lan', 'a', 'b')).toBe('elsewhere');
    expect(attachment('wan', 'a', 'a')).toBe('external');
    // A namespace that is not stated may be any.
    expect(attachment('lan', undefined, 'b')).toBe('network');
    expect(attachment('lan', 'a', undefined)).toBe('network');
  });

  it('takes Lists apart, and remembers where each object stands', () => {
    const list = { apiVersion: 'v1', kind: 'List', items: [nad('{"type":"bridge"}'), { apiVersion: 'v1', kind: 'List', items: [vm('lan')] }] };
    const { manifests } = topologyOf(list);
    expect(manifests.map(({ kind, root }) => [kind, root])).toEqual([
      ['NetworkAttachmentDefinition', ['items', 0]], ['VirtualMachine', ['items', 1, 'items', 0]],
    ]);
  });
});

function nad(config: string, namespace?: string) {
  return { apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: 'lan', namespace }, spec: { config } };
}

function vm(networkName: string, namespace?: string) {
  const spec = { domain: { devices: { interfaces: [{ name: 'lan', bridge: {} }] } }, networks: [{ name: 'lan', multus: { networkName } }] };
  return { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', metadata: { name: 'vm', namespace }, spec: { template: { spec } } };
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`);
}
