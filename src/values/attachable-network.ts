import { Binding } from './binding';

/** Anything that pods can be attached to by Multus. */
export interface IAttachableNetwork {
  /** Name of the attachment, e.g. `vlan25`. */
  readonly networkName: string;

  /**
   * Namespace of the attachment; undefined where it is not known here, or where each namespace has its own.
   *
   * @default - not known, or each namespace has its own
   */
  readonly networkNamespace?: string;

  /**
   * How someone in `workloadNamespace` must spell it: `vlan25`, or `networks/vlan25` where it lives elsewhere.
   *
   * @param workloadNamespace the VM's or pod's namespace, if it is known
   */
  networkNameFrom(workloadNamespace?: string): string;
}

/** A network that a VM can be attached to without further words. */
export interface IVmNetwork extends IAttachableNetwork {
  /** The binding that a VM's interface on it gets. */
  readonly vmBinding: Binding;

  /**
   * Largest payload of a frame that the guest may send, in bytes.
   *
   * @default - not known here
   */
  readonly guestMtu?: number;
}

/** What identifies a network that was made elsewhere. */
export interface NetworkAttributes {
  /** Name of the NetworkAttachmentDefinition. */
  readonly networkName: string;

  /**
   * Its namespace.
   *
   * @default - the namespace of whoever is attached
   */
  readonly networkNamespace?: string;

  /**
   * Largest payload of a frame that the guest may send, in bytes.
   *
   * @default - not known
   */
  readonly guestMtu?: number;
}
