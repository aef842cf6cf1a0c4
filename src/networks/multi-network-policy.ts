import { ApiObject, ApiObjectMetadata, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { policyPeers } from './policy-peers';
import { POLICY_FOR } from '../manifests/annotations';
import { attach } from '../synth/attach';
import { IAttachableNetwork } from '../values/attachable-network';
import { optionalList, requiredProps } from '../values/given';
import { metadata } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

/** Versions of the MultiNetworkPolicy API. */
export enum MultiNetworkPolicyVersion {
  /** What OVN-Kubernetes and multi-networkpolicy-iptables read. It has no port ranges. */
  V1BETA1 = 'v1beta1',
  /** Upstream's working version, with port ranges. */
  V1BETA2 = 'v1beta2',
}

/** Properties for `MultiNetworkPolicy`. */
export interface MultiNetworkPolicyProps {
  /**
   * Name and namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the selected pods' namespace, else the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /** The attached networks that it is about. The pod network is the business of cdk8s-plus' `NetworkPolicy`. */
  readonly networks: IAttachableNetwork[];

  /**
   * The pods that it is for, such as a VM.
   *
   * @default - all pods of its namespace
   */
  readonly selector?: kplus.IPodSelector;

  /**
   * What may come in.
   *
   * @default - as without the policy
   */
  readonly ingress?: kplus.NetworkPolicyTraffic;

  /**
   * What may go out.
   *
   * @default - as without the policy
   */
  readonly egress?: kplus.NetworkPolicyTraffic;

  /**
   * Version of the API.
   *
   * @default MultiNetworkPolicyVersion.V1BETA1
   */
  readonly policyVersion?: MultiNetworkPolicyVersion;
}

const SAYS_NOTHING = 'the policy has neither a rule nor a default, and would stop all that comes in; give it ingress or egress';

type Direction = 'Ingress' | 'Egress';

interface Rule {
  readonly ports?: readonly object[];
  readonly peers?: readonly object[];
}

/**
 * A NetworkPolicy on attached networks, in the words of cdk8s-plus. Whoever runs the network must enforce it: OVN-Kubernetes, or multi-networkpolicy-iptables
 * in pods. Nothing enforces it on SR-IOV cards of VMs.
 *
 * A pod as a peer means the addresses that the CNI gave it. A network without IPAM, as most of VMs, gives none: name peers by
 * `kplus.NetworkPolicyIpBlock` there.
 *
 * @see https://github.com/k8snetworkplumbingwg/multi-networkpolicy/blob/f1873dc329c6/scheme.yml
 * @see https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/docs/features/multiple-networks/multi-network-policies.md?plain=1#L91
 * @example
 * const policy = new MultiNetworkPolicy(chart, 'Database', {
 *   networks: [network],
 *   selector: vm,
 *   ingress: { default: kplus.NetworkPolicyTrafficDefault.DENY },
 * });
 * policy.addIngressRule(kplus.NetworkPolicyIpBlock.ipv4(chart, 'Offices', '10.200.0.0/24'), [kplus.NetworkPolicyPort.tcp(5432)]);
 */
export class MultiNetworkPolicy extends Construct {
  /** The rendered object. */
  public readonly apiObject: ApiObject;

  private readonly selected: kplus.PodSelectorConfig;
  private readonly version: MultiNetworkPolicyVersion;
  private readonly rules: { readonly [direction in Direction]: Rule[] } = { Ingress: [], Egress: [] };
  private readonly directions = new Set<Direction>();

  constructor(scope: Construct, id: string, props: MultiNetworkPolicyProps) {
    super(scope, id);
    attach(this);
    requiredProps(this, props);
    const networks = optionalList(this, 'networks', props.networks, 'a list of networks') ?? [];
    if (networks.length === 0) refuse(this, 'networks', props.networks, 'at least one network');
    const selector = props.selector ?? kplus.Pods.all(this, 'AllPods');
    if (typeof selector.toPodSelectorConfig !== 'function') refuse(this, 'selector', props.selector, 'a VM, a workload, or kplus.Pods.select(…)');
    this.selected = selector.toPodSelectorConfig();
    this.version = oneOf(this, 'policyVersion', props.policyVersion, { ...MultiNetworkPolicyVersion }) ?? MultiNetworkPolicyVersion.V1BETA1;
    const given = metadata(this, props.metadata);
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: `k8s.cni.cncf.io/${this.version}`,
      kind: 'MultiNetworkPolicy',
      metadata: { ...given, namespace: given?.namespace ?? this.selectedNamespace() },
      spec: Lazy.any({ produce: () => this._toKube() }),
    });
    const own = this.apiObject.metadata.namespace;
    const names = networks.map((network) => (typeof network?.networkNameFrom === 'function' ? network.networkNameFrom(own) : refuse(this, 'networks', network, 'attachable networks')));
    this.apiObject.metadata.addAnnotation(POLICY_FOR, names.join(','));
    this.begin('Ingress', props.ingress);
    this.begin('Egress', props.egress);
    // Rules may come later, so only the whole policy can be judged.
    this.node.addValidation({ validate: () => (this.directions.size > 0 ? [] : [SAYS_NOTHING]) });
  }

  /**
   * Lets traffic in.
   *
   * @param peer where it comes from
   * @param ports where it goes to; all, if none is given
   * @throws if a port is a range under v1beta1
   */
  public addIngressRule(peer: kplus.INetworkPolicyPeer, ports: kplus.NetworkPolicyPort[] = []): void {
    this.add('Ingress', peer, ports);
  }

  /**
   * Lets traffic out.
   *
   * @param peer where it goes to
   * @param ports of the peer; all, if none is given
   * @throws if a port is a range under v1beta1
   */
  public addEgressRule(peer: kplus.INetworkPolicyPeer, ports: kplus.NetworkPolicyPort[] = []): void {
    this.add('Egress', peer, ports);
  }

  /** @internal */
  public _toKube(): object {
    const rulesOf = (direction: Direction, peersKey: 'from' | 'to') => {
      const rules = this.rules[direction].map(({ ports, peers }) => ({ ports, [peersKey]: peers }));
      return rules.length === 0 ? undefined : rules;
    };
    return {
      podSelector: this.selected.labelSelector?._toKube() ?? {},
      ingress: rulesOf('Ingress', 'from'),
      egress: rulesOf('Egress', 'to'),
      policyTypes: this.directions.size === 0 ? undefined : [...this.directions],
    };
  }

  private begin(direction: Direction, traffic: kplus.NetworkPolicyTraffic | undefined): void {
    if (traffic?.default !== undefined) this.directions.add(direction);
    if (traffic?.default === kplus.NetworkPolicyTrafficDefault.ALLOW) this.rules[direction].push({});
    traffic?.rules?.forEach(({ peer, ports }) => this.add(direction, peer, ports ?? []));
  }

  private add(direction: Direction, peer: kplus.INetworkPolicyPeer, ports: readonly kplus.NetworkPolicyPort[]): void {
    const written = ports.map(portField);
    const ranged = written.find(({ endPort }) => endPort !== undefined);
    if (ranged !== undefined && this.version === MultiNetworkPolicyVersion.V1BETA1) {
      refuse(this, 'ports', ranged, 'single ports, or policyVersion V1BETA2: v1beta1 knows no endPort, and the API server drops it in silence');
    }
    this.directions.add(direction);
    this.rules[direction].push({ ports: written.length === 0 ? undefined : written, peers: policyPeers(this, peer) });
  }

  /** A policy is for pods of its own namespace. */
  private selectedNamespace(): string | undefined {
    const { names = [], labelSelector } = this.selected.namespaces ?? {};
    const isByLabel = labelSelector !== undefined && !labelSelector.isEmpty();
    if (isByLabel || names.length > 1) refuse(this, 'selector', names, 'pods of one namespace, which is the policy\'s: give metadata.namespace');
    return names[0];
  }
}

/** cdk8s-plus writes all ports of a protocol as a range. */
function portField(given: kplus.NetworkPolicyPort): { readonly port?: unknown; readonly endPort?: number; readonly protocol?: string } {
  const { port, endPort, protocol } = given._toKube();
  const isAll = port?.value === 0 && endPort === 65535;
  return isAll ? { protocol } : { port: port?.value, endPort, protocol };
}
