import { booleanAt, JsonObject, listAt, numberAt, objectAt, textAt, textMapAt } from './json';
import { Manifest, Place, placeOf } from './place';

/** A NIC that a pool takes virtual functions of. */
export interface PoolNic {
  readonly name: string;
  /** The functions' numbers; undefined: all. */
  readonly range?: { readonly first: number; readonly last: number };
  readonly place: Place;
}

/** Virtual functions of some nodes' NICs, as a SriovNetworkNodePolicy makes them. */
export interface VfPool {
  readonly manifest: Manifest;
  readonly name: string;
  readonly namespace?: string;
  /** As pods ask for it, with the operator's prefix. */
  readonly resourceName: string;
  readonly numVfs?: number;
  /** Undefined: netdevice. */
  readonly deviceType?: string;
  readonly isRdma: boolean;
  readonly vdpaType?: string;
  readonly eSwitchMode?: string;
  readonly linkType?: string;
  readonly vendor?: string;
  readonly externallyManaged: boolean;
  readonly nics: readonly PoolNic[];
  /** The entries of `pfNames` as they are written, those too that are none. */
  readonly pfNames: readonly { readonly text: string; readonly place: Place }[];
  /** Labels that all must match. */
  readonly selector: { readonly [key: string]: string };
  readonly spec: JsonObject;
  readonly place: Place;
}

/** @see https://github.com/k8snetworkplumbingwg/sriov-network-operator/blob/v1.6.0/api/v1/sriovnetworknodepolicy_types.go#L27 */
export function vfPoolOf(manifest: Manifest, prefix: string): VfPool | undefined {
  if (manifest.kind !== 'SriovNetworkNodePolicy' || !manifest.apiVersion.startsWith('sriovnetwork.openshift.io/')) return undefined;
  const spec = objectAt(manifest.object, 'spec');
  const pfNames = listAt(spec, 'nicSelector', 'pfNames').flatMap((text, i) => (
    typeof text === 'string' ? [{ text, place: placeOf(manifest, 'spec', 'nicSelector', 'pfNames', i) }] : []
  ));
  return {
    manifest,
    name: manifest.name,
    namespace: manifest.namespace,
    resourceName: `${prefix}/${textAt(spec, 'resourceName') ?? ''}`,
    numVfs: numberAt(spec, 'numVfs'),
    deviceType: textAt(spec, 'deviceType') || undefined,
    isRdma: booleanAt(spec, 'isRdma') ?? false,
    vdpaType: textAt(spec, 'vdpaType') || undefined,
    eSwitchMode: textAt(spec, 'eSwitchMode') || undefined,
    linkType: textAt(spec, 'linkType') || undefined,
    vendor: textAt(spec, 'nicSelector', 'vendor') || undefined,
    externallyManaged: booleanAt(spec, 'externallyManaged') ?? false,
    nics: pfNames.flatMap(({ text, place }) => nicOf(text, place)),
    pfNames,
    selector: textMapAt(spec, 'nodeSelector'),
    spec,
    place: placeOf(manifest, 'spec'),
  };
}

/** `ens1f0`, or `ens1f0#0-3`. */
function nicOf(text: string, place: Place): readonly PoolNic[] {
  const match = /^([^#]+)(?:#(\d{1,6})-(\d{1,6}))?$/.exec(text);
  if (match === null) return [];
  const [, name = '', first, last] = match;
  return [{ name, place, range: first === undefined || last === undefined ? undefined : { first: Number(first), last: Number(last) } }];
}
