import { Duration } from 'cdk8s';
import { interfaceName } from '../values/interface-name';
import { dnsLabel } from '../values/kube-names';
import { refuse } from '../values/refuse';

/** Options of `VlanFilterRendering.daemonSet`. */
export interface VlanFilterDaemonSetOptions {
  /** Image with a POSIX shell and iproute2 (`ip` and `bridge`); busybox has no `bridge`. There is none of ours. */
  readonly image: string;

  /**
   * The bridge's port to the outside.
   *
   * @default - every port that is no veth and no tap, which are those of pods and VMs
   */
  readonly uplinkDevice?: string;

  /**
   * How often the ports are looked at, from a second to a day.
   *
   * @default Duration.seconds(30)
   */
  readonly interval?: Duration;
}

/** Who filters the VLANs of a bridge. */
export class VlanFilterRendering {
  /**
   * A DaemonSet of ours, for clusters without the Virtual Machine Orchestrator. It may change the node's network and nothing else.
   *
   * @param options image, port and interval
   * @throws if one is out of range
   */
  public static daemonSet(options: VlanFilterDaemonSetOptions): VlanFilterRendering {
    const owner = 'VlanFilterRendering.daemonSet';
    if (typeof options?.image !== 'string' || !/^\S+$/.test(options.image)) refuse(owner, 'image', options?.image, 'an image with iproute2');
    if (options.uplinkDevice !== undefined) interfaceName(owner, 'uplinkDevice', options.uplinkDevice);
    const seconds = options.interval?.toSeconds({ integral: false }) ?? 30;
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > 86_400) refuse(owner, 'interval', `${seconds} seconds`, 'whole seconds, from 1 to 86400');
    return new VlanFilterRendering(undefined, { image: options.image, uplinkDevice: options.uplinkDevice, seconds });
  }

  /**
   * Values of Palette's VMO pack, whose own DaemonSet it is. A ConfigMap carries them for our checks; `toYaml()` is for the cluster profile.
   *
   * @param namespaceName of the pack's DaemonSet
   * @throws if it is no namespace
   */
  public static vmoValues(namespaceName: string = 'kube-system'): VlanFilterRendering {
    return new VlanFilterRendering(dnsLabel('VlanFilterRendering.vmoValues', 'namespaceName', namespaceName));
  }

  private constructor(
    private readonly packNamespace?: string,
    private readonly settings?: { readonly image: string; readonly uplinkDevice?: string; readonly seconds: number },
  ) {}

  /**
   * Of the DaemonSet of ours, if it is that.
   *
   * @internal
   */
  public get _daemonSet(): { readonly image: string; readonly uplinkDevice?: string; readonly seconds: number } | undefined {
    return this.settings;
  }

  /**
   * Of the pack's DaemonSet.
   *
   * @internal
   */
  public get _packNamespace(): string | undefined {
    return this.packNamespace;
  }
}
