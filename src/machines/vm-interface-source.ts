import { PodNetworkOptions } from './interface-options';
import { Binding } from '../values/binding';

/** What an interface is made of, before its options are read. */
export interface VmInterfaceSource {
  readonly name: string;
  readonly binding: Binding;
  /** The field of the VM's network: `pod` or `multus`. */
  readonly network: { readonly pod: object } | { readonly multus: { readonly networkName: string; readonly default?: boolean } };
  readonly options: PodNetworkOptions;
  readonly derivedMacAddress: () => string;
  readonly guestMtu?: number;
}
