import { ipamTypeOf } from '../topology/cni-config';
import { Machine } from '../topology/machine';
import { Network, networkId } from '../topology/network';
import { Attachment } from '../topology/nic';
import { Workload } from '../topology/workload';

/** Plugins that hand out no address without an `ipam`. */
const WITHOUT_IPAM = new Set(['bridge', 'cnv-bridge', 'macvlan', 'ipvlan', 'vlan', 'tuning', 'cnv-tuning', 'bandwidth']);

/** Why a VM surely never starts: its pod needs every attachment. Undefined: nothing is known to be in the way. */
export function machineNeverStarted({ nics }: Machine): string | undefined {
  return firstRefusal(nics.flatMap(({ network, state }) => (network.kind === 'multus' && state !== 'absent' ? [network.attachment] : [])));
}

/** Why the pods of a workload surely never start. */
export function podNeverStarted({ selections }: Workload): string | undefined {
  return selections.kind === 'attachments' ? firstRefusal(selections.attachments.map(({ attachment }) => attachment)) : undefined;
}

function firstRefusal(attachments: readonly Attachment[]): string | undefined {
  for (const attachment of attachments) {
    const why = attachment.kind === 'network' ? refusal(attachment.network) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
}

/**
 * The sbr plugin wants an address of the plugins before it.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/sbr/main.go#L114
 */
function refusal(network: Network): string | undefined {
  if (network.config.kind !== 'config') return undefined;
  const at = network.config.plugins.findIndex(({ type }) => type === 'sbr');
  const before = network.config.plugins.slice(0, Math.max(at, 0));
  const mayAddress = before.some(({ type, config }) => !WITHOUT_IPAM.has(type ?? '') || ipamTypeOf(config) !== undefined);
  return at < 1 || mayAddress ? undefined : `plugin "sbr" of network "${networkId(network)}" refuses an interface without an address, so the pod does not start`;
}
