import { Fields, Wanted } from './wanted';

const list = (of: Wanted): Wanted => ({ list: of });
const fields = (of: Fields['fields']): Fields => ({ fields: of });

// The words of roles and of ipam are VMN732's and VMN742's.
const IPAM = fields({ mode: 'text', lifecycle: 'text' });
const LAYER2 = fields({
  role: 'text', mtu: 'whole', subnets: list('text'), reservedSubnets: list('text'), infrastructureSubnets: list('text'), defaultGatewayIPs: list('text'), joinSubnets: list('text'), ipam: IPAM,
});
const LAYER3 = fields({ role: 'text', mtu: 'whole', subnets: list(fields({ cidr: 'text', hostSubnet: 'whole' })), joinSubnets: list('text') });
const LOCALNET = fields({
  role: 'text',
  mtu: 'whole',
  subnets: list('text'),
  excludeSubnets: list('text'),
  physicalNetworkName: 'text',
  ipam: IPAM,
  vlan: fields({ mode: { oneOf: ['Access'] }, access: fields({ id: 'whole' }) }),
});
const SELECTOR = fields({
  matchLabels: 'object',
  matchExpressions: list(fields({ key: 'text', operator: { oneOf: ['In', 'NotIn', 'Exists', 'DoesNotExist'] }, values: list('text') })),
});

/** What the specs of kinds want, by `group/kind`: what their CRDs say of types and words. */
const SPECS: { readonly [kind: string]: Wanted } = {
  'k8s.cni.cncf.io/NetworkAttachmentDefinition': fields({ config: 'text' }),
  'k8s.cni.cncf.io/MultiNetworkPolicy': fields({ podSelector: SELECTOR, policyTypes: list('text'), ingress: list('object'), egress: list('object') }),
  'nmstate.io/NodeNetworkConfigurationPolicy': fields({ nodeSelector: 'object', desiredState: 'object', capture: 'object' }),
  'k8s.ovn.org/UserDefinedNetwork': fields({ layer2: LAYER2, layer3: LAYER3 }),
  'k8s.ovn.org/ClusterUserDefinedNetwork': fields({ namespaceSelector: SELECTOR, network: fields({ layer2: LAYER2, layer3: LAYER3, localnet: LOCALNET }) }),
  'sriovnetwork.openshift.io/SriovNetworkNodePolicy': fields({
    nodeSelector: 'object',
    priority: 'whole',
    mtu: 'whole',
    numVfs: 'whole',
    isRdma: 'flag',
    needVhostNet: 'flag',
    excludeTopology: 'flag',
    externallyManaged: 'flag',
    deviceType: { oneOf: ['netdevice', 'vfio-pci'] },
    linkType: { oneOf: ['eth', 'ETH', 'ib', 'IB'] },
    eSwitchMode: { oneOf: ['legacy', 'switchdev'] },
    vdpaType: { oneOf: ['virtio', 'vhost'] },
    nicSelector: fields({ vendor: 'text', deviceID: 'text', rootDevices: list('text'), pfNames: list('text'), netFilter: 'text' }),
  }),
  'sriovnetwork.openshift.io/SriovNetwork': fields({
    vlan: 'whole',
    vlanQoS: 'whole',
    minTxRate: 'whole',
    maxTxRate: 'whole',
    capabilities: 'text',
    ipam: 'text',
    metaPlugins: 'text',
    networkNamespace: 'text',
    vlanProto: { oneOf: ['802.1q', '802.1Q', '802.1ad', '802.1AD'] },
    spoofChk: { oneOf: ['on', 'off'] },
    trust: { oneOf: ['on', 'off'] },
    linkState: { oneOf: ['auto', 'enable', 'disable'] },
  }),
};

const BY_KIND: ReadonlyMap<string, Wanted> = new Map(Object.entries(SPECS).map(([kind, spec]) => [kind, fields({ spec })]));

/** What an object of a kind wants; undefined: not written down here. */
export function wantedOfKind(group: string, kind: string): Wanted | undefined {
  return BY_KIND.get(`${group}/${kind}`);
}

