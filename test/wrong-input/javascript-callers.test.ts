import { App, Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { refusalOf, untyped } from './refusal-of';
import * as net from '../../src';

interface Kind {
  readonly create: new (scope: Construct, id: string, props: never) => Construct;
  readonly valid: object;
  /** Props that it cannot do without. */
  readonly required: readonly string[];
  /** Props that hold one of our values, or a list; TypeScript would refuse a text, a number or a literal there. */
  readonly valued: readonly string[];
}

const nodes = net.NodeSelector.all();
const topology = net.OvnTopology.layer2({ role: net.NetworkRole.SECONDARY, subnets: ['10.1.1.0/24'] });
const namespaces = kplus.Namespaces.all(new Chart(new App(), 'elsewhere'), 'All');

const KINDS: readonly Kind[] = [
  { create: net.LinuxBridgeNetwork, valid: { bridge: net.LinuxBridge.named('br0') }, required: ['bridge'], valued: ['bridge', 'vlanTrunk', 'ipam', 'chainedPlugins'] },
  { create: net.MacvlanNetwork, valid: {}, required: [], valued: ['ipam', 'chainedPlugins'] },
  { create: net.MacvtapNetwork, valid: { lowerDeviceResource: 'eth1' }, required: ['lowerDeviceResource'], valued: [] },
  { create: net.SriovNetwork, valid: { resource: net.SriovResource.named('a.com/b') }, required: ['resource'], valued: ['resource', 'ipam', 'chainedPlugins', 'rendering'] },
  { create: net.OvnLocalnetNetwork, valid: { physicalNetwork: net.PhysicalNetwork.named('vmnet') }, required: ['physicalNetwork'], valued: ['physicalNetwork', 'subnets', 'excludeSubnets', 'namespaces'] },
  { create: net.OvnLayer2Network, valid: {}, required: [], valued: ['subnets', 'excludeSubnets'] },
  { create: net.OvsBridgeNetwork, valid: { bridge: net.OvsBridge.named('br1') }, required: ['bridge'], valued: ['bridge', 'vlanTrunk', 'ipam', 'chainedPlugins'] },
  { create: net.UserDefinedNetwork, valid: { topology }, required: ['topology'], valued: ['topology'] },
  { create: net.ClusterUserDefinedNetwork, valid: { topology, namespaces }, required: ['topology', 'namespaces'], valued: ['topology', 'namespaces'] },
  { create: net.CniNetwork, valid: { config: { type: 'ptp' } }, required: [], valued: ['chainedPlugins'] },
  { create: net.BondedBridgeNode, valid: { uplink: net.Uplink.nic('eth1') }, required: ['uplink'], valued: ['uplink', 'nodes', 'vlans', 'addressing', 'rendering'] },
  { create: net.OvsBondedBridgeNode, valid: { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet' }, required: ['ports', 'physicalNetworkName'], valued: ['ports', 'nodes', 'rendering'] },
  {
    create: net.LocalnetBridgeMapping,
    valid: { physicalNetworkName: 'vmnet', bridge: net.OvsBridge.named('br-ex') },
    required: ['physicalNetworkName', 'bridge'],
    valued: ['bridge', 'nodes', 'rendering'],
  },
  { create: net.NodeNetworkPolicy, valid: { nodes }, required: ['nodes'], valued: ['nodes', 'interfaces', 'routes', 'nameservers', 'bridgeMappings', 'rendering'] },
  { create: net.SriovNodePolicy, valid: { nodes, pool: 'fast', numVfs: 8, pfNames: ['eth1'] }, required: ['nodes', 'pool', 'numVfs'], valued: ['nodes', 'pfNames', 'rootDevices'] },
  {
    create: net.NetworkedVirtualMachine,
    valid: { bootDisk: net.BootDisk.none() },
    required: ['bootDisk'],
    valued: ['bootDisk', 'primaryNetwork', 'memory', 'instancetype', 'preference', 'nodes', 'terminationGracePeriod'],
  },
  { create: net.ClusterNetworkAddons, valid: {}, required: [], valued: ['infraNodes', 'workloadNodes'] },
  { create: net.KubeVirtNetworkConfiguration, valid: {}, required: [], valued: ['target', 'bindings'] },
  { create: net.MacvtapDevicePluginConfig, valid: {}, required: [], valued: ['devices'] },
];

const made = ({ create }: Kind, props: object) => () => new create(new Chart(new App(), 'chart', { namespace: 'vms' }), 'It', props as never);

const REQUIRED = KINDS.flatMap((kind) => kind.required.map((prop) => [kind.create.name, prop, kind] as const));
const VALUED = KINDS.flatMap((kind) => kind.valued.map((prop) => [kind.create.name, prop, kind] as const));
const WRONG = [['text', '"text"'], [25, '25'], [true, 'true'], [{}, '{}']] as const;

describe('what TypeScript would not let through', () => {
  it.each(KINDS.map((kind) => [kind.create.name, kind] as const))('starts from a %s that is right', (_name, kind) => {
    expect(made(kind, kind.valid)).not.toThrow();
  });

  it.each(REQUIRED)('a %s without %s says that it is missing', (name, prop, kind) => {
    const { [prop]: _left, ...others } = kind.valid as { [prop: string]: unknown };
    expect(refusalOf(made(kind, others))).toMatch(`chart/It (${name}): ${prop} is undefined; allowed: `);
  });

  it.each(VALUED)('a %s whose %s is something else shows what was given', (name, prop, kind) => {
    for (const [value, shown] of WRONG) {
      expect(refusalOf(made(kind, { ...kind.valid, [prop]: value }))).toMatch(`chart/It (${name}): ${prop} is ${shown}; allowed: `);
    }
  });

  it.each(KINDS.filter(({ valued }) => valued.includes('chainedPlugins')).map((kind) => [kind.create.name, kind] as const))(
    'a %s refuses a plugin written out, which is no ChainedPlugin', (name, kind) => {
      expect(refusalOf(made(kind, { ...kind.valid, chainedPlugins: [{ type: 'tuning' }] }))).toMatch(`chart/It (${name}): chainedPlugins is {"type":"tuning"}; allowed: ChainedPlugin.`);
      expect(refusalOf(made(kind, { ...kind.valid, chainedPlugins: [net.Ipam.dhcp()] }))).toMatch(`chart/It (${name}): chainedPlugins is `);
    },
  );

  it('an Ipam written out, or a plugin in its place, is not dropped in silence', () => {
    const bridge = net.LinuxBridge.named('br0');
    const withIpam = (ipam: unknown) => () => new net.LinuxBridgeNetwork(Testing.chart(), 'It', { bridge, ipam: untyped(ipam) });
    expect(refusalOf(withIpam({ type: 'dhcp' }))).toMatch('test/It (LinuxBridgeNetwork): ipam is {"type":"dhcp"}; allowed: Ipam.');
    expect(refusalOf(withIpam(net.ChainedPlugin.tuning()))).toMatch('test/It (LinuxBridgeNetwork): ipam is ');
  });

  it('the wrong construct in a place says what belongs there', () => {
    const chart = Testing.chart();
    const ovs = new net.OvsBondedBridgeNode(chart, 'Ovs', { ports: ['eth1', 'eth2'], physicalNetworkName: 'vmnet' });
    const linux = new net.BondedBridgeNode(chart, 'Linux', { uplink: net.Uplink.nic('eth3') });
    expect(refusalOf(() => new net.LinuxBridgeNetwork(chart, 'A', { bridge: untyped(ovs) }))).toMatch(/^test\/A \(LinuxBridgeNetwork\): bridge is .*; allowed: .*LinuxBridge\.named/);
    expect(refusalOf(() => new net.OvsBridgeNetwork(chart, 'B', { bridge: untyped(linux) }))).toMatch(/^test\/B \(OvsBridgeNetwork\): bridge is .*; allowed: .*OvsBridge\.named/);
    expect(refusalOf(() => new net.SriovNetwork(chart, 'C', { resource: untyped(ovs) }))).toMatch(/^test\/C \(SriovNetwork\): resource is .*; allowed: .*SriovResource\.named/);
    const localnet = () => new net.OvnLocalnetNetwork(chart, 'D', { physicalNetwork: untyped(linux), metadata: { namespace: 'vms' } });
    expect(refusalOf(localnet)).toMatch(/^test\/D \(OvnLocalnetNetwork\): physicalNetwork is .*; allowed: .*PhysicalNetwork\.named/);
  });

  it('a name in place of a bridge, network or resource says what to write', () => {
    const chart = Testing.chart();
    expect(refusalOf(() => new net.LinuxBridgeNetwork(chart, 'A', { bridge: untyped('br0') }))).toMatch(/bridge is "br0"; allowed: .*LinuxBridge\.named/);
    expect(refusalOf(() => new net.OvsBridgeNetwork(chart, 'B', { bridge: untyped('br1') }))).toMatch(/bridge is "br1"; allowed: .*OvsBridge\.named/);
    expect(refusalOf(() => new net.SriovNetwork(chart, 'C', { resource: untyped('a.com/b') }))).toMatch(/resource is "a.com\/b"; allowed: .*SriovResource\.named/);
    expect(refusalOf(() => new net.OvnLocalnetNetwork(chart, 'D', { physicalNetwork: untyped('vmnet') }))).toMatch(/physicalNetwork is "vmnet"; allowed: .*PhysicalNetwork\.named/);
    expect(refusalOf(() => new net.BondedBridgeNode(chart, 'E', { uplink: untyped('eth1') }))).toMatch(/uplink is "eth1"; allowed: .*Uplink\.nic/);
    expect(refusalOf(() => new net.BondedBridgeNode(chart, 'F', { uplink: untyped({ deviceName: 'eth1' }) }))).toMatch(/uplink is \{"deviceName":"eth1"\}; allowed: .*Uplink\.nic/);
  });
});

describe('a VM that JavaScript attaches', () => {
  const vm = () => new net.NetworkedVirtualMachine(new Chart(new App(), 'chart'), 'Vm', { bootDisk: net.BootDisk.none() });
  const macvlan = net.MacvlanNetwork.named({ networkName: 'vlan30' });
  const vlan25 = net.LinuxBridgeNetwork.named({ networkName: 'vlan25' });

  it('to a network without binding learns which one it is, and how to name the binding', () => {
    const text = refusalOf(() => vm().attach(untyped(macvlan)));
    expect(text).toMatch(/^chart\/Vm \(NetworkedVirtualMachine\): /);
    expect(text).toMatch(/vlan30/);
    expect(text).toMatch(/attachWithBinding/);
  });

  it.each([[undefined, 'undefined'], ['vlan25', '"vlan25"'], [{}, '{}']])('to %j learns that this is no network', (network, shown) => {
    expect(refusalOf(() => vm().attach(untyped(network)))).toMatch(`chart/Vm (NetworkedVirtualMachine): network is ${shown}; allowed: `);
    expect(refusalOf(() => vm().attachWithBinding(untyped(network), net.Binding.bridge()))).toMatch(`chart/Vm (NetworkedVirtualMachine): network is ${shown}; allowed: `);
  });

  it.each([[undefined, 'undefined'], ['bridge', '"bridge"'], [{ bridge: {} }, '{"bridge":{}}']])('with binding %j learns that this is none', (binding, shown) => {
    expect(refusalOf(() => vm().attachWithBinding(vlan25, untyped(binding)))).toMatch(`chart/Vm (NetworkedVirtualMachine): binding is ${shown}; allowed: Binding.`);
  });

  it('with a list that is none, or a text that is none, learns which', () => {
    expect(refusalOf(() => vm().attach(vlan25, { addresses: untyped('10.0.0.5/24') }))).toMatch(/addresses is "10\.0\.0\.5\/24"; allowed: /);
    expect(refusalOf(() => vm().attach(vlan25, { nameservers: untyped('10.0.0.1') }))).toMatch(/nameservers is "10\.0\.0\.1"; allowed: /);
    expect(refusalOf(() => vm().attach(vlan25, { routes: untyped('10.0.0.0/8') }))).toMatch(/routes is "10\.0\.0\.0\/8"; allowed: /);
    expect(refusalOf(() => vm().attach(vlan25, { name: untyped(5) }))).toMatch(/name is 5; allowed: /);
    expect(refusalOf(() => vm().attach(vlan25, { pciAddress: untyped(81) }))).toMatch(/pciAddress is 81; allowed: /);
  });

  it('and gives user data that is no text learns so', () => {
    const make = () => new net.NetworkedVirtualMachine(Testing.chart(), 'Vm', { bootDisk: net.BootDisk.none(), userData: untyped({ packages: ['nginx'] }) });
    expect(refusalOf(make)).toBe('test/Vm (NetworkedVirtualMachine): userData is {"packages":["nginx"]}; allowed: a string');
  });
});

describe('a factory that JavaScript calls without what it needs', () => {
  it.each<[string, () => unknown]>([
    ['Uplink.bond', () => net.Uplink.bond('bond0', untyped(undefined))],
    ['NodeInterface.linuxBridge', () => net.NodeInterface.linuxBridge('br1', untyped({}))],
    ['NodeInterface.linuxBridge', () => net.NodeInterface.linuxBridge('br1', untyped(undefined))],
    ['NodeInterface.ovsBridge', () => net.NodeInterface.ovsBridge('br1', untyped({}))],
    ['NodeInterface.bond', () => net.NodeInterface.bond(untyped('bond0'))],
    ['NodeInterface.vlan', () => net.NodeInterface.vlan('eth0', untyped(undefined))],
    ['NodeInterface.ethernet', () => net.NodeInterface.ethernet('eth0', { addressing: untyped({}) })],
    ['NodeInterface.absent', () => net.NodeInterface.absent('eth0', untyped(undefined))],
    ['NodeInterface.of', () => net.NodeInterface.of(untyped(undefined))],
    ['OvnTopology.layer2', () => net.OvnTopology.layer2(untyped(undefined))],
    ['OvnTopology.layer3', () => net.OvnTopology.layer3(untyped(undefined))],
    ['ChainedPlugin.bandwidth', () => net.ChainedPlugin.bandwidth(untyped(undefined))],
    ['BindingPlugin.of', () => net.BindingPlugin.of('a', untyped(undefined))],
    ['BootDisk.persistentVolumeClaim', () => net.BootDisk.persistentVolumeClaim(untyped('root'))],
    ['BootDisk.persistentVolumeClaim', () => net.BootDisk.persistentVolumeClaim(untyped(undefined))],
    ['PrimaryNetwork.multus', () => net.PrimaryNetwork.multus(untyped(undefined))],
    ['PrimaryNetwork.multus', () => net.PrimaryNetwork.multus(untyped(net.MacvlanNetwork.named({ networkName: 'a' })))],
    ['PrimaryNetwork.multusWithBinding', () => net.PrimaryNetwork.multusWithBinding(net.MacvlanNetwork.named({ networkName: 'a' }), untyped('bridge'))],
    ['PrimaryNetwork.pod', () => net.PrimaryNetwork.pod({ binding: untyped('bridge') })],
  ])('%s says what is missing', (name, call) => {
    expect(refusalOf(call)).toMatch(new RegExp(`^${name.replace('.', '\\.')}: .*; allowed: `));
  });
});

describe('a number where the manifest has text, or the other way round', () => {
  const policy = (props: object) => () => new net.SriovNodePolicy(Testing.chart(), 'It', { nodes, pool: 'fast', numVfs: 8, pfNames: ['eth1'], ...props });

  it('is refused: the API server would refuse it too', () => {
    expect(refusalOf(policy({ vendor: 8086 }))).toMatch('test/It (SriovNodePolicy): vendor is 8086; allowed: ');
    expect(refusalOf(policy({ deviceId: 1583 }))).toMatch('test/It (SriovNodePolicy): deviceId is 1583; allowed: ');
    expect(refusalOf(policy({ numVfs: '8' }))).toMatch('test/It (SriovNodePolicy): numVfs is "8"; allowed: ');
    expect(refusalOf(policy({ pool: 8 }))).toMatch('test/It (SriovNodePolicy): pool is 8; allowed: ');
  });
});

describe('a construct that JavaScript makes without its props', () => {
  const without = Object.entries(net).filter(([name]) => [
    'LinuxBridgeNetwork', 'MacvtapNetwork', 'OvsBridgeNetwork', 'CniNetwork', 'OvnLocalnetNetwork', 'UserDefinedNetwork', 'ClusterUserDefinedNetwork',
    'SriovNetwork', 'BondedBridgeNode', 'OvsBondedBridgeNode', 'LocalnetBridgeMapping', 'NodeNetworkPolicy', 'SriovNodePolicy',
    'NetworkedVirtualMachine', 'ClusterNetworkAddons', 'KubeVirtNetworkConfiguration',
  ].includes(name)) as unknown as [string, new (scope: Chart, id: string) => unknown][];

  it.each(without)('says so: %s', (name, Kind) => {
    expect(without).toHaveLength(16);
    expect(() => new Kind(new Chart(new App(), 'chart'), 'Id')).toThrow(`chart/Id (${name}): props is undefined; allowed: an object with the required props`);
  });
});
