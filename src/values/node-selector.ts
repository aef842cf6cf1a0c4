import { labels, objectName } from './kube-names';
import { refuse } from './refuse';

/**
 * Which nodes. A plain map of labels that all must match: nmstate's policies and the SR-IOV operator take nothing else,
 * so "one of these hosts" is a label on the nodes, or a policy for each.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go
 */
export class NodeSelector {
  /**
   * Nodes that have all of these labels.
   *
   * @param nodeLabels keys and values; none selects every node
   * @throws if a key or value is no Kubernetes label
   */
  public static labels(nodeLabels: { [key: string]: string }): NodeSelector {
    const isMap = typeof nodeLabels === 'object' && nodeLabels !== null && !Array.isArray(nodeLabels);
    if (!isMap) refuse('NodeSelector.labels', 'nodeLabels', nodeLabels, 'a map of labels, such as { sriov: \'true\' }');
    return new NodeSelector({ ...labels('NodeSelector.labels', 'nodeLabels', nodeLabels) });
  }

  /**
   * Nodes with a role: `node-role.kubernetes.io/<role>`, whose value is empty.
   *
   * @param role such as `worker`
   * @throws if it cannot be part of a label
   */
  public static role(role: string): NodeSelector {
    if (typeof role !== 'string' || !/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/.test(role)) refuse('NodeSelector.role', 'role', role, 'the name of a role, such as "worker"');
    return new NodeSelector({ [`node-role.kubernetes.io/${role}`]: '' });
  }

  /**
   * One node, by its `kubernetes.io/hostname`.
   *
   * @param hostname the label's value, mostly the node's name
   * @throws if it is no host name
   */
  public static hostname(hostname: string): NodeSelector {
    return NodeSelector.labels({ 'kubernetes.io/hostname': objectName('NodeSelector.hostname', 'hostname', hostname) });
  }

  /** Every node. */
  public static all(): NodeSelector {
    return new NodeSelector({});
  }

  private constructor(private readonly nodeLabels: { readonly [key: string]: string }) {}

  /**
   * The map as manifests carry it.
   *
   * @internal
   */
  public get _labels(): { readonly [key: string]: string } {
    return this.nodeLabels;
  }
}
