import { KeysShape, Shape } from './cni-shape';

type Keys = KeysShape['keys'];

/** Keys of one shape, parted by spaces. */
function all(shape: Shape, names: string): Keys {
  return Object.fromEntries(names.split(' ').map((name) => [name, shape]));
}

const ROUTES: Shape = { list: { keys: { ...all('text', 'dst gw'), ...all('whole', 'mtu advmss priority table scope') } } };
const DNS: Shape = { keys: { domain: 'text', ...all({ list: 'text' }, 'nameservers search options') } };
const ADDRESSES: Shape = { list: { keys: all('text', 'address gateway version') } };

/**
 * What every plugin takes, and what Multus adds itself; the last line belongs to a chain, but harms nobody beside a single plugin.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/types/types.go#L64-L78
 */
export const COMMON_KEYS: Keys = {
  ...all('text', 'cniVersion name type'),
  capabilities: { map: 'flag' },
  ipam: { map: 'anything' },
  dns: DNS,
  ...all('anything', 'prevResult args runtimeConfig cni.dev/valid-attachments'),
  ...all('anything', 'cniVersions disableCheck disableGC loadOnlyInlinedPlugins'),
};

/**
 * A chain of plugins.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/pkg/types/types.go#L118-L125
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/vendor/github.com/containernetworking/cni/libcni/conf.go
 */
export const CHAIN_KEYS: KeysShape = {
  keys: {
    ...all('text', 'cniVersion name'),
    ...all('flag', 'disableCheck disableGC'),
    cniVersions: { list: 'text' },
    loadOnlyInlinedPlugins: 'anything',
    plugins: { list: { map: 'anything' } },
  },
};

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/host-local/backend/allocator/config.go#L46-L73 */
const HOST_LOCAL: Keys = {
  ...all('text', 'name type dataDir resolvConf rangeStart rangeEnd subnet gateway'),
  routes: ROUTES,
  ranges: { list: { list: { keys: all('text', 'rangeStart rangeEnd subnet gateway') } } },
};

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/static/main.go#L45-L68 */
const STATIC: Keys = { ...all('text', 'name type'), routes: ROUTES, dns: DNS, addresses: ADDRESSES };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/ipam/dhcp/main.go#L43-L73 */
const DHCP: Keys = {
  ...all('text', 'type daemonSocketPath'),
  priority: 'whole',
  provide: { list: { keys: all('text', 'option value fromArg') } },
  request: { list: { keys: { skipDefault: 'flag', option: 'text' } } },
};

/**
 * The last line is what older versions wanted: read, and put aside.
 *
 * @see https://github.com/k8snetworkplumbingwg/whereabouts/blob/v0.9.4/pkg/types/types.go#L79-L113
 */
const WHEREABOUTS: Keys = {
  ...all('text', 'name type range range_start range_end node_slice_size gateway log_file log_level reconciler_cron_expression'),
  ...all('text', 'configuration_path network_name podname podnamespace'),
  ...all('whole', 'leader_lease_duration leader_renew_deadline leader_retry_period sleep_for_race'),
  enable_overlapping_ranges: 'flag',
  exclude: { list: 'text' },
  ipRanges: { list: { keys: { exclude: { list: 'text' }, ...all('text', 'range range_start range_end') } } },
  kubernetes: { keys: all('text', 'kubeconfig k8s_api_root') },
  routes: ROUTES,
  dns: DNS,
  addresses: ADDRESSES,
  ...all('text', 'datastore etcd_host etcd_username etcd_password etcd_key_file etcd_cert_file etcd_ca_cert_file'),
};

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L48-L82 */
const BRIDGE: Keys = {
  ...all('text', 'bridge ipMasqBackend'),
  ...all('flag', 'isGateway isDefaultGateway forceAddress ipMasq hairpinMode promiscMode preserveDefaultVlan macspoofchk enabledad'),
  ...all('flag', 'disableContainerInterface portIsolation'),
  ...all('whole', 'mtu vlan'),
  vlanTrunk: { list: { keys: all('whole', 'minID maxID id') } },
};

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/tuning/tuning.go#L50-L66 */
const TUNING: Keys = { ...all('text', 'dataDir mac'), sysctl: { map: 'text' }, ...all('flag', 'promisc allmulti'), ...all('whole', 'mtu txQLen') };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L38-L50 */
const MACVLAN: Keys = { ...all('text', 'master mode mac'), mtu: 'whole', linkInContainer: 'flag', bcqueuelen: 'natural' };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/ipvlan/ipvlan.go#L37-L43 */
const IPVLAN: Keys = { ...all('text', 'master mode'), mtu: 'whole', linkInContainer: 'flag' };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/vlan/vlan.go#L36-L42 */
const VLAN: Keys = { master: 'text', ...all('whole', 'vlanId mtu'), linkInContainer: 'flag' };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/ptp/ptp.go#L45-L50 */
const PTP: Keys = { ipMasq: 'flag', ipMasqBackend: 'text', mtu: 'whole' };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/host-device/host-device.go#L50-L63 */
const HOST_DEVICE: Keys = { ...all('text', 'device hwaddr kernelpath pciBusID deviceID'), dpdkMode: 'flag' };

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go#L42-L62 */
const BANDWIDTH: Keys = all('natural', 'ingressRate ingressBurst egressRate egressBurst');

