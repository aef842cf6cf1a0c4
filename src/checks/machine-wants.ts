import { Fields, Wanted } from './wanted';

const list = (of: Wanted): Wanted => ({ list: of });

const INTERFACE: Fields = {
  fields: {
    bootOrder: 'whole',
    acpiIndex: 'whole',
    bridge: 'object',
    masquerade: 'object',
    sriov: 'object',
    macvtap: 'object',
    passt: 'object',
    passtBinding: 'object',
    slirp: 'object',
    binding: 'object',
    ports: list({ fields: { port: 'whole' } }),
    dhcpOptions: { fields: { ntpServers: list('text'), privateOptions: list({ fields: { option: 'whole', value: 'text' } }) } },
  },
};

const NETWORK: Fields = { fields: { pod: 'object', multus: { fields: { default: 'flag' } } } };

/** What the spec of an instance wants, of what concerns its network. */
export const OF_INSTANCE: Fields = {
  fields: {
    nodeSelector: 'object',
    networks: list(NETWORK),
    domain: { fields: { devices: { fields: { interfaces: list(INTERFACE), networkInterfaceMultiqueue: 'flag', autoattachPodInterface: 'flag' } } } },
  },
};

/** What the spec of a VirtualMachine wants, its template left out. */
export const OF_MACHINE: Fields = { fields: { running: 'flag' } };
