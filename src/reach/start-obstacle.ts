import { mtuOf } from '../topology/bridge-path';
import { goField } from '../topology/cni-config';
import { Machine } from '../topology/machine';
import { Network, networkId } from '../topology/network';
import { Attachment } from '../topology/nic';
import { nodesName, viewsWith } from '../topology/node-view';
import { sbrWithoutAddress } from '../topology/sbr-without-address';
import { mayRunOn } from '../topology/segments';
import { Topology } from '../topology/topology';
import { Workload } from '../topology/workload';

type Part = Pick<Topology, 'nodeGroups'>;
type Selector = Machine['nodeSelector'];

/** What keeps a pod from starting: it needs every attachment. */
export interface StartObstacle {
  readonly why: string;
  /** False: on some of the nodes that it may run on, and not on others. */
  readonly isSure: boolean;
}

/** What is in the way of a VM; undefined: nothing that is known. */
export function obstacleToMachine({ nics, nodeSelector }: Machine, topology: Part): StartObstacle | undefined {
  return worst(nics.flatMap(({ network, state }) => (network.kind === 'multus' && state !== 'absent' ? [network.attachment] : [])), nodeSelector, topology);
}

/** What is in the way of the pods of a workload. */
export function obstacleToPod({ selections, nodeSelector }: Workload, topology: Part): StartObstacle | undefined {
  if (selections.kind !== 'attachments') return undefined;
  return worst(selections.attachments.map(({ attachment }) => attachment), nodeSelector, topology);
}

function worst(attachments: readonly Attachment[], nodeSelector: Selector, topology: Part): StartObstacle | undefined {
  const networks = attachments.flatMap((attachment) => (attachment.kind === 'network' ? [attachment.network] : []));
  const obstacleIn = (network: Network) => withoutAddress(network) ?? withoutVeth(network) ?? aboveMaster(network, nodeSelector, topology);
  const obstacles = networks.flatMap((network) => obstacleIn(network) ?? []);
  return obstacles.find(({ isSure }) => isSure) ?? obstacles[0];
}

/**
 * The plugins macvlan and vlan refuse a larger MTU than their master's.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/macvlan/macvlan.go#L125
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/main/vlan/vlan.go#L68
 */
function aboveMaster(network: Network, nodeSelector: Selector, topology: Part): StartObstacle | undefined {
  if ((network.kind !== 'macvlan' && network.kind !== 'vlan') || network.master === undefined || network.mtu === undefined) return undefined;
  const { master, mtu } = network;
  const views = viewsWith(topology, master).filter(({ group }) => mayRunOn(nodeSelector, group));
  const small = views.filter((view) => (mtuOf(view, master)?.value ?? mtu) < mtu);
  const [first] = small;
  if (first === undefined) return undefined;
  const fault = `plugin "${network.kind}" of network "${networkId(network)}" refuses MTU ${mtu} above the ${mtuOf(first, master)?.value ?? ''} of "${master}" on ${nodesName(first.group)}`;
  return small.length === views.length ? { why: `${fault}, so the pod does not start`, isSure: true } : { why: `${fault}: where the pod runs is not known`, isSure: false };
}

function withoutAddress(network: Network): StartObstacle | undefined {
  if (sbrWithoutAddress(network.config) === undefined) return undefined;
  return { why: `plugin "sbr" of network "${networkId(network)}" refuses an interface without an address, so the pod does not start`, isSure: true };
}

/**
 * The bandwidth plugin sets its limits on the host's end of a veth, which these plugins do not make.
 *
 * @see https://github.com/containernetworking/plugins/blob/v1.9.1/plugins/meta/bandwidth/main.go#L189
 */
function withoutVeth(network: Network): StartObstacle | undefined {
  const isVeth = network.kind !== 'macvlan' && network.kind !== 'ipvlan' && network.kind !== 'vlan';
  if (isVeth || network.config.kind !== 'config') return undefined;
  const limits = network.config.plugins.slice(1).some(({ type, config }) => type === 'bandwidth' && RATES.some((rate) => Number(goField(config, rate)) > 0));
  if (!limits) return undefined;
  return { why: `plugin "bandwidth" of network "${networkId(network)}" finds no veth behind ${network.kind}, so the pod does not start`, isSure: true };
}

const RATES = ['ingressRate', 'egressRate'];
