import { topologyOf } from './topology-of';
import { BridgePort, PortVlans } from '../../src/topology/device';
import { canonicalMac, macOfSexagesimal } from '../../src/topology/mac';
import { mayRunMachines, nodesFor } from '../../src/topology/node';
import { carriedByAny, portsText, vlansText } from '../../src/topology/port-vlans';
import { isAbout } from '../../src/topology/traffic-policy';

describe('a node', () => {
  const of = (more: object, labels = {}) => {
    const [node] = topologyOf([{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', labels }, ...more }]).nodes;
    return node === undefined ? undefined : mayRunMachines(node);
  };

  it('may run machines unless a taint keeps them off, or KubeVirt does', () => {
    expect(of({})).toBe(true);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'PreferNoSchedule' }] } })).toBe(true);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'PreferNoSchedule' }, { key: 'b', effect: 'NoSchedule' }] } })).toBe(false);
    expect(of({ spec: { taints: [{ key: 'a', effect: 'NoExecute' }] } })).toBe(false);
    expect(of({}, { 'kubevirt.io/schedulable': 'true' })).toBe(true);
    expect(of({}, { 'kubevirt.io/schedulable': 'false' })).toBe(false);
    expect(of({ spec: { taints: [{ effect: 'NoSchedule' }] } }, { 'kubevirt.io/schedulable': 'true' })).toBe(false);
  });

  it('is meant by a selection\'s labels and host, by its short name too; nobody is, where nothing is said or no node is known', () => {
    const { nodes } = topologyOf(['n1.example.org', 'n2'].map((name) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels: { role: 'worker' } } })));
    const meant = (selection: object) => nodesFor(selection, nodes)?.map(({ name }) => name);
    expect(meant({ selector: { role: 'worker' } })).toEqual(['n1.example.org', 'n2']);
    expect(meant({ selector: { role: 'worker' }, hostname: 'n1' })).toEqual(['n1.example.org']);
    expect(meant({ hostname: 'n2.example.org' })).toEqual(['n2']);
    expect(meant({ selector: { role: 'infra' }, hostname: 'n1' })).toEqual([]);
    expect(meant({})).toBeUndefined();
    expect(nodesFor({ selector: {} }, [])).toBeUndefined();
  });
});

