import { Check } from './check';
import { networkName } from './cni-configs';
import { Network } from '../topology/network';

const RULES = 'https://github.com/ComplianceAsCode/content/blob';

export const spoofingAndSharedSegments: Check = {
  code: 'VMN910',
  level: 'warning',
  pack: 'security',
  title: 'a network lets guests forge addresses, or puts them on the untagged segment',
  why: 'a guest that may send under any MAC can take another one\'s place, and without VLAN it stands beside whatever else is on the wire',
  evidence: [
    `${RULES}/115333d6848bdb7a9688980124807999206bd53e/applications/openshift-virtualization/kubevirt-bridge-mac-spoof-filtering/cel/shared.yml#L14-L21`,
    `${RULES}/0da594c520da8f8b13153f383aafaffea3c0c511/applications/openshift-virtualization/kubevirt-localnet-vlan-required/cel/shared.yml#L14-L20`,
    `${RULES}/6ee5bd01157fa7b7c560dbd10adbc6a8adf54e51/applications/openshift-virtualization/kubevirt-sriov-vlan-required/cel/shared.yml#L13-L16`,
    `${RULES}/ade8cc1c688d5ea99c7efc46f80235f54a532843/applications/openshift-virtualization/kubevirt-sriov-spoofchk-on/cel/shared.yml#L13-L16`,
  ],

  *find({ networks }) {
    for (const network of networks) {
      for (const { what, fix } of weaknesses(network)) yield { at: network.place, message: `${networkName(network)} ${what}`, fix };
    }
  },
};

function weaknesses(network: Network): readonly { readonly what: string; readonly fix: string }[] {
  switch (network.kind) {
    case 'bridge': return network.macSpoofCheck ? [] : [{ what: `on bridge "${network.bridge}" does not check guests' MAC addresses`, fix: 'write "macspoofchk": true' }];
    case 'ovn': return network.topology !== 'localnet' || network.vlan !== undefined ? [] : [{ what: 'is localnet without VLAN', fix: 'give it a VLAN of its own' }];
    case 'sriov': return [
      ...(network.spoofCheck === false ? [{ what: 'has the spoof check of its virtual functions off', fix: 'turn spoofchk on' }] : []),
      ...(network.trust === true ? [{ what: 'trusts its guests: they may change their MAC and listen to all', fix: 'turn trust off' }] : []),
      ...(network.vlan === 0 ? [{ what: 'gives virtual functions without VLAN', fix: 'give it a VLAN of its own' }] : []),
    ];
    default: return [];
  }
}
