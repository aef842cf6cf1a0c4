import { listAt, numberAt, textAt, valueAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf } from './place';

/** A NIC with virtual functions, as the SR-IOV operator found it on a node. */
export interface SriovNic {
  readonly name: string;
  readonly pciAddress?: string;
  readonly vendor?: string;
  readonly deviceId?: string;
  readonly mtu?: number;
  readonly linkType?: string;
  /** Functions that there are. */
  readonly numVfs: number;
  /** Functions that the hardware can have at most; undefined: not stated. */
  readonly totalVfs?: number;
  readonly place: Place;
}

/** The NICs of a node, by a SriovNetworkNodeState. */
export interface SriovNodeState {
  readonly node: string;
  readonly nics: readonly SriovNic[];
}

/** @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodestate_types.go */
export function sriovNodeStateOf(manifest: Manifest): SriovNodeState | undefined {
  if (manifest.kind !== 'SriovNetworkNodeState' || groupOf(manifest) !== 'sriovnetwork.openshift.io') return undefined;
  const path = ['status', 'interfaces'];
  // The operator has not looked yet.
  if (!Array.isArray(valueAt(manifest.object, ...path))) return undefined;
  return {
    node: manifest.name,
    nics: listAt(manifest.object, ...path).flatMap((nic, i) => {
      const name = textAt(nic, 'name');
      return name === undefined ? [] : [{
        name,
        pciAddress: textAt(nic, 'pciAddress'),
        vendor: textAt(nic, 'vendor'),
        deviceId: textAt(nic, 'deviceID'),
        mtu: numberAt(nic, 'mtu'),
        linkType: textAt(nic, 'linkType'),
        numVfs: numberAt(nic, 'numVfs') ?? 0,
        totalVfs: numberAt(nic, 'totalvfs'),
        place: placeOf(manifest, ...path, i),
      }];
    }),
  };
}
