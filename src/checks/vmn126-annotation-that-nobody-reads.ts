import { Check, Level, Mistake } from './check';
import { didYouMean } from './did-you-mean';
import { objectTitle } from './vf-pools';
import { isObject, JsonPath, valueAt } from '../topology/json';
import { Manifest, placeOf } from '../topology/place';

interface Family {
  /** What is known of it, without the prefix. */
  readonly names: readonly string[];
  /** Others may have annotations of their own under `k8s.v1.cni.cncf.io`. */
  readonly level: Level;
}

const FAMILIES: { readonly [prefix: string]: Family } = {
  'k8s.v1.cni.cncf.io': { names: ['networks', 'network-status', 'networks-status', 'resourceName', 'policy-for', 'nodeSelector', 'bridgeName'], level: 'warning' },
  'v1.multus-cni.io': { names: ['default-network'], level: 'warning' },
  'vmnet.dev': { names: ['switch-ports', 'node-selector', 'node-network', 'fabric', 'values', 'acknowledge'], level: 'error' },
};

const OWN: readonly JsonPath[] = [['metadata']];
const WITH_PODS: readonly JsonPath[] = [['metadata'], ['spec', 'template', 'metadata']];

/** Kinds that make pods of a template. */
const TEMPLATED: ReadonlySet<string> = new Set(['Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet', 'Job']);

export const annotationThatNobodyReads: Check = {
  code: 'VMN126',
  level: 'error',
  title: 'an annotation is spelled almost like one that somebody reads, or stands among the labels',
  why: 'annotations are free text to the API server: what is not spelled right is not there, so the pod gets no network, the policy stops nothing, the switch port is not known',
  evidence: [
    'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.3.0/pkg/k8sclient/k8sclient.go#L51-L53',
    'https://github.com/ovn-kubernetes/ovn-kubernetes/blob/v1.3.0/go-controller/pkg/ovn/base_network_controller_multipolicy.go#L45',
    'https://github.com/k8snetworkplumbingwg/network-resources-injector/blob/v1.9.0/pkg/webhook/webhook.go#L57',
  ],

  *find({ manifests }) {
    for (const manifest of manifests) {
      const { kind, object } = manifest;
      for (const path of TEMPLATED.has(kind) ? WITH_PODS : OWN) {
        const metadata = valueAt(object, ...path);
        yield* inMap(manifest, valueAt(metadata, 'annotations'), 'annotations', [...path, 'annotations']);
        if (path.length > 1 || kind === 'Pod') yield* inMap(manifest, valueAt(metadata, 'labels'), 'labels', [...path, 'labels']);
      }
    }
  },
};

function* inMap(manifest: Manifest, map: unknown, field: 'annotations' | 'labels', path: JsonPath): Iterable<Mistake> {
  if (!isObject(map)) return;
  for (const key in map) {
    const slash = key.indexOf('/');
    const [prefix, name] = [key.slice(0, slash), key.slice(slash + 1)];
    const family = slash > 0 && Object.hasOwn(FAMILIES, prefix) ? FAMILIES[prefix] : undefined;
    if (family === undefined) continue;
    const { names, level } = family;
    const isKnown = names.includes(name);
    if (isKnown && field === 'annotations') continue;
    const meant = isKnown ? name : didYouMean(name, names);
    if (meant === undefined) continue;
    const right = `${prefix}/${meant}`;
    yield {
      at: placeOf(manifest, ...path, key),
      level,
      message: isKnown ? `${objectTitle(manifest)} has "${key}" as a label, but it is read as an annotation only` : `${objectTitle(manifest)} has "${key}", which nobody reads: did you mean "${right}"?`,
      fix: field === 'labels' ? `write it under annotations${isKnown ? '' : `, as ${right}`}` : `write ${right}`,
    };
  }
}