describe('a MAC address', () => {
  it.each([
    ['02:00:00:00:00:0a', '02:00:00:00:00:0a'], ['02:00:00:00:00:0A', '02:00:00:00:00:0a'], ['02-00-00-00-00-0A', '02:00:00:00:00:0a'], ['0200.0000.000A', '02:00:00:00:00:0a'],
    ['02:00-00:00:00:0a', undefined], ['02:00:00:00:00', undefined], ['02:00:00:00:00:0a:0b', undefined], ['x02:00:00:00:00:0a', undefined], ['0g:00:00:00:00:00', undefined], ['', undefined],
  ])('%j is %s', (text, expected) => {
    expect(canonicalMac(text)).toBe(expected);
  });

  it('is told from the number that YAML 1.1 takes it for, as far as it can be one', () => {
    const sixty = (...digits: readonly number[]) => digits.reduce((value, digit) => value * 60 + digit, 0);
    expect(macOfSexagesimal(sixty(52, 54, 0, 12, 34, 56))).toBe('52:54:00:12:34:56');
    expect(macOfSexagesimal(sixty(10, 0, 0, 0, 0, 0))).toBe('10:00:00:00:00:00');
    expect(macOfSexagesimal(sixty(99, 59, 59, 59, 59, 59))).toBe('99:59:59:59:59:59');
    expect([sixty(9, 59, 59, 59, 59, 59), sixty(100, 0, 0, 0, 0, 0), 0.5 + sixty(52, 54, 0, 12, 34, 56), -1].map(macOfSexagesimal)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the VLANs of ports, for people', () => {
  const trunk = (native: number, ...tagged: readonly (readonly [number, number])[]): PortVlans => ({ kind: 'trunk', tagged: tagged.map(([min, max]) => ({ min, max })), native, isImplied: false });
  const port = (name: string, vlans: PortVlans): BridgePort => ({ name, vlans, place: { manifest: { apiVersion: '', kind: '', name: '', object: {}, source: {}, root: [] }, path: [] } });

  it.each<[string, PortVlans]>([
    ['unknown VLANs', { kind: 'unknown' }], ['every VLAN', { kind: 'unfiltered' }], ['25 untagged', { kind: 'access', vlan: 25 }], ['10,20-30 tagged and 1 untagged', trunk(1, [10, 10], [20, 30])], ['7 untagged', trunk(7)],
  ])('are %s', (text, vlans) => {
    expect(vlansText(vlans)).toBe(text);
  });

  it('are told port by port', () => {
    expect(portsText([port('eth1', { kind: 'access', vlan: 25 }), port('eth2', trunk(1))])).toBe('port "eth1" has 25 untagged, port "eth2" has 1 untagged');
    expect(portsText()).toBe('');
  });

  it('are carried by the best of the ports, unless one of which nobody knows may do better', () => {
    const best = (...vlans: readonly PortVlans[]) => carriedByAny(vlans.map((one, i) => port(`eth${i}`, one)), 25);
    const [tagged, untagged, not, unknown]: readonly PortVlans[] = [trunk(1, [20, 30]), { kind: 'access', vlan: 25 }, trunk(1, [26, 30]), { kind: 'unknown' }];
    if (tagged === undefined || untagged === undefined || not === undefined || unknown === undefined) throw new Error('there is none');
    expect([best(not, tagged, unknown), best(untagged, unknown), best(untagged, { kind: 'unfiltered' }), best(not, untagged), best(not), best()]).toEqual(['tagged', undefined, undefined, 'untagged', 'not', undefined]);
    expect(best(trunk(25))).toBe('untagged');
    expect(carriedByAny(undefined, 25)).toBeUndefined();
  });
});

describe('the pool of virtual functions', () => {
  const pool = (spec: object) => topologyOf([{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkNodePolicy', metadata: { name: 'p' }, spec }]).vfPools[0];

  it('has what the policy states of them, and nothing of what it leaves empty', () => {
    const stated = { deviceType: 'vfio-pci', isRdma: true, vdpaType: 'virtio', eSwitchMode: 'switchdev', linkType: 'ib', externallyManaged: true };
    expect(pool(stated)).toMatchObject(stated);
    expect(pool({ deviceType: '', vdpaType: '', eSwitchMode: '', linkType: '', nicSelector: { vendor: '' } })).toMatchObject({
      deviceType: undefined, isRdma: false, vdpaType: undefined, eSwitchMode: undefined, linkType: undefined, vendor: undefined, externallyManaged: false,
    });
  });

  it('has the NICs that its names mean', () => {
    const { nics = [], pfNames = [] } = pool({ nicSelector: { pfNames: ['a#10-25', 'b', 'c#', 'd#1', 'e#1-2-3', 7, '#1-2', 'f#0-1234567'] } }) ?? {};
    expect(nics.map(({ name, range, place }) => [name, range, place.path.at(-1)])).toEqual([['a', { first: 10, last: 25 }, 0], ['b', undefined, 1]]);
    expect(pfNames.map(({ text }) => text)).toEqual(['a#10-25', 'b', 'c#', 'd#1', 'e#1-2-3', '#1-2', 'f#0-1234567']);
  });

  it('is gone about as a pool configuration says for its nodes', () => {
    const config = (spec: object) => topologyOf([{ apiVersion: 'sriovnetwork.openshift.io/v1', kind: 'SriovNetworkPoolConfig', metadata: { name: 'p' }, spec }]).sriovPoolConfigs[0];
    expect(config({ nodeSelector: { matchLabels: { a: 'b' } }, maxUnavailable: 1 })).toMatchObject({ nodeSelector: { matchLabels: { a: 'b' } }, spec: { maxUnavailable: 1 }, place: { path: ['spec'] } });
    expect(config({ nodeSelector: 'all' })?.nodeSelector).toBeUndefined();
  });
});

describe('a policy for traffic', () => {
  const policy = (kind: string, spec: object, policyFor?: string) => {
    const [found] = topologyOf([{
      apiVersion: kind === 'NetworkPolicy' ? 'networking.k8s.io/v1' : 'k8s.cni.cncf.io/v1beta1', kind, spec,
      metadata: { name: 'p', namespace: 'vms', annotations: policyFor === undefined ? {} : { 'k8s.v1.cni.cncf.io/policy-for': policyFor } },
    }]).trafficPolicies;
    if (found === undefined) throw new Error('there is no policy');
    return found;
  };

  it.each([
    [{}, ['Ingress']], [{ egress: [] }, ['Ingress']], [{ egress: [7] }, ['Ingress']], [{ egress: [7, {}] }, ['Ingress', 'Egress']], [{ policyTypes: ['Egress'] }, ['Egress']],
    [{ policyTypes: ['Egress', 'Ingress'] }, ['Ingress', 'Egress']], [{ policyTypes: [], egress: [{}] }, ['Ingress', 'Egress']],
  ])('with %j is about %j', (spec, directions) => {
    expect(policy('NetworkPolicy', spec).directions).toEqual(directions);
  });

  it('is about the networks that it names, and about none that it does not', () => {
    expect(policy('MultiNetworkPolicy', {}, 'lan,, shared/wan ,').networkNames).toEqual(['lan', 'shared/wan']);
    expect(policy('MultiNetworkPolicy', {}).networkNames).toEqual([]);
    const about = (policyFor: string, network: { readonly name: string; readonly namespace?: string }) => isAbout(policy('MultiNetworkPolicy', {}, policyFor), network);
    expect([about('lan', { name: 'lan', namespace: 'vms' }), about('lan', { name: 'lan' }), about('a/lan', { name: 'lan', namespace: 'vms' }), about('a/lan', { name: 'lan', namespace: 'a' }), about('/lan', { name: 'lan', namespace: 'vms' })]).toEqual([true, true, false, true, false]);
    const anywhere = { ...policy('MultiNetworkPolicy', {}, 'lan'), namespace: undefined };
    expect([isAbout(anywhere, { name: 'lan', namespace: 'a' }), isAbout(anywhere, { name: 'wan', namespace: 'a' })]).toEqual([true, false]);
  });
});

describe('settings of the platform', () => {
  const platform = (object: object) => topologyOf([object]).platform;

  it('of KubeVirt\'s binding plugins are as the plugin states them', () => {
    const binding = { a: { domainAttachmentType: 'tap', networkAttachmentDefinition: 'ns/a', downwardAPI: 'device-info', migration: { method: 'link-refresh' } }, b: { migration: null, networkAttachmentDefinition: '' } };
    const [kubevirt] = platform({ apiVersion: 'kubevirt.io/v1', kind: 'KubeVirt', metadata: { name: 'k' }, spec: { configuration: { network: { binding, defaultNetworkInterface: '' } } } }).kubevirts;
    expect(kubevirt?.defaultNetworkInterface).toBeUndefined();
    expect([...kubevirt?.bindings ?? []].map(([name, { place, ...settings }]) => [name, settings, place.path.slice(-2)])).toEqual([
      ['a', { domainAttachmentType: 'tap', networkAttachmentDefinition: 'ns/a', downwardApi: 'device-info', isMigratable: true, migrationMethod: 'link-refresh' }, ['binding', 'a']],
      ['b', { isMigratable: false }, ['binding', 'b']],
    ]);
  });

  it('of a HyperConverged have the operator\'s bindings, which migrate, and an eviction strategy', () => {
    const [hyperConverged] = platform({ apiVersion: 'hco.kubevirt.io/v1', kind: 'HyperConverged', metadata: { name: 'h' }, spec: { evictionStrategy: 'None', networking: { networkBinding: {} } } }).kubevirts;
    expect(hyperConverged).toMatchObject({ evictionStrategy: 'None', defaultNetworkInterface: 'masquerade' });
    expect([...hyperConverged?.bindings ?? []].map(([name, { isMigratable, domainAttachmentType, place }]) => [name, isMigratable, domainAttachmentType, place.path])).toEqual([
      ['passt', true, undefined, ['spec']], ['l2bridge', true, 'managedTap', ['spec']],
    ]);
  });

  it('of the cluster\'s networks have IPv6 beside IPv4, and texts alone', () => {
    const ovnKubernetesConfig = {
      v6InternalSubnet: 'fd98::/64', ipv4: { internalJoinSubnet: '100.64.0.0/16' }, ipv6: { internalTransitSwitchSubnet: 'fd97::/64' }, gatewayConfig: { ipv6: { internalMasqueradeSubnet: 'fd69::/112' } },
    };
    const network = { apiVersion: 'operator.openshift.io/v1', kind: 'Network', spec: { serviceNetwork: ['172.30.0.0/16', 7], defaultNetwork: { ovnKubernetesConfig } } };
    expect(platform(network).clusterNetworks).toEqual([{
      podNetworks: [], serviceNetworks: ['172.30.0.0/16'], join: { ipv4: '100.64.0.0/16', ipv6: 'fd98::/64' }, transit: { ipv4: undefined, ipv6: 'fd97::/64' }, masquerade: { ipv4: undefined, ipv6: 'fd69::/112' },
    }]);
    const both = { ...network, spec: { defaultNetwork: { ovnKubernetesConfig: { v6InternalSubnet: 'fd98::/64', ipv6: { internalJoinSubnet: 'fd99::/64' } } } } };
    expect(platform(both).clusterNetworks[0]?.join.ipv6).toBe('fd99::/64');
  });

  it('of Cilium\'s devices are parted by blanks or commas, or a list of texts', () => {
    const devices = (value: string) => platform({ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChartConfig', metadata: { name: 'rke2-cilium' }, spec: { valuesContent: `devices: ${value}` } }).ciliums.map((settings) => settings.devices?.value);
    expect([devices('" br0,  eth1 ,"'), devices('[br0, 7]'), devices('7'), devices('""')]).toEqual([[['br0', 'eth1']], [['br0']], [undefined], [[]]]);
  });

  it('of Cilium are in no chart that is called otherwise, or that has no values', () => {
    const chart = (name: string, spec: object) => platform({ apiVersion: 'helm.cattle.io/v1', kind: 'HelmChart', metadata: { name }, spec }).ciliums.length;
    expect([chart('cilium', { valuesContent: 'a: 1' }), chart('my-cilium', { valuesContent: '' }), chart('cilium-extras', { valuesContent: 'a: 1' }), chart('mycilium', { valuesContent: 'a: 1' }), chart('cilium', {})]).toEqual([1, 1, 0, 0, 0]);
  });

  it('of kubemacpool are no range where one end is no text, or a template of the operator\'s', () => {
    const pools = (kubeMacPool: unknown) => platform({ apiVersion: 'networkaddonsoperator.network.kubevirt.io/v1', kind: 'NetworkAddonsConfig', spec: { kubeMacPool } }).macPools.length;
    expect([pools({}), pools({ rangeStart: 'a', rangeEnd: 'b' }), pools({ rangeStart: 'a', rangeEnd: 5 }), pools({ rangeStart: '{{ a }}', rangeEnd: 'b' }), pools({ rangeStart: 'a', rangeEnd: '{{ b }}' }), pools('a')]).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('of MetalLB name the interfaces that are texts', () => {
    const { l2Advertisements } = topologyOf([{ apiVersion: 'metallb.io/v1beta1', kind: 'L2Advertisement', metadata: { name: 'l2' }, spec: { interfaces: ['br0', 7, 'eth1'] } }]);
    expect(l2Advertisements.map(({ name, interfaces }) => [name, interfaces.map((one) => [one.name, one.place.path.at(-1)])])).toEqual([['l2', [['br0', 0], ['eth1', 2]]]]);
  });
});

describe('what a node was found to have', () => {
  it('is its devices without what kubernetes-nmstate would add, and its default routes', () => {
    const interfaces = [{ name: 'br1', type: 'linux-bridge', state: 'up', bridge: { port: [{ name: 'eth1' }] } }];
    const running = [{ 'destination': '0.0.0.0/0', 'next-hop-interface': 'br1' }, { 'destination': '10.0.0.0/8', 'next-hop-interface': 'eth9' }, { destination: '::/0' }, { 'next-hop-interface': 'eth8' }, { 'destination': '::/0', 'next-hop-interface': 'eth2' }];
    const { nodeStates } = topologyOf([{ apiVersion: 'nmstate.io/v1beta1', kind: 'NodeNetworkState', metadata: { name: 'n1' }, status: { currentState: { interfaces, routes: { running } } } }]);
    const state = nodeStates.get('n1');
    expect(state?.devices.get('br1')).toMatchObject({ ports: [{ name: 'eth1', vlans: { kind: 'unknown' } }] });
    expect(state?.defaultRoutes.map(({ device, place }) => [device, place.path.at(-1)])).toEqual([['br1', 0], ['eth2', 4]]);
  });
});

describe('files of hosts', () => {
  const policiesOf = (annotations: object, data: object) => topologyOf([{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', annotations }, data }]).nodePolicies;
  const bridge = '{interfaces: [{name: br1, type: linux-bridge, state: up, bridge: {port: [{name: eth1}]}}]}';

  it('are called by the host, without what a YAML file\'s name ends in', () => {
    const hosts = (...names: readonly string[]) => policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, Object.fromEntries(names.map((name) => [name, bridge]))).map(({ hostname }) => hostname);
    expect(hosts('n1.yaml', 'n2.yml', 'n3', 'n4.yaml.org', 'n5.yXml')).toEqual(['n1', 'n2', 'n3', 'n4.yaml.org', 'n5.yXml']);
    expect(hosts('n1.yaml')).toEqual([undefined]);
    expect(policiesOf({ 'vmnet.dev/node-network': 'netplan' }, { 'n1.yaml': '{}', 'n2.yaml': '{}' }).map(({ hostname }) => hostname)).toEqual([undefined, undefined]);
  });

  it('have bridge ports as they state them: no kubernetes-nmstate adds to them', () => {
    expect(policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, { a: bridge })[0]?.devices).toMatchObject([{ ports: [{ vlans: { kind: 'unknown' } }] }]);
  });

  it('are for the nodes of their annotation, if it is a map of labels', () => {
    const selector = (text: string) => policiesOf({ 'vmnet.dev/node-network': 'nmstate', 'vmnet.dev/node-selector': text }, { a: bridge })[0]?.selector;
    expect([selector('{"role":"worker"}'), selector('{}'), selector('[]'), selector('role=worker'), selector('')]).toEqual([{ role: 'worker' }, {}, undefined, undefined, undefined]);
  });

  it('are none of another ConfigMap\'s, nor of one with another word for what they are', () => {
    expect(policiesOf({}, { a: bridge })).toEqual([]);
    expect(policiesOf({ 'vmnet.dev/node-network': 'ifcfg' }, { a: bridge })).toEqual([]);
  });

  it('that are empty, or no YAML, state nothing', () => {
    expect(policiesOf({ 'vmnet.dev/node-network': 'nmstate' }, { a: '', b: '[', c: '7' }).map(({ devices, state }) => [devices, state])).toEqual([[[], {}], [[], {}], [[], {}]]);
  });
});

describe('what an annotation says of switch ports', () => {
  it('is taken by device, as far as it can be read', () => {
    const ports = (text: string) => topologyOf([{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1', annotations: { 'vmnet.dev/switch-ports': text } } }]).nodes[0]?.switchPorts;
    expect(ports('{"eth1":{"vlans":"10","nativeVlan":7,"mtu":9216,"aggregation":"LACP"},"eth2":5,"eth3":{"vlans":10}}')).toEqual({ eth1: { vlans: '10', nativeVlan: 7, mtu: 9216, aggregation: 'LACP' }, eth3: {} });
    expect([ports('[]'), ports('null'), ports('{'), ports('"eth1"')]).toEqual([{}, {}, {}, {}]);
  });

  it('is nothing that makes devices, where a fabric says it', () => {
    const fabric = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'f', annotations: { 'vmnet.dev/fabric': '', 'vmnet.dev/switch-ports': '{"eth1":{}}' } } };
    expect(topologyOf([fabric]).nodePolicies).toMatchObject([{ format: 'fabric', selector: {}, devices: [], mappings: [], state: {}, switchPorts: { eth1: {} } }]);
  });
});
