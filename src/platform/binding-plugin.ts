import { Size } from 'cdk8s';
import { options as optionsGiven } from '../values/given';
import { objectName } from '../values/kube-names';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

/** How a binding plugin's interface reaches the guest. */
export enum DomainAttachmentType {
  /** A tap that the plugin's CNI makes. */
  TAP = 'tap',
  /** A tap that KubeVirt makes and bridges. */
  MANAGED_TAP = 'managedTap',
}

/** What a migrating VM's interface does when the guest arrives. */
export enum BindingMigration {
  /** Nothing. */
  PLAIN = 'plain',
  /** Takes the link down and up, so that the guest asks DHCP again. */
  LINK_REFRESH = 'link-refresh',
}

/** Options of `BindingPlugin.of`. */
export interface BindingPluginOptions {
  /**
   * Image that runs beside the VM and shapes its domain.
   *
   * @default - none
   */
  readonly sidecarImage?: string;

  /**
   * Network that the plugin adds to the pod, `[namespace/]name`. A bare name is looked up in the VM's namespace.
   *
   * @default - none
   */
  readonly networkAttachmentDefinition?: string;

  /**
   * How the interface reaches the guest.
   *
   * @default - the sidecar sees to it
   */
  readonly domainAttachmentType?: DomainAttachmentType;

  /**
   * How a VM with the interface migrates.
   *
   * @default - it cannot, while the interface is on the pod network
   */
  readonly migration?: BindingMigration;

  /**
   * Shows the sidecar the device that Multus was given.
   *
   * @default false
   */
  readonly deviceInfo?: boolean;

  /**
   * Memory that the sidecar needs.
   *
   * @default - none
   */
  readonly memoryOverhead?: Size;
}

/**
 * A network binding plugin that the KubeVirt CR registers.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/staging/src/kubevirt.io/api/core/v1/types.go#L3777
 */
export class BindingPlugin {
  /** `macvtap`, for `MacvtapNetwork`. */
  public static macvtap(): BindingPlugin {
    return BindingPlugin.of('macvtap', { domainAttachmentType: DomainAttachmentType.TAP });
  }

  /** `l2bridge`, for primary user-defined networks. */
  public static l2bridge(): BindingPlugin {
    return BindingPlugin.of('l2bridge', { domainAttachmentType: DomainAttachmentType.MANAGED_TAP, migration: BindingMigration.PLAIN });
  }

  /**
   * Any other.
   *
   * @param pluginName what VMs' interfaces say
   * @param options what it needs
   * @throws if a name is none
   */
  public static of(pluginName: string, options: BindingPluginOptions): BindingPlugin {
    const owner = 'BindingPlugin.of';
    if (typeof pluginName !== 'string' || !/^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(pluginName)) refuse(owner, 'pluginName', pluginName, 'letters, digits, "-", "_" and ".", a letter or digit at both ends');
    optionsGiven(owner, options, '{}, or what the plugin needs');
    const nad = options.networkAttachmentDefinition;
    if (nad !== undefined && (typeof nad !== 'string' || nad.split('/').length > 2)) refuse(owner, 'networkAttachmentDefinition', nad, '[namespace/]name');
    nad?.split('/').forEach((part) => objectName(owner, 'networkAttachmentDefinition', part));
    const migration = oneOf(owner, 'migration', options.migration, { ...BindingMigration });
    return new BindingPlugin(pluginName, {
      sidecarImage: options.sidecarImage,
      networkAttachmentDefinition: options.networkAttachmentDefinition,
      domainAttachmentType: oneOf(owner, 'domainAttachmentType', options.domainAttachmentType, { ...DomainAttachmentType }),
      migration: migration === undefined ? undefined : { method: migration === BindingMigration.LINK_REFRESH ? migration : undefined },
      downwardAPI: options.deviceInfo ? 'device-info' : undefined,
      computeResourceOverhead: options.memoryOverhead === undefined ? undefined : { requests: { memory: `${options.memoryOverhead.toMebibytes()}Mi` } },
    });
  }

  /** What VMs' interfaces say. */
  public readonly pluginName: string;

  /**
   * The registration.
   *
   * @internal
   */
  public readonly _config: object;

  private constructor(pluginName: string, config: object) {
    this.pluginName = pluginName;
    this._config = config;
  }
}
