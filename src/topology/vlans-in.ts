import { VlanSet } from '../values/vlan-set';

/** The VLANs that a text such as `10,20-30` says; undefined where it says none, or cannot be read. */
export function vlansIn(text: string | undefined): VlanSet | undefined {
  try {
    return text === undefined ? undefined : VlanSet.parse(text);
  } catch {
    return undefined;
  }
}
