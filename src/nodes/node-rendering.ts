import { refuse } from '../values/refuse';

/** Options of `NodeRendering.policy`. */
export interface PolicyRenderingOptions {
  /**
   * Nodes that may be reconfigured at once: a number such as `2`, or a share such as `30%`.
   *
   * @default - kubernetes-nmstate's own, 50%
   */
  readonly maxUnavailable?: string;
}

/** What carries a node's network configuration. */
export class NodeRendering {
  /**
   * A NodeNetworkConfigurationPolicy, which kubernetes-nmstate applies and rolls back when a node loses its network.
   *
   * @param options how many nodes at once
   * @throws if `maxUnavailable` is neither a number nor a share
   * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/api/shared/nodenetworkconfigurationpolicy_types.go
   */
  public static policy(options: PolicyRenderingOptions = {}): NodeRendering {
    const { maxUnavailable } = options;
    return NodeRendering.asPolicy('NodeRendering.policy', maxUnavailable, false);
  }

  /**
   * A policy under the same name that takes away what the construct made: bonds, bridges, VLAN interfaces, routes and bridge mappings become `absent`.
   * Deleting a policy undoes nothing, so a construct goes in two steps: first this rendering, rolled out to the nodes, then the construct itself. NICs
   * stay, and are brought up again by whatever configures them; DNS stays too. A network that still hangs on the bridge is a finding (VMN613).
   *
   * @param options how many nodes at once
   * @throws if `maxUnavailable` is neither a number nor a share
   * @see https://github.com/nmstate/kubernetes-nmstate/blob/v0.86.0/docs/content/user-guide/102-configuration.md?plain=1#L257
   */
  public static removal(options: PolicyRenderingOptions = {}): NodeRendering {
    return NodeRendering.asPolicy('NodeRendering.removal', options.maxUnavailable, true);
  }

  /** A ConfigMap that carries the file for `/etc/nmstate`: for hosts that apply it themselves, without kubernetes-nmstate. */
  public static nmstateFile(): NodeRendering {
    return new NodeRendering('nmstate');
  }

  /** A ConfigMap that carries the file for `/etc/netplan`: for hosts under netplan, such as Ubuntu and MAAS. */
  public static netplanFile(): NodeRendering {
    return new NodeRendering('netplan');
  }

  private static asPolicy(owner: string, maxUnavailable: string | undefined, isRemoval: boolean): NodeRendering {
    const isValid = maxUnavailable === undefined || /^([1-9]\d{0,4}|([1-9]\d?|100)%)$/.test(maxUnavailable);
    if (!isValid) refuse(owner, 'maxUnavailable', maxUnavailable, 'a number from 1, such as "2", or a share from 1% to 100%, such as "30%"');
    return new NodeRendering('policy', maxUnavailable, isRemoval);
  }

  /**
   * Which of them.
   *
   * @internal
   */
  public readonly _kind: 'policy' | 'nmstate' | 'netplan';

  /**
   * For policies.
   *
   * @internal
   */
  public readonly _maxUnavailable?: string;

  /**
   * Whether it takes away.
   *
   * @internal
   */
  public readonly _isRemoval: boolean;

  private constructor(kind: 'policy' | 'nmstate' | 'netplan', maxUnavailable?: string, isRemoval = false) {
    this._isRemoval = isRemoval;
    this._kind = kind;
    this._maxUnavailable = maxUnavailable;
  }
}
