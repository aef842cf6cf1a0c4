import { bindingOf, checkedBinding } from './checked-attachment';
import { InterfaceOptions, PodNetworkOptions } from './interface-options';
import { IAttachableNetwork, IVmNetwork } from '../values/attachable-network';
import { Binding } from '../values/binding';
import { checkedNetwork } from '../values/checked-network';

/** What a VM is on before anything is attached. */
export class PrimaryNetwork {
  /**
   * The cluster's pod network.
   *
   * @param options of the interface
   */
  public static pod(options: PodNetworkOptions = {}): PrimaryNetwork {
    return new PrimaryNetwork({ kind: 'pod', binding: options.binding === undefined ? Binding.masquerade() : checkedBinding('PrimaryNetwork.pod', options.binding), options });
  }

  /**
   * The namespace's primary user-defined network, by the binding plugin `l2bridge`.
   *
   * @param options of the interface
   */
  public static userDefined(options: InterfaceOptions = {}): PrimaryNetwork {
    return new PrimaryNetwork({ kind: 'pod', binding: Binding.l2bridge(), options });
  }

  /**
   * A Multus network in place of the pod network. It must give the pod an address.
   *
   * @param network what to attach
   * @param options of the interface
   */
  public static multus(network: IVmNetwork, options: InterfaceOptions = {}): PrimaryNetwork {
    return new PrimaryNetwork({ kind: 'multus', network, binding: bindingOf('PrimaryNetwork.multus', network), options, guestMtu: network.guestMtu });
  }

  /**
   * A Multus network that needs its binding named, in place of the pod network. It must give the pod an address.
   *
   * @param network what to attach
   * @param binding how the interface is wired to the pod's
   * @param options of the interface
   */
  public static multusWithBinding(network: IAttachableNetwork, binding: Binding, options: InterfaceOptions = {}): PrimaryNetwork {
    return new PrimaryNetwork({ kind: 'multus', network: checkedNetwork('PrimaryNetwork.multusWithBinding', network), binding: checkedBinding('PrimaryNetwork.multusWithBinding', binding), options });
  }

  /** None: only what is attached. */
  public static none(): PrimaryNetwork {
    return new PrimaryNetwork({ kind: 'none' });
  }

  /**
   * Which of them, with what belongs to it.
   *
   * @internal
   */
  public readonly _choice: PrimaryChoice;

  private constructor(choice: PrimaryChoice) {
    this._choice = choice;
  }
}

type PrimaryChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'pod'; readonly binding: Binding; readonly options: PodNetworkOptions }
  | { readonly kind: 'multus'; readonly network: IAttachableNetwork; readonly binding: Binding; readonly options: InterfaceOptions; readonly guestMtu?: number };