/** @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/portmap/main.go#L65-L82 */
const PORTMAP: Keys = {
  ...all('text', 'backend externalSetMarkChain'), ...all('flag', 'snat masqAll'), ...all({ list: 'text' }, 'conditionsV4 conditionsV6'), markMasqBit: 'whole',
};

/** @see https://github.com/kubevirt/macvtap-cni/blob/v0.13.1/pkg/cni/plugin.go#L39-L46 */
const MACVTAP: Keys = { deviceID: 'text', ...all('whole', 'mtu owner group'), promiscMode: 'flag' };

/** @see https://github.com/k8snetworkplumbingwg/ovs-cni/blob/v0.39.0/pkg/types/types.go#L30-L43 */
const OVS: Keys = {
  ...all('text', 'bridge deviceID interface_type configuration_path socket_file'),
  ...all('natural', 'vlan ofport_request'),
  ...all('whole', 'mtu link_state_check_retries link_state_check_interval'),
  trunk: { list: { keys: all('natural', 'minID maxID id') } },
};

/** @see https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/types/types.go#L53-L74 */
const SRIOV: Keys = {
  ...all('text', 'vlanProto deviceID spoofchk trust link_state logLevel logFile master mac'),
  ...all('whole', 'vlan vlanQoS min_tx_rate max_tx_rate mtu vfid'),
  origVfState: 'anything',
};

/**
 * The last line is newer than v1.3.0.
 *
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/cni/types/types.go#L14-L116
 */
const OVN: Keys = {
  ...all('text', 'role topology netAttachDefName subnets excludeSubnets reservedSubnets infrastructureSubnets joinSubnet transitSubnet'),
  ...all('text', 'defaultGatewayIPs physicalNetworkName transport deviceID logFile logLevel'),
  ...all('whole', 'mtu vlanID logfile-maxsize logfile-maxbackups logfile-maxage'),
  allowPersistentIPs: 'flag',
  evpn: 'anything',
  ...all('anything', 'outboundSNAT uplink'),
};

const IPAM: ReadonlyMap<string, Keys> = new Map([['host-local', HOST_LOCAL], ['static', STATIC], ['dhcp', DHCP], ['whereabouts', WHEREABOUTS]]);

/** OpenShift's copies of bridge and tuning are the same programs. */
const PLUGINS: ReadonlyMap<string, Keys> = new Map([
  ['bridge', BRIDGE], ['cnv-bridge', BRIDGE], ['tuning', TUNING], ['cnv-tuning', TUNING], ['macvlan', MACVLAN], ['ipvlan', IPVLAN], ['vlan', VLAN],
  ['ptp', PTP], ['host-device', HOST_DEVICE], ['bandwidth', BANDWIDTH], ['portmap', PORTMAP], ['macvtap', MACVTAP], ['ovs', OVS], ['sriov', SRIOV],
  ['ovn-k8s-cni-overlay', OVN], ['sbr', { table: 'whole' }], ['vrf', { vrfname: 'text', table: 'natural' }],
]);

const shapes = new Map<string, KeysShape>();

/** What a plugin takes, with its IPAM plugin's part; undefined: nothing is known of it. */
export function pluginShape(type: string | undefined, ipam: string | undefined): KeysShape | undefined {
  const [keys, ipamKeys] = [PLUGINS.get(type ?? ''), IPAM.get(ipam ?? '')];
  if (keys === undefined) return undefined;
  const id = `${type ?? ''} ${ipamKeys === undefined ? '' : ipam ?? ''}`;
  const shape = shapes.get(id) ?? { keys: { ...COMMON_KEYS, ...keys, ...(ipamKeys === undefined ? {} : { ipam: { keys: ipamKeys } }) } };
  shapes.set(id, shape);
  return shape;
}
