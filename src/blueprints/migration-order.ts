import { qualifiedName } from '../values/kube-names';

/**
 * How one node after the other leaves the old policy for the new one. `nodeSelector` of a policy is a plain map, so "hostname In [worker-01, worker-02]", as
 * guides have it, cannot be said: it becomes a policy a node, or a label on the nodes.
 *
 * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go
 */
export class MigrationOrder {
  /** One policy for each host, which changes when it is the host's turn. Everything stands in the manifests: what was migrated, and when. */
  public static byHostname(): MigrationOrder {
    return new MigrationOrder();
  }

  /**
   * Two policies, between which a label on the node decides: `<key>=false` keeps the old bridge, `<key>=true` takes the new one. Every node needs the label
   * before the old policy asks for it.
   *
   * @param key of the label
   * @throws if it is no label's key
   */
  public static byLabel(key: string): MigrationOrder {
    return new MigrationOrder(qualifiedName('MigrationOrder.byLabel', 'key', key));
  }

  /**
   * The label's key; undefined: by host name.
   *
   * @internal
   */
  public readonly _label?: string;

  private constructor(label?: string) {
    this._label = label;
  }
}
