import { spelled } from './multus-network';
import { IAttachableNetwork, IVmNetwork, NetworkAttributes } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { dnsLabel, objectName } from '../values/kube-names';
import { mtu } from '../values/numbers';
import { refuse } from '../values/refuse';

/** A network that was made elsewhere. */
export class NamedNetwork implements IAttachableNetwork {
  public readonly networkName: string;
  public readonly networkNamespace?: string;

  public constructor(owner: string, attributes: NetworkAttributes) {
    if (typeof attributes !== 'object' || attributes === null) refuse(owner, 'attributes', attributes, 'the name at least: { networkName: \'vlan25\' }');
    const { networkName, networkNamespace } = attributes;
    this.networkName = objectName(owner, 'networkName', networkName);
    this.networkNamespace = networkNamespace === undefined ? undefined : dnsLabel(owner, 'networkNamespace', networkNamespace);
  }

  public networkNameFrom(workloadNamespace?: string): string {
    return spelled(this.networkName, this.networkNamespace, workloadNamespace);
  }
}

/** A network that was made elsewhere, and whose kind says how VMs are wired to it. */
export class NamedVmNetwork extends NamedNetwork implements IVmNetwork {
  public readonly vmBinding: Binding;
  public readonly guestMtu?: number;

  public constructor(owner: string, attributes: NetworkAttributes, vmBinding: Binding) {
    super(owner, attributes);
    this.vmBinding = vmBinding;
    this.guestMtu = mtu(owner, 'guestMtu', attributes.guestMtu);
  }
}
