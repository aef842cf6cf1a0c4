import { AbstractPod } from 'cdk8s-plus-28';
import { POD_NETWORKS } from '../manifests/annotations';
import { attach } from '../synth/attach';
import { IAttachableNetwork } from '../values/attachable-network';
import { checkedNetwork } from '../values/checked-network';
import { interfaceName } from '../values/interface-name';
import { interfaceAddress } from '../values/ip';
import { macAddress } from '../values/mac-address';
import { refuse } from '../values/refuse';

/** Options of `PodNetworks.attach`. */
export interface PodAttachmentOptions {
  /**
   * Name of the interface in the pod.
   *
   * @default - net1, net2, … in the order of attachment
   */
  readonly interfaceName?: string;

  /**
   * The interface's MAC.
   *
   * @default - the plugin's choice
   */
  readonly macAddress?: string;

  /**
   * Addresses with prefix length. The network's configuration must declare the capability `ips`, or they are dropped.
   *
   * @default - the IPAM's choice
   */
  readonly ips?: string[];
}

/**
 * Attaches ordinary pods to the networks that VMs are on.
 *
 * @example
 * PodNetworks.attach(new kplus.Deployment(chart, 'Probe', { containers: [{ image: 'probe' }] }), network);
 */
export class PodNetworks {
  /**
   * Adds a network to Multus' annotation of the workload's pods. Call it again for the next.
   *
   * @param workload a pod, Deployment, StatefulSet, … of cdk8s-plus
   * @param network what to attach it to
   * @param options of the pod's interface
   * @throws if the workload or network is none, an option is no interface name, MAC or address, or an interface name stands there twice
   */
  public static attach(workload: AbstractPod, network: IAttachableNetwork, options: PodAttachmentOptions = {}): void {
    if (typeof workload?.podMetadata !== 'object') refuse('PodNetworks.attach', 'workload', workload, 'a pod, Deployment, StatefulSet, … of cdk8s-plus');
    const selection = {
      ...named(checkedNetwork(workload, network), workload),
      interface: options.interfaceName === undefined ? undefined : interfaceName(workload, 'interfaceName', options.interfaceName),
      mac: options.macAddress === undefined ? undefined : macAddress(workload, 'macAddress', options.macAddress),
      ips: options.ips?.map((ip) => interfaceAddress(workload, 'ips', ip).text),
    };
    const attached = selections(workload);
    const isTaken = selection.interface !== undefined && attached.some((other) => other.interface === selection.interface);
    if (isTaken) refuse(workload, 'interfaceName', selection.interface, 'a name that no other network of the pod has');
    attach(workload);
    workload.podMetadata.addAnnotation(POD_NETWORKS, JSON.stringify([...attached, selection]));
  }

  private constructor() {}
}

interface Selection {
  readonly name: string;
  readonly namespace?: string;
  readonly interface?: string;
}

/** What the annotation holds so far: ours, or what somebody wrote by hand, in Multus' long or short form. */
function selections(workload: AbstractPod): readonly Selection[] {
  const text: unknown = workload.podMetadata.toJson()?.annotations?.[POD_NETWORKS];
  if (typeof text !== 'string' || text.trim() === '') return [];
  if (!/[[{"]/.test(text)) return text.split(',').map((part) => shortForm(part.trim()));
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    // Told below, like every other text that is no list.
  }
  refuse(workload, `annotation ${POD_NETWORKS}`, text, 'a JSON list, or names parted by commas, to add a network to');
}

/** `[namespace/]name[@interface]` */
function shortForm(text: string): Selection {
  const [, namespace, name = text, device] = /^(?:([^/@]+)\/)?([^/@]+)(?:@([^/@]+))?$/.exec(text) ?? [];
  return { name, namespace, interface: device };
}

function named(network: IAttachableNetwork, workload: AbstractPod): Selection {
  const [name = '', namespace] = network.networkNameFrom(workload.metadata.namespace).split('/').reverse();
  return { name, namespace };
}
