import { nicName, NicOnNetwork, nicsOnNetworks } from './attachments';
import { Check } from './check';
import { networkName } from './cni-configs';
import { Network } from '../topology/network';
import { within } from '../topology/place';
import { segmentsOf } from '../topology/segments';
import { Topology } from '../topology/topology';
import { derivedMacAddress, mayBeDerived } from '../values/mac-address';

export const macWithoutCluster: Check = {
  code: 'VMN521',
  level: 'warning',
  title: 'the MAC addresses on physical networks are derived without the cluster\'s name',
  why: 'the same chart in another cluster on the same VLAN gives its VMs the same MAC addresses',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/kubemacpool/issues/16',
    'measured: two Apps without vmnet:cluster give the VM "vms/db" the same addresses',
  ],

  *find(topology) {
    const found = nicsOnNetworks(topology.machines).filter(({ machine, nic, network }) => {
      // What costs comes last: the segments, then the hash.
      return mayBeDerived(nic.macAddress) && leavesTheCluster(network, topology) && nic.macAddress === derivedMacAddress('', machine.namespace ?? '', machine.name, nic.name);
    });
    // All come of one cause: the first by name speaks for them.
    const [first, ...others] = [...found].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    if (first === undefined) return;
    const more = others.length === 0 ? '' : `; so have ${others.length} more`;
    yield {
      at: within(first.nic.place, 'macAddress'),
      message: `${nicName(first.nic, first.machine)} has a macAddress derived without a cluster's name, but ${networkName(first.network)} leaves the cluster${more}`,
      fix: 'set the App context vmnet:cluster to the cluster\'s name before any construct',
      related: others.slice(0, 10).map(({ nic }) => within(nic.place, 'macAddress')),
    };
  },
};

/** Those that are on the wire by their kind, and bridges whose uplink the input has. */
function leavesTheCluster(network: Network, topology: Topology): boolean {
  if (['macvlan', 'macvtap', 'sriov', 'vlan'].includes(network.kind)) return true;
  if (network.kind === 'ovn' && network.topology !== 'localnet') return false;
  return (segmentsOf(topology).sites.get(network) ?? []).some(({ segment }) => segment.span === 'all nodes');
}

function keyOf({ machine, nic }: NicOnNetwork): string {
  return JSON.stringify([machine.namespace ?? '', machine.name, nic.name]);
}
