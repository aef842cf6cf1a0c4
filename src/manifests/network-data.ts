import { yaml } from './yaml';

/** What cloud-init shall do with one interface of the guest. */
export interface GuestNic {
  readonly name: string;
  readonly macAddress?: string;
  readonly mtu?: number;
  readonly dhcp4: boolean;
  readonly dhcp6: boolean;
  readonly addresses: readonly string[];
  readonly routes: readonly { readonly to: string; readonly via: string }[];
  readonly nameservers: readonly string[];
  readonly searchDomains: readonly string[];
}

/** Between two interfaces that both learn a default route, the earlier one shall win. */
const METRIC_STEP = 100;

/**
 * cloud-init's network-data, version 2. Interfaces are matched by MAC: their names are the guest's choice (kubevirt#2224).
 *
 * @see https://cloudinit.readthedocs.io/en/latest/reference/network-config-format-v2.html
 */
export function networkData(nics: readonly GuestNic[]): string {
  const learning = nics.filter((nic) => nic.dhcp4);
  // A default route that was given goes before every one that is learned.
  const given = nics.some((nic) => nic.routes.some(({ to }) => to === '0.0.0.0/0')) ? 1 : 0;
  const turn = (nic: GuestNic) => (nic.dhcp4 ? learning.indexOf(nic) + given : 0);
  return yaml({ version: 2, ethernets: Object.fromEntries(nics.map((nic) => [nic.name, ethernet(nic, turn(nic))])) });
}

function ethernet(nic: GuestNic, turn: number): object {
  const { addresses, routes, nameservers, searchDomains } = nic;
  return {
    'match': { macaddress: nic.macAddress },
    'mtu': nic.mtu,
    'dhcp4': nic.dhcp4,
    'dhcp4-overrides': turn > 0 ? { 'route-metric': METRIC_STEP * (turn + 1) } : undefined,
    'dhcp6': nic.dhcp6 ? true : undefined,
    'addresses': addresses.length === 0 ? undefined : addresses,
    'routes': routes.length === 0 ? undefined : routes,
    'nameservers': nameservers.length === 0 && searchDomains.length === 0 ? undefined : {
      addresses: nameservers.length === 0 ? undefined : nameservers,
      search: searchDomains.length === 0 ? undefined : searchDomains,
    },
  };
}
