import { isObject, JsonPath, valueAt } from './json';
import { groupOf } from './manifests';
import { Manifest, Place, placeOf, within } from './place';

/** The range that kubemacpool takes MAC addresses from, as one object states it. */
export interface MacPool {
  readonly manifest: Manifest;
  /** As they are written; empty: not given. */
  readonly start: string;
  readonly end: string;
  readonly startPlace: Place;
  readonly endPlace: Place;
}

interface PoolFields {
  readonly path: JsonPath;
  readonly start: string;
  readonly end: string;
}

const RANGE = { start: 'rangeStart', end: 'rangeEnd' };

/** Where each kind keeps it: HyperConverged at v1, then at v1beta1. */
const FIELDS: { readonly [kind: string]: readonly PoolFields[] } = {
  'networkaddonsoperator.network.kubevirt.io/NetworkAddonsConfig': [{ path: ['spec', 'kubeMacPool'], ...RANGE }],
  'hco.kubevirt.io/HyperConverged': [
    { path: ['spec', 'networking', 'kubeMacPoolConfiguration'], ...RANGE },
    { path: ['spec', 'kubeMacPoolConfiguration'], ...RANGE },
  ],
};

/** kubemacpool's own, which the operators above write. */
const CONFIG_MAP: PoolFields = { path: ['data'], start: 'RANGE_START', end: 'RANGE_END' };

/** @see https://github.com/k8snetworkplumbingwg/kubemacpool/blob/v0.51.0/pkg/controller/configmap/configmap_controller.go#L153 */
export function macPoolsOf(manifest: Manifest): readonly MacPool[] {
  const isOwn = manifest.kind === 'ConfigMap' && manifest.apiVersion === 'v1' && manifest.name === 'kubemacpool-mac-range-config';
  const known = new Map(Object.entries(FIELDS)).get(`${groupOf(manifest)}/${manifest.kind}`) ?? [];
  return (isOwn ? [CONFIG_MAP] : known).flatMap((fields) => poolAt(manifest, fields) ?? []);
}

function poolAt(manifest: Manifest, { path, start, end }: PoolFields): MacPool | undefined {
  const config = valueAt(manifest.object, ...path);
  if (!isObject(config)) return undefined;
  const [first, last] = [config[start] ?? '', config[end] ?? ''];
  if (typeof first !== 'string' || typeof last !== 'string') return undefined;
  // The operators' own manifests are templates.
  if (first.includes('{{') || last.includes('{{')) return undefined;
  const place = placeOf(manifest, ...path);
  // What is not there is pointed at by what it is missing from.
  const placeOfKey = (key: string) => (key in config ? within(place, key) : place);
  return { manifest, start: first, end: last, startPlace: placeOfKey(start), endPlace: placeOfKey(end) };
}
