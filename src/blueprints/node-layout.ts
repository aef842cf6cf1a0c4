import { HostAddressing } from '../nodes/host-addressing';
import { instance } from '../values/given';
import { interfaceName, interfaceNames } from '../values/interface-name';
import { refuse } from '../values/refuse';

/** Which NICs of a node the VMs use, and whether the node uses them too. */
export class NodeLayout {
  /**
   * The VMs have NICs of their own: the node's traffic stays where it is. One NIC, or several as a bond.
   *
   * @param nics the VMs' NICs
   * @throws if none is given, one is no interface name, or stands there twice
   */
  public static separateNics(nics: string[]): NodeLayout {
    return new NodeLayout('separate', interfaceNames('NodeLayout.separateNics', 'nics', nics, 1));
  }

  /**
   * All NICs are one bond, which carries the node and its VMs.
   *
   * @param nics at least two
   * @param addressing the node's own addresses, which move to the bridge
   * @throws if there are fewer than two NICs, or the node is left without an address
   */
  public static sharedBond(nics: string[], addressing: HostAddressing): NodeLayout {
    const owner = 'NodeLayout.sharedBond';
    return new NodeLayout('shared', interfaceNames(owner, 'nics', nics, 2), addressed(owner, addressing));
  }

  /**
   * One NIC carries the node and its VMs.
   *
   * @param nic its device name
   * @param addressing the node's own addresses, which move to the bridge
   * @throws if it is no interface name, or the node is left without an address
   */
  public static singleNic(nic: string, addressing: HostAddressing): NodeLayout {
    const owner = 'NodeLayout.singleNic';
    return new NodeLayout('shared', [interfaceName(owner, 'nic', nic)], addressed(owner, addressing));
  }

  /**
   * Whether the node uses the NICs too.
   *
   * @internal
   */
  public readonly _use: 'separate' | 'shared';

  /**
   * The NICs.
   *
   * @internal
   */
  public readonly _nics: readonly string[];

  /**
   * The node's own addresses, where it uses the NICs.
   *
   * @internal
   */
  public readonly _addressing?: HostAddressing;

  private constructor(use: 'separate' | 'shared', nics: readonly string[], addressing?: HostAddressing) {
    this._use = use;
    this._nics = nics;
    this._addressing = addressing;
  }
}

function addressed(owner: string, addressing: HostAddressing): HostAddressing {
  const allowed = 'HostAddressing.dhcp() or HostAddressing.fixed(…): the node is reached by this interface';
  instance(owner, 'addressing', addressing, HostAddressing, allowed);
  return addressing._method === 'none' ? refuse(owner, 'addressing', 'HostAddressing.none()', allowed) : addressing;
}
