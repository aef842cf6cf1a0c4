import { Check } from './check';
import { networkName } from './cni-configs';
import { workloadName } from './network-requests';
import { listAt } from '../topology/json';
import { Network } from '../topology/network';
import { inside } from '../topology/place';
import { Workload } from '../topology/workload';

export const addressesNobodyGives: Check = {
  code: 'VMN117',
  level: 'warning',
  title: 'a pod asks for addresses on a network that has no IPAM',
  why: 'requested addresses are the IPAM plugin\'s to give: without one they are dropped silently, and the interface stays without an address',
  evidence: [
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/bridge/bridge.go#L543-L599',
    'https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L295-L325',
  ],

  *find({ workloads }) {
    for (const workload of workloads) {
      if (workload.selections.kind !== 'attachments') continue;
      const entries = entriesOf(workload);
      for (const [i, { attachment }] of workload.selections.attachments.entries()) {
        const ips = listAt(entries[i], 'ips');
        if (ips.length === 0 || attachment.kind !== 'network' || !hasNoIpam(attachment.network)) continue;
        yield {
          at: inside(workload.place, i, 'ips'),
          message: `${workloadName(workload.manifest.kind, workload.namespace, workload.name)} asks for ${ips.map(String).join(', ')} on ${networkName(attachment.network)}, which has no ipam`,
          fix: 'give the network an ipam that takes requests, such as {"type": "static"}, or take "ips" away',
          related: [attachment.network.place],
        };
      }
    }
  },
};

/** Of plugins that were read: they give addresses through IPAM only. */
function hasNoIpam({ kind, config, ipam }: Network): boolean {
  return (kind === 'bridge' || kind === 'macvlan') && config.kind === 'config' && ipam === undefined;
}

function entriesOf({ text }: Workload): readonly unknown[] {
  try {
    return listAt([JSON.parse(text)], 0);
  } catch {
    return [];
  }
}
