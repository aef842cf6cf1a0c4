import { Construct } from 'constructs';
import { HostAddressing } from './host-addressing';
import { bondParameters, Netplan } from '../manifests/netplan';
import { conflict } from '../values/refuse';
import { Uplink } from '../values/uplink';

/** What the netplan file of a bridge says. */
export interface BridgeNetplanOptions {
  readonly uplink: Uplink;
  readonly mtu?: number;
  readonly addressing?: HostAddressing;
  readonly stp?: boolean;
}

/** A bridge on a bond or NIC in netplan's words. */
export function bridgeNetplan(scope: Construct, bridgeName: string, { uplink, mtu, addressing, stp = false }: BridgeNetplanOptions): Netplan {
  const nics = uplink._mode === undefined ? [uplink.deviceName] : uplink._ports;
  return {
    network: {
      version: 2,
      ethernets: Object.fromEntries(nics.map((nic) => [nic, { dhcp4: false, dhcp6: false, mtu }])),
      bonds: uplink._mode === undefined ? undefined : { [uplink.deviceName]: bond(scope, uplink, mtu) },
      bridges: {
        [bridgeName]: { interfaces: [uplink.deviceName], mtu, ...addresses(addressing), parameters: { stp } },
      },
    },
  };
}

function bond(scope: Construct, uplink: Uplink, mtu: number | undefined): object {
  const translated = bondParameters(uplink._mode ?? '', uplink._options);
  if ('unknown' in translated) conflict(scope, `the bonding option ${translated.unknown} has no word in netplan`, 'leave it out, or let nmstate configure the nodes');
  return { interfaces: uplink._ports, mtu, parameters: translated.parameters };
}

function addresses(addressing: HostAddressing | undefined): object {
  // Without a word, networkd gives every bridge an IPv6 address of its own and listens to routers.
  if (addressing === undefined || addressing._method === 'none') return { 'dhcp4': false, 'dhcp6': false, 'accept-ra': false, 'link-local': [] };
  if (addressing._method === 'dhcp') return { dhcp4: true, dhcp6: addressing._ipv6 };
  const { gateway, gateway6, nameservers } = addressing._options;
  const routes = [
    ...(gateway === undefined ? [] : [{ to: 'default', via: gateway }]),
    // netplan takes the family of "default" from the next hop.
    ...(gateway6 === undefined ? [] : [{ to: 'default', via: gateway6 }]),
  ];
  return {
    dhcp4: false,
    dhcp6: false,
    addresses: addressing._addresses.map((cidr) => cidr.text),
    routes: routes.length === 0 ? undefined : routes,
    nameservers: nameservers === undefined ? undefined : { addresses: nameservers },
  };
}
