import { topologyOf } from './topology-of';
import { ipamOf } from '../../src/topology/ipam';
import { Network } from '../../src/topology/network';

function networkOf(config: unknown, annotations = {}): Network {
  const spec = config === undefined ? {} : { config: typeof config === 'string' ? config : JSON.stringify(config) };
  const [network] = topologyOf([{ apiVersion: 'k8s.cni.cncf.io/v1', kind: 'NetworkAttachmentDefinition', metadata: { name: 'net', namespace: 'vms', annotations }, spec }]).networks;
  if (network === undefined) throw new Error('there is no network');
  return network;
}

describe('a network by its plugin', () => {
  it.each([
    [{ type: 'bridge' }, { kind: 'bridge', bridge: 'cni0', vlan: 0, vlanTrunk: [], preserveDefaultVlan: undefined, macSpoofCheck: false }],
    [{ type: 'cnv-bridge', bridge: 'br1', vlan: 25, preserveDefaultVlan: false, macspoofchk: true }, { kind: 'bridge', bridge: 'br1', vlan: 25, preserveDefaultVlan: false, macSpoofCheck: true }],
    [{ type: 'bridge', bridge: 7, vlan: '25', preserveDefaultVlan: 'no', macspoofchk: 1 }, { kind: 'bridge', bridge: 'cni0', vlan: 0, preserveDefaultVlan: undefined, macSpoofCheck: false }],
    [{ type: 'bridge', vlan: 2.5 }, { vlan: 0 }],
    [{ type: 'macvlan' }, { kind: 'macvlan', master: undefined, mode: 'bridge' }],
    [{ type: 'macvlan', master: 'eth1', mode: 'passthru' }, { kind: 'macvlan', master: 'eth1', mode: 'passthru' }],
    [{ type: 'ipvlan' }, { kind: 'ipvlan', master: undefined, mode: 'l2' }],
    [{ type: 'ipvlan', master: 'eth1', mode: 'l3' }, { kind: 'ipvlan', master: 'eth1', mode: 'l3' }],
    [{ type: 'vlan', master: 'eth1', vlanId: 5 }, { kind: 'vlan', master: 'eth1', vlan: 5 }],
    [{ type: 'macvtap' }, { kind: 'macvtap' }],
    [{ type: 'sriov', vlan: 5, spoofchk: 'off', trust: 'on' }, { kind: 'sriov', vlan: 5, spoofCheck: false, trust: true }],
    [{ type: 'ib-sriov', spoofchk: true }, { kind: 'sriov', vlan: 0, spoofCheck: undefined, trust: undefined }],
    [{ type: 'ovs', bridge: 'br-ex', vlan: 5, trunk: [{ id: 7 }] }, { kind: 'ovs', bridge: 'br-ex', vlan: 5, trunk: [{ min: 7, max: 7 }] }],
    [{ type: 'weave' }, { kind: 'other', pluginType: 'weave' }],
    [{ name: 'x' }, { kind: 'other' }],
    [{ type: 'ovn-k8s-cni-overlay' }, { kind: 'other', pluginType: 'ovn-k8s-cni-overlay' }],
  ])('%j', (config, expected) => {
    expect(networkOf(config)).toMatchObject(expected);
  });

  it('has ranges of VLANs with both ends, and single ones', () => {
    expect(networkOf({ type: 'bridge', vlanTrunk: [{ id: 5 }, { minID: 10, maxID: 20 }, { minID: 30 }, { maxID: 40 }, {}, 50, { id: 60, minID: 70, maxID: 80 }] })).toMatchObject({
      vlanTrunk: [{ min: 5, max: 5 }, { min: 10, max: 20 }, { min: 60, max: 60 }, { min: 70, max: 80 }],
    });
    expect(networkOf({ type: 'bridge', vlanTrunk: { id: 5 } })).toMatchObject({ vlanTrunk: [] });
  });

  it('has an MTU where it states one, and the resource that its annotation names', () => {
    expect([networkOf({ type: 'bridge', mtu: 9000 }).mtu, networkOf({ type: 'bridge', mtu: 0 }).mtu, networkOf({ type: 'bridge' }).mtu]).toEqual([9000, undefined, undefined]);
    expect(networkOf({ type: 'sriov' }, { 'k8s.v1.cni.cncf.io/resourceName': 'openshift.io/fast' }).resourceName).toBe('openshift.io/fast');
  });

  it('is what a chain\'s first plugin makes, and nothing that is known of an empty one', () => {
    expect(networkOf({ plugins: [{ type: 'macvlan', master: 'eth1' }, { type: 'tuning' }] })).toMatchObject({ kind: 'macvlan', master: 'eth1' });
    expect(networkOf({ plugins: [] })).toMatchObject({ kind: 'other' });
    expect(networkOf({ plugins: [7] })).toMatchObject({ kind: 'other' });
  });

  it('is on the node where the object has no text, or a blank one', () => {
    for (const config of [undefined, '', ' \n']) expect(networkOf(config)).toMatchObject({ kind: 'other', config: { kind: 'absent' } });
  });
});

