import { refuse } from './refuse';

const PLUGIN_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * How a VM's interface is wired to the pod's. Mostly it follows from the network and need not be said.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/schema.go
 */
export class Binding {
  /** Network address translation; pod network only. The guest always sees 10.0.2.2, the VM can migrate. */
  public static masquerade(): Binding {
    return new Binding('masquerade');
  }

  /** Layer 2 through a bridge in the pod. The usual one for attached networks; on the pod network it prevents live migration. */
  public static bridge(): Binding {
    return new Binding('bridge');
  }

  /** A VF passed through; SR-IOV networks only. */
  public static sriov(): Binding {
    return new Binding('sriov');
  }

  /** User-mode networking by passt; pod network only, KubeVirt 1.9 (1.8 by feature gate). Needs 250 MiB more memory. */
  public static passt(): Binding {
    return new Binding('passtBinding');
  }

  /** The binding plugin `macvtap`, which the KubeVirt CR must register with domain attachment `tap`. */
  public static macvtap(): Binding {
    return Binding.plugin('macvtap');
  }

  /** The binding plugin `l2bridge`, for primary user-defined networks of OVN-Kubernetes. */
  public static l2bridge(): Binding {
    return Binding.plugin('l2bridge');
  }

  /**
   * Any binding plugin that the KubeVirt CR registers.
   *
   * @param pluginName its key in `spec.configuration.network.binding`
   * @throws if it can be no such key
   */
  public static plugin(pluginName: string): Binding {
    if (typeof pluginName !== 'string' || !PLUGIN_NAME.test(pluginName)) refuse('Binding.plugin', 'pluginName', pluginName, 'the name of a registered binding plugin, such as "l2bridge"');
    return new Binding('plugin', pluginName);
  }

  /**
   * KubeVirt's word for it, `plugin` for plugins.
   *
   * @internal
   */
  public readonly _kind: 'masquerade' | 'bridge' | 'sriov' | 'passtBinding' | 'plugin';

  private readonly pluginName?: string;

  private constructor(kind: 'masquerade' | 'bridge' | 'sriov' | 'passtBinding' | 'plugin', pluginName?: string) {
    this._kind = kind;
    this.pluginName = pluginName;
  }

  /** For people: `bridge`, `plugin l2bridge`. */
  public toString(): string {
    return this._kind === 'plugin' ? `plugin ${this.pluginName}` : this._kind;
  }

  /**
   * The field of a VM's interface.
   *
   * @internal
   */
  public _toKube(): { readonly [field: string]: object } {
    return this._kind === 'plugin' ? { binding: { name: this.pluginName } } : { [this._kind]: {} };
  }
}
