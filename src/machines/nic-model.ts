/**
 * The network card that the guest sees.
 *
 * @see https://github.com/kubevirt/kubevirt/blob/v1.9.0/pkg/network/admitter/netiface.go
 */
export enum NicModel {
  /** The fastest; the guest needs its driver. */
  VIRTIO = 'virtio',
  /** Intel PRO/1000, for guests without virtio, such as Windows from its installer. */
  E1000 = 'e1000',
  /** Intel 82574L. */
  E1000E = 'e1000e',
  /** Intel 82576. */
  IGB = 'igb',
  /** NE2000. */
  NE2K_PCI = 'ne2k_pci',
  /** AMD PCnet. */
  PCNET = 'pcnet',
  /** Realtek. */
  RTL8139 = 'rtl8139',
}
