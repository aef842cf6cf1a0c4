import * as kplus from 'cdk8s-plus-28';
import { Owner, refuse } from '../values/refuse';

const NAME_LABEL = 'kubernetes.io/metadata.name';

/** A cdk8s-plus peer in a policy's words: an address block, or pods, one entry a namespace that is named. */
export function policyPeers(owner: Owner, peer: kplus.INetworkPolicyPeer): readonly object[] {
  if (typeof peer?.toNetworkPolicyPeerConfig !== 'function') refuse(owner, 'peer', peer, 'kplus.NetworkPolicyIpBlock.ipv4(…), kplus.Pods.select(…), a VM or a workload');
  const { ipBlock, podSelector } = peer.toNetworkPolicyPeerConfig();
  if (ipBlock !== undefined) return [{ ipBlock: { cidr: ipBlock.cidr, except: ipBlock.except } }];
  const pods = podSelector?.labelSelector?._toKube() ?? {};
  const { names, labelSelector } = podSelector?.namespaces ?? {};
  const namespaces = labelSelector?._toKube();
  if (names === undefined) return [{ podSelector: pods, namespaceSelector: namespaces }];
  return names.map((name) => ({
    podSelector: pods,
    namespaceSelector: { matchExpressions: namespaces?.matchExpressions, matchLabels: { ...namespaces?.matchLabels, [NAME_LABEL]: name } },
  }));
}
