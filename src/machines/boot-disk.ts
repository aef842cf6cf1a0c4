import { IPersistentVolumeClaim } from 'cdk8s-plus-28';
import { objectName } from '../values/kube-names';
import { optionalWholeNumber } from '../values/numbers';
import { oneOf } from '../values/one-of';
import { refuse } from '../values/refuse';

/** How the guest sees a disk. */
export enum DiskBus {
  /** The fastest; the guest needs its driver. */
  VIRTIO = 'virtio',
  /** SATA. */
  SATA = 'sata',
  /** SCSI. */
  SCSI = 'scsi',
}

/** Options of a boot disk. */
export interface BootDiskOptions {
  /**
   * How the guest sees it.
   *
   * @default DiskBus.VIRTIO
   */
  readonly bus?: DiskBus;

  /**
   * Place in the boot order, from 1, over interfaces and disks.
   *
   * @default - disks come before interfaces without a place
   */
  readonly bootOrder?: number;
}

/** What a VM boots from. */
export class BootDisk {
  /**
   * An image of a registry, fresh at every start: what the guest writes is lost.
   *
   * @param image such as `quay.io/containerdisks/fedora:43`
   * @param options of the disk
   * @throws if the image is empty or holds white space
   */
  public static containerImage(image: string, options: BootDiskOptions = {}): BootDisk {
    if (typeof image !== 'string' || !/^\S+$/.test(image)) refuse('BootDisk.containerImage', 'image', image, 'an image, such as "quay.io/containerdisks/fedora:43"');
    return new BootDisk('containerdisk', { containerDisk: { image } }, options);
  }

  /**
   * A claim that holds an operating system.
   *
   * @param claim of cdk8s-plus; `PersistentVolumeClaim.fromClaimName` for one made elsewhere
   * @param options of the disk
   */
  public static persistentVolumeClaim(claim: IPersistentVolumeClaim, options: BootDiskOptions = {}): BootDisk {
    if (typeof claim?.name !== 'string') refuse('BootDisk.persistentVolumeClaim', 'claim', claim, 'a kplus.PersistentVolumeClaim, or PersistentVolumeClaim.fromClaimName(…)');
    return new BootDisk('rootdisk', { persistentVolumeClaim: { claimName: claim.name } }, options);
  }

  /**
   * A DataVolume of CDI.
   *
   * @param name of the DataVolume, in the VM's namespace
   * @param options of the disk
   * @throws if it is no Kubernetes name
   */
  public static dataVolume(name: string, options: BootDiskOptions = {}): BootDisk {
    return new BootDisk('rootdisk', { dataVolume: { name: objectName('BootDisk.dataVolume', 'name', name) } }, options);
  }

  /** None: the VM boots from the network. */
  public static none(): BootDisk {
    return new BootDisk();
  }

  /**
   * The volume of the VM's template, if there is one.
   *
   * @internal
   */
  public readonly _volume?: object;

  /**
   * The disk of the VM's devices, if there is one.
   *
   * @internal
   */
  public readonly _disk?: object;

  private readonly bootOrder?: number;

  private constructor(name?: string, source?: object, { bus, bootOrder }: BootDiskOptions = {}) {
    if (name === undefined) return;
    this.bootOrder = optionalWholeNumber('BootDisk', 'bootOrder', bootOrder, 1, 2 ** 31 - 1);
    this._volume = { name, ...source };
    this._disk = { name, disk: { bus: oneOf('BootDisk', 'bus', bus, { ...DiskBus }) ?? DiskBus.VIRTIO }, bootOrder };
  }

  /**
   * Place in the boot order.
   *
   * @internal
   */
  public get _bootOrder(): number | undefined {
    return this.bootOrder;
  }
}
