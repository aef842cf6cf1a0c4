import { Check } from './check';
import { networkName } from './cni-configs';
import { networkOf } from './guest-addresses';
import { guestInterfaces, guestName } from './guest-interfaces';
import { GuestInterface } from '../topology/guest';
import { canonicalMac } from '../topology/mac';
import { Network } from '../topology/network';
import { Nic } from '../topology/nic';

export const guestChangesItsMac: Check = {
  code: 'VMN425',
  level: 'warning',
  title: 'a guest gives a card another MAC address where the network drops or refuses that',
  why: 'the ports of a bond send with one MAC; what has another source than the interface\'s own is dropped by macspoofchk and by a VF\'s spoof check, and a VF that is not trusted may not change it',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/pkg/link/spoofcheck.go#L200-L230',
    'https://github.com/k8snetworkplumbingwg/sriov-cni/blob/v2.10.0/pkg/sriov/sriov.go#L305-L324',
    'https://docs.kernel.org/networking/bonding.html',
  ],

  *find({ machines }) {
    for (const { machine, entry } of guestInterfaces(machines)) {
      for (const nic of entry.nics) {
        const guard = guardOf(nic);
        if (guard === undefined || !changesMac(entry, nic)) continue;
        yield {
          at: entry.ownMac?.place ?? entry.place,
          message: `${guestName(entry, machine)} changes the MAC of interface "${nic.name}", but ${networkName(guard.network)} has ${guard.setting}`,
          fix: entry.kind === 'bond' ? 'bond with fail-over-mac-policy: active, or let the network take other MACs' : 'set macAddress of the VM\'s interface instead',
          related: [nic.place, guard.network.place],
        };
      }
    }
  },
};

/** What keeps a card at its MAC, as far as the network states it. */
function guardOf(nic: Nic): { readonly network: Network; readonly setting: string } | undefined {
  const network = networkOf(nic);
  if (network?.kind === 'bridge' && network.macSpoofCheck) return { network, setting: 'macspoofchk' };
  if (network?.kind !== 'sriov') return undefined;
  if (network.spoofCheck === true) return { network, setting: 'spoofchk on' };
  return network.trust === false ? { network, setting: 'trust off' } : undefined;
}

function changesMac({ kind, ownMac, below, parameters }: GuestInterface, nic: Nic): boolean {
  if (kind === 'ethernet') return ownMac !== undefined && ownMac.mac !== canonicalMac(nic.macAddress ?? '');
  return kind === 'bond' && below.length > 1 && !keepsMacs(parameters);
}

/** `fail-over-mac-policy`, `fail_over_mac`, …: the bond takes the active port's MAC instead of giving all its own. */
function keepsMacs(parameters: GuestInterface['parameters']): boolean {
  const key = Object.keys(parameters).find((candidate) => /fail.?over.?mac/.test(candidate));
  return key !== undefined && ['active', '1'].includes(String(parameters[key]));
}
