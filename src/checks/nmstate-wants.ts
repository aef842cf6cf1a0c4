import { Fields, Wanted } from './wanted';

const list = (of: Wanted): Wanted => ({ list: of });
const fields = (of: Fields['fields']): Fields => ({ fields: of });

const IP = fields({ address: list('object') });
// What may stand among ports is VMN614's.
const PORTS = { port: list('anything'), ports: list('anything') };

/** What an interface wants, whatever its type; of numbers nmstate takes digits in quotes too. */
export const OF_INTERFACE: Fields = fields({
  'name': 'text',
  'type': 'text',
  'state': { oneOf: ['up', 'down', 'absent', 'unknown', 'ignore'] },
  'mac-address': 'text',
  'mtu': 'digits',
  'ipv4': IP,
  'ipv6': IP,
  'link-aggregation': fields({ ...PORTS, options: 'object' }),
  'bridge': fields({ ...PORTS, options: 'object' }),
  'vlan': fields({ 'base-iface': 'text', 'id': 'digits' }),
});

/** What a Linux bridge wants besides: an OVS bridge takes true and false for stp. */
export const OF_LINUX_BRIDGE: Fields = fields({ bridge: fields({ options: fields({ stp: 'object' }) }) });

/** What a state wants, its interfaces left out. */
export const OF_STATE: Fields = fields({
  'interfaces': list('object'),
  'routes': fields({ config: list('object') }),
  'route-rules': fields({ config: list('object') }),
  'dns-resolver': fields({ config: fields({ server: list('text'), search: list('text') }) }),
  'ovn': fields({ 'bridge-mappings': list('object') }),
});

/** The types that an interface may have. */
export const INTERFACE_TYPES: readonly string[] = ['bond', 'linux-bridge', 'dummy', 'ethernet', 'hsr', 'loopback', 'mac-vlan', 'mac-vtap', 'ovs-bridge', 'ovs-interface', 'veth',
  'vlan', 'vrf', 'vxlan', 'infiniband', 'tun', 'macsec', 'ipsec', 'xfrm', 'ipvlan', 'unknown'];