describe('a network of OVN', () => {
  const ovn = (config: object) => networkOf({ type: 'ovn-k8s-cni-overlay', ...config });

  it('has its configuration\'s name in the cluster, or else the object\'s', () => {
    expect([ovn({ topology: 'layer2', name: 'blue' }), ovn({ topology: 'layer2' }), ovn({ topology: 'layer2', name: '' })].map((network) => network.kind === 'ovn' && network.ovnName)).toEqual(['blue', 'net', 'net']);
  });

  it('of a localnet has a physical network, by its own name unless it says another, and a VLAN but 0', () => {
    expect(ovn({ topology: 'localnet', name: 'blue', vlanID: 25 })).toMatchObject({ physicalNetworkName: 'blue', vlan: 25, role: 'secondary' });
    expect(ovn({ topology: 'localnet', name: 'blue', physicalNetworkName: 'physnet', vlanID: 0 })).toMatchObject({ physicalNetworkName: 'physnet', vlan: undefined });
    expect(ovn({ topology: 'layer2', name: 'blue', physicalNetworkName: 'physnet', vlanID: 25 })).toMatchObject({ physicalNetworkName: undefined, vlan: undefined });
  });

  it('has a role, subnets and lasting addresses as it states them', () => {
    expect(ovn({ topology: 'layer3', role: 'primary', subnets: '10.0.0.0/16, fd00::/64,', excludeSubnets: '10.0.0.0/30', allowPersistentIPs: true })).toMatchObject({
      topology: 'layer3', role: 'primary', subnets: ['10.0.0.0/16', 'fd00::/64'], excludeSubnets: ['10.0.0.0/30'], persistentIps: true,
    });
    expect(ovn({ topology: 'layer3' })).toMatchObject({ role: 'secondary', subnets: [], excludeSubnets: [], persistentIps: false });
  });
});

