import { ApiObjectMetadata, Duration, Size } from 'cdk8s';
import { BootDisk } from './boot-disk';
import { EvictionStrategy } from './eviction-strategy';
import { PrimaryNetwork } from './primary-network';
import { RunStrategy } from './run-strategy';
import { VmCpu } from './vm-cpu';
import { VmTemplateReference } from './vm-template-reference';
import { NodeSelector } from '../values/node-selector';

/** Properties for `NetworkedVirtualMachine`. */
export interface NetworkedVirtualMachineProps {
  /**
   * Name, namespace, labels and annotations.
   *
   * @default - a name derived from the construct's path, in the chart's namespace
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels and annotations of the running instance and its pod.
   *
   * @default - none
   */
  readonly templateMetadata?: ApiObjectMetadata;

  /** What it boots from. */
  readonly bootDisk: BootDisk;

  /**
   * Memory of the guest. Not beside `instancetype`.
   *
   * @default Size.gibibytes(2)
   */
  readonly memory?: Size;

  /**
   * Processors. Not beside `instancetype`.
   *
   * @default - one
   */
  readonly cpu?: VmCpu;

  /**
   * Machine type that the guest sees, such as `q35`.
   *
   * @default - the cluster's
   */
  readonly machineType?: string;

  /**
   * Size by name, in place of `memory` and `cpu`.
   *
   * @default - none
   */
  readonly instancetype?: VmTemplateReference;

  /**
   * Defaults by name.
   *
   * @default - none
   */
  readonly preference?: VmTemplateReference;

  /**
   * What the VM is on before anything is attached.
   *
   * @default PrimaryNetwork.pod()
   */
  readonly primaryNetwork?: PrimaryNetwork;

  /**
   * More queues for virtio cards, one a processor.
   *
   * @default false
   */
  readonly multiqueue?: boolean;

  /**
   * cloud-init's user data. Over 2,048 bytes it goes into a Secret.
   *
   * @default - none
   */
  readonly userData?: string;

  /**
   * cloud-init's network data, in place of what would be generated. Over 2,048 bytes it goes into a Secret.
   *
   * @default - generated as soon as an interface says something to the guest, or there is user data and an attached network (and every MAC is known):
   * version 2, every interface matched by its MAC
   */
  readonly networkData?: string;

  /**
   * Host name of the guest.
   *
   * @default - the VM's name
   */
  readonly hostname?: string;

  /**
   * Domain of the guest; a headless Service of that name makes it resolve.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * When KubeVirt runs it.
   *
   * @default RunStrategy.ALWAYS
   */
  readonly runStrategy?: RunStrategy;

  /**
   * What becomes of it when its node is drained.
   *
   * @default - the cluster's
   */
  readonly evictionStrategy?: EvictionStrategy;

  /**
   * Where it may run.
   *
   * @default - on any node
   */
  readonly nodes?: NodeSelector;

  /**
   * Time that the guest gets to shut down.
   *
   * @default - KubeVirt's own
   */
  readonly terminationGracePeriod?: Duration;
}
