import { JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { attach } from '../synth/attach';
import { dnsLabel, metadata } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

/**
 * Whether kubemacpool gives MACs out and watches for duplicates.
 *
 * @see https://github.com/k8snetworkplumbingwg/kubemacpool/blob/v0.51.1/doc/opt-modes.md
 */
export enum MacPoolMode {
  /** Yes. */
  ALLOCATE = 'allocate',
  /** No. */
  IGNORE = 'ignore',
}

/** Properties for `NetworkNamespace`. */
export interface NetworkNamespaceProps extends kplus.NamespaceProps {
  /**
   * Gives the namespace a primary user-defined network in place of the cluster's. The label counts only if it is there when the namespace is
   * created, and pods do not start before a primary UserDefinedNetwork or ClusterUserDefinedNetwork is there.
   *
   * @default false
   */
  readonly primaryUserDefinedNetwork?: boolean;

  /**
   * kubemacpool for the VMs of the namespace.
   *
   * @default - not labelled: kubemacpool allocates, unless its own mode says otherwise
   */
  readonly vmMacPool?: MacPoolMode;

  /**
   * kubemacpool for the pods of the namespace.
   *
   * @default - not labelled: kubemacpool ignores pods, unless its own mode says otherwise
   */
  readonly podMacPool?: MacPoolMode;
}

/** A namespace with the labels that networks look for. */
export class NetworkNamespace extends kplus.Namespace {
  /** Whether the namespace has a primary user-defined network. */
  public readonly primaryUserDefinedNetwork: boolean;

  constructor(scope: Construct, id: string, props: NetworkNamespaceProps = {}) {
    super(scope, id, props);
    attach(this);
    const given = metadata(this, props.metadata)?.namespace;
    if (props.metadata?.name !== undefined) dnsLabel(this, 'metadata.name', props.metadata.name);
    if (given !== undefined) refuse(this, 'metadata.namespace', given, 'none: a Namespace belongs to the whole cluster');
    this.primaryUserDefinedNetwork = props.primaryUserDefinedNetwork ?? false;
    const vmMacPool = oneOf(this, 'vmMacPool', props.vmMacPool, { ...MacPoolMode });
    const podMacPool = oneOf(this, 'podMacPool', props.podMacPool, { ...MacPoolMode });
    // A namespace belongs to the whole cluster, but cdk8s writes the chart's into it.
    if (this.metadata.namespace !== undefined) this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    if (this.primaryUserDefinedNetwork) this.metadata.addLabel('k8s.ovn.org/primary-user-defined-network', '');
    if (vmMacPool !== undefined) this.metadata.addLabel('mutatevirtualmachines.kubemacpool.io', vmMacPool);
    if (podMacPool !== undefined) this.metadata.addLabel('mutatepods.kubemacpool.io', podMacPool);
  }
}
