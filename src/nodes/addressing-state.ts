import { HostAddressing } from './host-addressing';
import { NetworkState } from '../manifests/nmstate';

/** The addresses of an interface in nmstate's words; nothing where nothing was said, so that the node keeps what it has. */
export function addressingState(addressing: HostAddressing | undefined): object {
  if (addressing === undefined) return {};
  switch (addressing._method) {
    case 'none': return { ipv4: { enabled: false }, ipv6: { enabled: false } };
    case 'dhcp': return { ipv4: { enabled: true, dhcp: true }, ipv6: addressing._ipv6 ? { enabled: true, dhcp: true, autoconf: true } : undefined };
    case 'fixed': return { ipv4: fixed(addressing, 4), ipv6: fixed(addressing, 6) };
  }
}

/** The routes and DNS that fixed addresses on `device` bring along. */
export function addressingSections(addressing: HostAddressing | undefined, device: string): NetworkState {
  const { gateway, gateway6, nameservers } = addressing?._options ?? {};
  const routes = [
    ...(gateway === undefined ? [] : [defaultRoute('0.0.0.0/0', gateway, device)]),
    ...(gateway6 === undefined ? [] : [defaultRoute('::/0', gateway6, device)]),
  ];
  return {
    'routes': routes.length === 0 ? undefined : { config: routes },
    'dns-resolver': nameservers === undefined ? undefined : { config: { server: nameservers } },
  };
}

function fixed(addressing: HostAddressing, family: 4 | 6): object | undefined {
  const addresses = addressing._addresses.filter((cidr) => cidr.family === family);
  if (addresses.length === 0) return undefined;
  return {
    enabled: true,
    dhcp: false,
    address: addresses.map((cidr) => ({ 'ip': cidr.text.slice(0, cidr.text.indexOf('/')), 'prefix-length': cidr.prefixLength })),
  };
}

function defaultRoute(destination: string, gateway: string, device: string): object {
  return { destination, 'next-hop-address': gateway, 'next-hop-interface': device };
}