describe('the IPAM of a network', () => {
  const of = (ipam: object | undefined) => ipamOf(networkOf({ type: 'bridge', ipam }));
  const range = { rangeStart: '10.0.0.10', rangeEnd: '10.0.0.20' };

  it.each([[undefined, 'none'], [{}, 'none'], [{ type: '' }, 'none'], [{ type: 'dhcp' }, 'dhcp'], [{ type: 'static' }, 'static'], [{ type: 'whereabouts' }, 'whereabouts'], [{ type: 'host-local' }, 'host-local'], [{ type: 'calico' }, 'other']])(
    '%j is of kind %s', (ipam, kind) => {
      expect(of(ipam).kind).toBe(kind);
    },
  );

  /** Each range: what it says, and where that stands. */
  const rangesOf = (ipam: object) => {
    const found = of(ipam);
    const sets = found.kind === 'host-local' ? found.sets : found.kind === 'whereabouts' ? [found.ranges] : [];
    return sets.map((set) => set.map(({ network, start, end, exclude, place }) => [network, start, end, exclude.join(), place('network').inside?.join('.'), place('start').inside?.join('.'), place('exclude').inside?.join('.')]));
  };

  it('of host-local has the single range before the sets, each part at its place', () => {
    expect(rangesOf({ type: 'host-local', subnet: '10.0.0.0/24', ...range, ranges: [[{ subnet: '10.1.0.0/24' }, { rangeStart: '10.2.0.1' }, 7, { SubNet: '10.3.0.0/24' }], 'none'] })).toEqual([
      [['10.0.0.0/24', '10.0.0.10', '10.0.0.20', '', 'ipam.subnet', 'ipam.rangeStart', 'ipam.exclude']],
      [
        ['10.1.0.0/24', undefined, undefined, '', 'ipam.ranges.0.0.subnet', 'ipam.ranges.0.0.rangeStart', 'ipam.ranges.0.0.exclude'],
        ['10.3.0.0/24', undefined, undefined, '', 'ipam.ranges.0.3.SubNet', 'ipam.ranges.0.3.rangeStart', 'ipam.ranges.0.3.exclude'],
      ],
      [],
    ]);
    expect(rangesOf({ type: 'host-local', Ranges: [[{ subnet: '10.1.0.0/24' }]] })).toEqual([[['10.1.0.0/24', undefined, undefined, '', 'ipam.Ranges.0.0.subnet', 'ipam.Ranges.0.0.rangeStart', 'ipam.Ranges.0.0.exclude']]]);
    expect(rangesOf({ type: 'host-local', subnet: '', ranges: 'none' })).toEqual([]);
  });

  it('of whereabouts has its ranges with what they leave out, and a gateway', () => {
    expect(rangesOf({ type: 'whereabouts', range: '10.0.0.0/24', range_start: '10.0.0.10', range_end: '', exclude: ['10.0.0.12/32', 7], IPRanges: [{ range: '10.1.0.0/24' }] })).toEqual([[
      ['10.0.0.0/24', '10.0.0.10', undefined, '10.0.0.12/32', 'ipam.range', 'ipam.range_start', 'ipam.exclude'],
      ['10.1.0.0/24', undefined, undefined, '', 'ipam.IPRanges.0.range', 'ipam.IPRanges.0.range_start', 'ipam.IPRanges.0.exclude'],
    ]]);
    expect(rangesOf({ type: 'whereabouts', range: 7, ipRanges: {} })).toEqual([[]]);
    expect(of({ type: 'whereabouts', gateway: '10.0.0.1' })).toMatchObject({ gateway: '10.0.0.1', ranges: [] });
    expect(of({ type: 'whereabouts', gateway: '' })).toMatchObject({ gateway: undefined });
  });

  it('of static has its addresses at their places', () => {
    const told = (ipam: object) => {
      const found = of({ type: 'static', ...ipam });
      return found.kind === 'static' ? found.addresses.map(({ text, place }) => `${text} ${place.inside?.join('.') ?? ''}`) : 'another';
    };
    expect(told({ addresses: [{ address: '10.0.0.5/24' }, 7, { gateway: '10.0.0.1' }, { address: '' }, { address: 5 }, { address: '10.0.0.6/24' }] })).toEqual(['10.0.0.5/24 ipam.addresses.0.address', '10.0.0.6/24 ipam.addresses.5.address']);
    expect(told({ Addresses: [{ address: '10.0.0.5/24' }] })).toEqual(['10.0.0.5/24 ipam.Addresses.0.address']);
    expect(told({})).toEqual([]);
    expect(told({ addresses: '10.0.0.5/24' })).toEqual([]);
  });

  it('stands where the key stands, however it is spelled', () => {
    const found = ipamOf(networkOf({ type: 'bridge', IPAM: { type: 'host-local', subnet: '10.0.0.0/24' } }));
    expect(found.kind === 'host-local' && found.sets[0]?.[0]?.place('network').inside).toEqual(['IPAM', 'subnet']);
  });

  it('that an operator takes from a text stands in that text', () => {
    const spec = { resourceName: 'pool', ipam: '{"type":"host-local","subnet":"10.0.0.0/24"}' };
    const [network] = topologyOf([{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetwork', metadata: { name: 'fast' }, spec }]).networks;
    const found = network === undefined ? undefined : ipamOf(network);
    expect(found?.kind === 'host-local' && found.sets[0]?.[0]?.place('network')).toMatchObject({ path: ['spec', 'ipam'], inside: ['subnet'] });
  });
});
